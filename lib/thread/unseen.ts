import { tokensOf, type CountedTurn } from './counted';
import type { Role } from './thread';

/** Low, mid, high. */
export type Ends = readonly [low: number, mid: number, high: number];

/** What is expected of turns that nobody has seen. */
export interface Unseen {
  /** o200k tokens of all of them, by who wrote them. */
  readonly tokens: Readonly<Record<Role, Ends>>;
  /** How many of them are answers. */
  readonly answers: number;
  /** Tools in them whose output is hidden. */
  readonly tools: Ends;
}

/**
 * Tokens of an average turn before any was seen: LMSYS-Chat-1M (arXiv 2309.11998, table 1) has 69.5 a prompt and 214.5 an
 * answer. It counts as half a turn.
 */
const PRIOR: Readonly<Record<Role, number>> = { user: 70, agent: 215 };
const PRIOR_TURNS = 0.5;
/** Relative variance of turns before any was seen: answers of WildChat (arXiv 2405.01470) deviate by 0.93 of their mean. Counts as two turns. */
const PRIOR_VARIANCE = 1;
const PRIOR_SPREADS = 2;
/** How far the parts of one thread lie apart (log): questions turn into work, work into "thanks". A judgement. */
const DRIFT = 0.3;
/** Normal quantile of nine ranges in ten. */
const REACH = 1.645;

/** Turns among which one alone may well be of a common kind. A judgement. */
const CUSTOM = 5;

const average = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The values with the largest one brought down to what `to` makes of it and the next: one outlier is no custom. */
const tamed = (values: readonly number[], to: (most: number, next: number) => number): readonly number[] => {
  if (values.length < 3) return values;
  const [most = 0, next = 0] = values.toSorted((a, b) => b - a);
  return values.with(values.indexOf(most), to(most, next));
};

/** The sum of `count` more values like these, for which an average of `prior` was expected. */
const moreOf = (values: readonly number[], count: number, prior: number): Ends => {
  if (count === 0) return [0, 0, 0];
  const seen = values.length;
  const towards = (mean: number): number =>
    seen === 0 ? prior : mean === 0 ? 0 : mean * (prior / mean) ** (PRIOR_TURNS / (seen + PRIOR_TURNS));
  const wide = tamed(values, (most, next) => next * (most / Math.max(1, next)) ** Math.min(1, CUSTOM / seen));
  const mean = average(wide);
  const squares = mean === 0 ? 0 : wide.reduce((sum, value) => sum + (value / mean - 1) ** 2, 0);
  const variance = (squares + PRIOR_SPREADS * PRIOR_VARIANCE) / (Math.max(0, seen - 1) + PRIOR_SPREADS);
  const error = variance / Math.max(PRIOR_TURNS, seen) + variance / Math.max(1, count) + DRIFT ** 2;
  const factor = Math.exp(REACH * Math.sqrt(error));
  const mid = count * towards(average(tamed(values, (_, next) => next)));
  return [mid / factor, mid, Math.max(mid, count * towards(mean)) * factor];
};

const ofRole = (turns: readonly CountedTurn[], role: Role): CountedTurn[] => turns.filter((turn) => turn.role === role);

/**
 * What `count` turns hold that were not seen, from those that were (in thread order). For prompts and answers apart: the
 * mean of those seen, the largest counted as large as the next, drawn to a prior while few are seen; an answer at the
 * end is left out, since it may still grow. So a thread's estimate rises by the answer's own tokens while one streams.
 *
 * The range is mean × exp(± 1.645 √(v/n + v/m + 0.3²)) for n turns seen and m not, v their relative variance (with a
 * prior as well). Its high end starts from the mean with the largest turn at next × (largest / next)^(5/n), at most its own. It holds
 * the truth of nine generated threads in ten; of three in four where answers are either a line or a page and eight turns
 * were seen (tests/unit/thread/unseen.test.ts). A kind of turn that was never seen is beyond it.
 */
export const unseenOf = (turns: readonly CountedTurn[], count: number): Unseen => {
  const basis = turns.at(-1)?.role === 'agent' ? turns.slice(0, -1) : turns;
  const answers = (count * (ofRole(turns, 'agent').length + 1)) / (turns.length + 2);
  const tools = ofRole(basis, 'agent').map(({ signs }) => signs.tools);
  const [prompted, answered] = [ofRole(basis, 'user'), ofRole(basis, 'agent')];
  return {
    tokens: {
      user: moreOf(prompted.map(tokensOf), count - answers, PRIOR.user),
      agent: moreOf(answered.map(tokensOf), answers, PRIOR.agent),
    },
    answers,
    tools: moreOf(tools, answers, average(tools)),
  };
};
