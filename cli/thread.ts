import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import generic from '../lib/sites/generic';
import { SITES } from '../lib/sites/index';
import { NOUN } from '../lib/sites/saves';
import { appBrief } from '../lib/thread/brief/app/app';
import { handOffBrief } from '../lib/thread/brief/hand-off';
import { countedTurn } from '../lib/thread/count-turn';
import { tokensOf, type CountedTurn } from '../lib/thread/counted';
import { healthOf } from '../lib/thread/health';
import { repeatsIn } from '../lib/thread/repeats';
import type { Health, Turn } from '../lib/thread/thread';
import { newTopicsIn } from '../lib/thread/topics/new-topics';
import { countText } from '../lib/tokens/count';
import { readThreadInput } from './thread-input';
import { asText } from './thread-text';
import { nodeEncode } from './tiktoken';
import { UsageError } from './usage';

/** What is written for each turn. */
interface TurnResult {
  readonly index: number;
  /** o200k tokens of all its parts. */
  readonly tokens: number;
  /** It likely begins a new topic. */
  readonly shift: boolean;
  /** The first turn that asked the same, with the same or other values; null where none did. */
  readonly repeatOf: number | null;
}

/** What `coach thread` writes; scripts depend on these names. */
export type ThreadResult = Pick<Health, 'score' | 'tokens' | 'window' | 'nextMessageTokens' | 'advice' | 'drivers'> & {
  readonly turns: readonly TurnResult[];
  /** The text for the next composer: a data app's where that is advised, else a new thread's. */
  readonly brief: string;
};

/** A site that is not known is any other chat, as on a page. */
const siteOf = (id: string): (typeof SITES)[number] => SITES.find((one) => one.id === id) ?? generic;

const countTurns = (turns: readonly Turn[]): CountedTurn[] => {
  const encode = nodeEncode();
  return turns.map((turn, index) =>
    countedTurn(
      turn,
      index,
      turn.parts.map(({ text }) => countText(encode, text)),
      undefined,
    ),
  );
};

/** The thread as it stood at its last turn, so that the same input gives the same output on any day. */
const healthNow = (counted: readonly CountedTurn[], site: ReturnType<typeof siteOf>): Health =>
  healthOf({ turns: counted, site, now: Math.max(0, ...counted.flatMap(({ at }) => at ?? [])) });

const turnResults = (turns: readonly Turn[], counted: readonly CountedTurn[]): TurnResult[] => {
  const [shifts, repeats] = [newTopicsIn(turns, counted), repeatsIn(counted)];
  return counted.map((turn) => ({
    index: turn.index,
    tokens: tokensOf(turn),
    shift: shifts.has(turn.index),
    repeatOf: repeats.get(turn.index) ?? null,
  }));
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
  const counted = countTurns(input.turns);
  const health = healthNow(counted, site);
  const { score, tokens, window, nextMessageTokens, advice, drivers } = health;
  const brief =
    advice === 'data-app' ? appBrief(input.turns, { noun: NOUN, ...site.dataApp }) : handOffBrief(input.turns);
  const turns = turnResults(input.turns, counted);
  const result: ThreadResult = { score, tokens, window, nextMessageTokens, advice, drivers, brief, turns };
  process.stdout.write(`${format === 'json' ? JSON.stringify(result) : asText(result, health)}\n`);
  return 0;
};
