import { share, type Interval } from './figures';

/** A detector's score for one thing, and whether it should be high. */
export interface Ranked {
  readonly score: number;
  readonly truth: boolean;
}

/** Chance that a true one scores above a false one. */
export const auc = (ranked: readonly Ranked[]): number => {
  const sorted = [...ranked].sort((a, b) => a.score - b.score);
  let [below, sum, at] = [0, 0, 0];
  while (at < sorted.length) {
    const tied = sorted.slice(at).filter(({ score }) => score === sorted[at]?.score);
    const negatives = tied.filter(({ truth }) => !truth).length;
    sum += (tied.length - negatives) * (below + negatives / 2);
    below += negatives;
    at += tied.length;
  }
  return sum / (below * (ranked.length - below));
};

/** Share of the true ones that are found where this share of the false ones is let through; ties count as not found. */
export const recallAt = (ranked: readonly Ranked[], falseShare: number): Interval => {
  const negatives = ranked.filter(({ truth }) => !truth).map(({ score }) => score);
  const limit = negatives.sort((a, b) => b - a)[Math.floor(falseShare * negatives.length)] ?? -Infinity;
  return share(ranked.filter(({ truth }) => truth).map(({ score }) => score > limit));
};
