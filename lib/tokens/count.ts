import { segmentAt } from './cuts';
import { runParts } from './runs';

/** Tokens of a text. Exact when `low === high`; else `tokens` lies between them, and so does tiktoken's own count. */
export interface Count {
  readonly tokens: number;
  readonly low: number;
  readonly high: number;
}

/** Length of o200k's `encode_ordinary`: text that looks like a special token counts as plain text. */
export type Encode = (text: string) => number;

/** Length of the parts that are given to tiktoken at once (UTF-16 units): about a third of a millisecond. */
const PART = 512;
/** The same near the end of a long text: an answer that streams grows there, and costs a part with each chunk. */
const LAST_PART = 64;

export const ZERO: Count = { tokens: 0, low: 0, high: 0 };

/** Two counts as one: of texts that stand apart. */
export const plus = (a: Count, b: Count): Count => ({
  tokens: a.tokens + b.tokens,
  low: a.low + b.low,
  high: a.high + b.high,
});

/**
 * Tokens that the cuts of a run may cost or save. Each one alone is off by at most one in fuzzing; the rest is margin, since
 * several may be off to one side.
 */
const doubtOf = (cuts: number): number => (cuts === 0 ? 0 : 1 + Math.ceil(cuts * 1.5));

/** Counts the parts of an unbroken run one after the other and returns its count. */
const countRun = function* (encode: Encode, run: string): Generator<undefined, Count> {
  let tokens = 0;
  let cuts = 0;
  for (const part of runParts(encode, run)) {
    tokens += part.tokens;
    cuts += part.cuts;
    yield;
  }
  const doubt = doubtOf(cuts);
  return { tokens, low: Math.max(1, tokens - doubt), high: tokens + doubt };
};

/** Counts of parts that were counted before, so that a text that grew or changed costs its new parts only. */
export interface Memory {
  get(part: string): Count | undefined;
  set(part: string, count: Count): void;
}

/**
 * Counts a text in steps of at most about 2 ms; a caller may stop between any two.
 * @returns the count, as the generator's return value.
 */
export const countSteps = function* (encode: Encode, text: string, memory?: Memory): Generator<undefined, Count> {
  let total = ZERO;
  const tail = memory && text.length > PART ? text.length - PART * 2 : text.length;
  for (let start = 0; start < text.length;) {
    const { end, unbroken } = segmentAt(text, start, start < tail ? PART : LAST_PART);
    const part = text.slice(start, end);
    let count = memory?.get(part);
    if (!count) {
      if (unbroken) count = yield* countRun(encode, part);
      else {
        const tokens = encode(part);
        count = { tokens, low: tokens, high: tokens };
      }
      memory?.set(part, count);
      yield;
    }
    total = plus(total, count);
    start = end;
  }
  return total;
};

const finish = <T>(steps: Generator<undefined, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/**
 * Counts a text at once: exactly, save for runs of more than 512 units without a place to cut, which give a range. tiktoken itself
 * takes minutes for such a run or traps; here 1 MB of anything takes at most 2 s.
 */
export const countText = (encode: Encode, text: string, memory?: Memory): Count =>
  finish(countSteps(encode, text, memory));

/** How long work goes on (ms) before others get a turn, and how they get it. */
export interface Pace {
  readonly now: () => number;
  readonly pause: () => Promise<void>;
}

const SLICE = 2;

/**
 * Splits work into slices of about 2 ms: before a piece of it, ask whether the slice is over and, if it is, wait for the
 * others. Its promise is made only then.
 */
export const openSlices = ({ now, pause }: Pace): (() => Promise<void> | undefined) => {
  let since = now();
  const rest = async (): Promise<void> => {
    await pause();
    since = now();
  };
  return () => (now() - since < SLICE ? undefined : rest());
};

/** Counts texts like `countText`, but pauses after every slice of 2 to 4 ms, so that a worker can answer others. */
export const countInSlices = async (
  encode: Encode,
  texts: readonly string[],
  pace: Pace,
  memory?: Memory,
): Promise<Count[]> => {
  const counts: Count[] = [];
  const others = openSlices(pace);
  for (const text of texts) {
    const steps = countSteps(encode, text, memory);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        counts.push(step.value);
        break;
      }
      const wait = others();
      if (wait) await wait;
    }
  }
  return counts;
};
