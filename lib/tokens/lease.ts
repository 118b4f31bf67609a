/** What it takes to know the time and to be called later, in milliseconds. */
export interface Clock {
  now(): number;
  later(work: () => void, after: number): void;
}

/** A thing that is costly to hold. */
export interface Lease<T> {
  /** The thing, loaded if need be. Callers at the same time share one load; when it fails, the next call tries again. */
  take(): Promise<T>;
  /** Tells that the thing was used; without that for as long as `idle` it is let go. */
  touch(): void;
}

/**
 * Holds a thing from the first call until it was not used for `idle` ms. One timer runs while it is held, none else.
 * @param free lets the thing go; a later `take` loads a new one.
 */
export const leaseOf = <T>(load: () => Promise<T>, free: (thing: T) => void, idle: number, clock: Clock): Lease<T> => {
  let held: Promise<T> | undefined;
  let used = 0;
  const watch = (thing: T): void => {
    const left = used + idle - clock.now();
    if (left > 0) {
      clock.later(() => watch(thing), left);
      return;
    }
    held = undefined;
    free(thing);
  };
  const start = async (): Promise<T> => {
    try {
      const thing = await load();
      used = clock.now();
      clock.later(() => watch(thing), idle);
      return thing;
    } catch (error) {
      held = undefined;
      throw error;
    }
  };
  return {
    take: () => {
      used = clock.now();
      held ??= start();
      return held;
    },
    touch: () => {
      used = clock.now();
    },
  };
};
