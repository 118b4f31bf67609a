/** What was changed since an answer. */
export interface Since {
  /** The period is another one now. */
  readonly isMoved: boolean;
  /** The last of the orders only says what a word means. */
  readonly isDefining: boolean;
  /** Words of the orders since: conditions, no measures. */
  readonly ordered: Pick<ReadonlySet<string>, 'has'>;
}

/** The turns that changed what holds, in order. */
export const openAmendments = () => {
  let [last, moved, defining] = [-1, -1, -1];
  /** Of each word the last turn that ordered it: what is ordered since a turn is told without a list of all. */
  const lastOf = new Map<string, number>();

  return {
    at: (turn: number, ordered: readonly string[], isMoved: boolean, isDefining = false): void => {
      last = turn;
      if (isDefining) defining = turn;
      if (isMoved) moved = turn;
      for (const word of ordered) lastOf.set(word, turn);
    },
    /** Place of the last one, -1 before the first. */
    last: (): number => last,
    /** What was changed after a turn; undefined where nothing was. */
    since: (turn: number): Since | undefined =>
      last > turn
        ? {
            isMoved: moved > turn,
            isDefining: defining === last,
            ordered: { has: (word) => (lastOf.get(word) ?? -1) > turn },
          }
        : undefined,
  };
};
