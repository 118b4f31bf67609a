/** A share with its 95 % interval (bootstrap over prompts, seeded: the same data give the same figures). */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a detector did on one prompt. */
export interface Tally {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

const RESAMPLES = 400;
const SEED = 20_251_103;

/** mulberry32: small, seeded, good enough for resampling. */
const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const ratio = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);

const precision = ({ tp, fp }: Tally): number => ratio(tp, tp + fp);
const recall = ({ tp, fn }: Tally): number => ratio(tp, tp + fn);
const f1 = ({ tp, fp, fn }: Tally): number => ratio(2 * tp, 2 * tp + fp + fn);

const summed = (outcomes: readonly Tally[], picks: readonly number[]): Tally => {
  const sum = { tp: 0, fp: 0, fn: 0 };
  for (const pick of picks) {
    const one = outcomes[pick];
    if (!one) continue;
    sum.tp += one.tp;
    sum.fp += one.fp;
    sum.fn += one.fn;
  }
  return sum;
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

/** Precision, recall and F1 over prompts, each with its interval. */
export const scores = (outcomes: readonly Tally[]): Readonly<Record<'precision' | 'recall' | 'f1', Interval>> => {
  const next = random(SEED);
  const all = outcomes.map((_, place) => place);
  const samples = Array.from({ length: RESAMPLES }, () =>
    summed(
      outcomes,
      all.map(() => Math.floor(next() * outcomes.length)),
    ),
  );
  const figure = (measure: (outcome: Tally) => number): Interval => {
    const values = samples
      .map(measure)
      .filter((value) => !Number.isNaN(value))
      .sort((a, b) => a - b);
    return { value: measure(summed(outcomes, all)), low: percentile(values, 0.025), high: percentile(values, 0.975) };
  };
  return { precision: figure(precision), recall: figure(recall), f1: figure(f1) };
};

/** The share of true answers, with its interval. */
export const share = (answers: readonly boolean[]): Interval =>
  scores(answers.map((yes) => ({ tp: yes ? 1 : 0, fp: 0, fn: yes ? 0 : 1 }))).recall;

/** The outcome of one yes-or-no decision. */
export const decided = (said: boolean, truth: boolean): Tally => ({
  tp: said && truth ? 1 : 0,
  fp: said && !truth ? 1 : 0,
  fn: !said && truth ? 1 : 0,
});
