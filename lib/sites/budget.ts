/** Work may run so long (ms) ahead of its pauses: a page that has just changed is looked at soon. */
const AHEAD = 3000;
/** No pause is longer (ms), whatever the work before it took. */
const LONGEST = 5000;

/** Keeps repeated work within its share of a page's time: the longer it took, the longer the pause after it. */
export interface Budget {
  /** Notes work from one time to another (ms of one clock). */
  spend(from: number, to: number): void;
  /** ms to wait until the work so far has had its pauses. */
  wait(now: number): number;
}

/** `share` of the time that passes, 0 to 1. */
export const openBudget = (share: number): Budget => {
  /** When all work so far has had its pauses. */
  let even = -Infinity;
  return {
    spend: (from, to) => {
      even = Math.min(Math.max(even, from) + (to - from) / share, to + AHEAD + LONGEST);
    },
    wait: (now) => Math.max(0, even - AHEAD - now),
  };
};
