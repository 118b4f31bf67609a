/**
 * A pause in typing asks for hints after this long (ms). Help at a boundary is taken, in mid-task it is dismissed (arXiv
 * 2601.10253); where a pause begins to be one is judgement.
 */
export const PAUSE = 600;

/** True when the edit reached a boundary that asks at once: a sentence was ended, or a block of text arrived. */
export const atBoundary = (before: string, after: string): boolean =>
  after.length - before.length >= 20 || (after.length > before.length && /[.!?]\s$|\n$/.test(after));

export interface Pause {
  touch(): void;
  now(): void;
  /** Somebody types, and has not paused yet. */
  waits(): boolean;
}

/** Runs `ask` once after a pause; `touch` starts the pause anew. No timer exists while nobody types. */
export const createPause = (ask: () => void, signal: AbortSignal): Pause => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!signal.aborted) ask();
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    now,
    waits: () => timer !== undefined,
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(now, PAUSE);
    },
  };
};
