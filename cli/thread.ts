import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import generic from '../lib/sites/generic';
import { SITES } from '../lib/sites/index';
import { appBrief } from '../lib/thread/brief/app';
import { handOffBrief } from '../lib/thread/brief/hand-off';
import { countedTurn } from '../lib/thread/count-turn';
import { healthOf } from '../lib/thread/health';
import type { Health } from '../lib/thread/thread';
import { countText } from '../lib/tokens/count';
import { readThreadInput, type ThreadInput } from './thread-input';
import { asText } from './thread-text';
import { nodeEncode } from './tiktoken';
import { UsageError } from './usage';

/** What `coach thread` writes; scripts depend on these names. */
export type ThreadResult = Pick<Health, 'score' | 'tokens' | 'window' | 'nextMessageTokens' | 'advice' | 'drivers'> & {
  /** The text for the next composer: a data app's where that is advised, else a new thread's. */
  readonly brief: string;
};

/** A site that is not known is any other chat, as on a page. */
const siteOf = (id: string): (typeof SITES)[number] => SITES.find((one) => one.id === id) ?? generic;

/** The thread as it stood at its last turn, so that the same input gives the same output on any day. */
const healthNow = ({ turns }: ThreadInput, site: ReturnType<typeof siteOf>): Health => {
  const encode = nodeEncode();
  const counted = turns.map((turn, index) =>
    countedTurn(
      turn,
      index,
      turn.parts.map(({ text }) => countText(encode, text)),
      undefined,
    ),
  );
  return healthOf({ turns: counted, site, now: Math.max(0, ...counted.flatMap(({ at }) => at ?? [])) });
};

/**
 * `coach thread`: reads a thread as JSON on stdin and writes its health.
 * @returns 0. @throws UsageError for unknown flags; Error when the thread cannot be read.
 */
export const run = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({ args, options: { format: { type: 'string', default: 'json' } } });
  const { format } = values;
  if (format !== 'json' && format !== 'text') throw new UsageError(`Unknown format "${format}": json or text.`);
  const input = readThreadInput(await readAll(process.stdin));
  const site = siteOf(input.site);
  const { score, tokens, window, nextMessageTokens, advice, drivers, verdict } = healthNow(input, site);
  const brief =
    advice === 'data-app' ? appBrief(input.turns, site.dataApp?.noun ?? 'reusable report') : handOffBrief(input.turns);
  const result: ThreadResult = { score, tokens, window, nextMessageTokens, advice, drivers, brief };
  process.stdout.write(`${format === 'json' ? JSON.stringify(result) : asText(result, verdict)}\n`);
  return 0;
};
