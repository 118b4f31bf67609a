import { correctingRounds, failedAnswers, recentFailures, type Failures } from './attempts';
import { tokensOf, type CountedTurn } from './counted';
import { HEALTH_MODEL } from './model';
import { mostRepeated, type Occasion, type Repeat } from './repeats';
import { roundsOf } from './rounds';
import { isNewTopic } from './topics/prompts';

const HOUR = 3_600_000;

/** What a thread's turns say together. Indexes are those of turns. */
export interface Signals {
  /** User turns so far. */
  readonly prompts: number;
  readonly failures: Failures;
  readonly failed: ReadonlySet<CountedTurn>;
  /** New topics among the last prompts. */
  readonly topics: readonly number[];
  /** The largest block of data, its tokens and its share of what was seen. */
  readonly block: { readonly index: number; readonly tokens: number; readonly share: number } | undefined;
  /** Hours without a turn before the next message, or before the one that waits for its answer, and the turn before them. */
  readonly idle: { readonly hours: number; readonly index: number | undefined };
  readonly compacted: readonly number[];
  readonly repeat: Repeat | undefined;
}

const largestBlock = (turns: readonly CountedTurn[]): Signals['block'] => {
  const all = turns.reduce((sum, turn) => sum + tokensOf(turn), 0);
  let largest: { index: number; tokens: number; share: number } | undefined;
  for (const turn of turns) {
    const tokens = tokensOf(turn) * turn.signs.bulk;
    if (tokens > (largest?.tokens ?? 0)) largest = { index: turn.index, tokens, share: tokens / all };
  }
  return largest;
};

const readIdle = (turns: readonly CountedTurn[], now: number): Signals['idle'] => {
  const waits = turns.at(-1)?.role === 'user';
  const until = waits ? turns.at(-1)?.at : now;
  const last = (waits ? turns.slice(0, -1) : turns).findLast(({ at }) => at !== undefined);
  const hours = until === undefined || last?.at === undefined ? 0 : Math.max(0, until - last.at) / HOUR;
  return { hours, index: last?.index };
};

/** Reads the signals of a thread's turns, in order. `now` in ms since the epoch. */
export const readSignals = (
  turns: readonly CountedTurn[],
  now: number,
  elsewhere: readonly Occasion[] | undefined,
  model = HEALTH_MODEL,
): Signals => {
  const rounds = roundsOf(turns);
  const correcting = correctingRounds(rounds);
  const recent = turns.length < model.drift.turns ? rounds.length : Math.max(1, rounds.length - model.drift.recent);
  return {
    prompts: rounds.length,
    failures: recentFailures(rounds, correcting, model),
    failed: failedAnswers(rounds, correcting),
    topics: rounds
      .slice(recent)
      .flatMap(({ prompt }, offset) => (isNewTopic(rounds, recent + offset) ? [prompt.index] : [])),
    block: largestBlock(turns),
    idle: readIdle(turns, now),
    compacted: turns.filter(({ signs }) => signs.compacted).map(({ index }) => index),
    repeat: mostRepeated(turns, elsewhere),
  };
};
