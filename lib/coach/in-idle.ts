import { doSteps, type Steps } from '../text/steps';

/** Work (ms) done at once: what is small is ready before anybody asks. */
const AT_ONCE = 4;
/** Work (ms) in one idle period at most: half a frame. */
const MOST = 8;
/** A page that never rests is made to wait for one short stretch this often (ms). */
const PATIENCE = 150;

const idle = (signal: AbortSignal): Promise<number> =>
  new Promise((resolve) => {
    const ask = (): void => {
      requestIdleCallback(
        (deadline) => resolve(deadline.didTimeout ? AT_ONCE : Math.min(MOST, deadline.timeRemaining())),
        { timeout: PATIENCE },
      );
    };
    // Behind another tab it waits.
    if (document.hidden) document.addEventListener('visibilitychange', ask, { once: true, signal });
    else ask();
  });

/**
 * Does steps in stretches of a few milliseconds, in between which the page goes first; undefined once the signal ends.
 * `first`: work (ms) done at once; 0 begins in the first rest.
 */
export const inIdle = async <T>(steps: Steps<T>, signal: AbortSignal, first = AT_ONCE): Promise<T | undefined> => {
  for (let stretch = first || (await idle(signal)); !signal.aborted; stretch = await idle(signal)) {
    const end = performance.now() + stretch;
    const done = doSteps(steps, () => performance.now() >= end);
    if (done) return done.result;
  }
  return undefined;
};
