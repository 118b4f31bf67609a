import { fold } from '../../text/fold';
import { proseOf } from '../../text/prose';
import { isIn } from '../../text/small-letters';
import type { Signs } from '../counted';
import { printStatement } from '../explain/statement-print';
import { statementsIn } from '../explain/statements';
import type { Part, Turn } from '../thread';
import { printAsk } from './ask-print';
import { asksWhether } from './asks-whether';
import { errorHashes } from './errors';
import { hiddenTools } from './hidden-tools';
import { reactionOf } from './reaction';

const COMPACTED =
  /\b(?:conversation|chat|thread|context|history|earlier (?:messages|turns|parts?))\b.{0,40}\b(?:has been |have been |was |were |is |being )?(?:summari[sz]ed|compacted|compressed|condensed|truncated)\b|\bcompact(?:ed|ing) (?:the |our |this )?(?:conversation|context|thread|chat)\b/iu;
const NOTICE = 200;

/** A note of the site about itself is short, or begins its part. */
const isCompaction = ({ text }: Part): boolean => isIn(COMPACTED, text.slice(0, NOTICE));

const size = (parts: readonly Part[]): number => parts.reduce((sum, { text }) => sum + text.length, 0);

/** Reads what a turn's text tells. Linear in the text; what it gives holds no words. */
export const readSigns = ({ role, parts }: Turn): Signs => {
  const own = role === 'user';
  const blocks = parts.filter(({ kind }) => own || kind !== 'text');
  const said = own ? parts.filter(({ kind }) => kind === 'text').map(({ text }) => text) : [];
  const words = fold(said.join('\n'));
  const ask = own ? printAsk(words) : undefined;
  const states = statementsIn({ role, parts }).flatMap((statement) => printStatement(statement) ?? []);
  return {
    tools: hiddenTools(parts),
    bulk: Math.max(0, ...blocks.map(({ text }) => text.length)) / Math.max(1, size(parts)),
    ...(own ? reactionOf(proseOf(words).text) : { corrects: false, accepts: false }),
    errors: errorHashes(parts),
    compacted: !own && parts.some(isCompaction),
    ...(!own && asksWhether(parts) && { asks: true as const }),
    ...(ask && { ask }),
    ...(states.length > 0 && { states }),
  };
};
