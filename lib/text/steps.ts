/** Work that is done in steps; after each the caller may let others go first. Its result comes with the last. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does steps until time is up, at least one; the result when they were the last. */
export const doSteps = <T>(steps: Steps<T>, isUp: () => boolean): { readonly result: T } | undefined => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { result: value };
    if (isUp()) return undefined;
  }
};

/** Does all steps at once. */
export const doAll = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
