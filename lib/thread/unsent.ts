/** A day (ms): a thread that was not begun by then is not begun any more. */
const DAY = 24 * 60 * 60_000;

const KEY = /:~(\d+)$/u;

/** Key of a thread that has no address before its first prompt is sent; `begun` (ms since the epoch) tells it from others. */
export const unsentKey = (site: string, begun: number): string => `${site}:~${begun}`;

/** Whether a thread's key stands for one that was not sent. */
export const isUnsent = (key: string): boolean => KEY.test(key);

/** Whether it stands for one that will not be sent any more. `now` in ms since the epoch. */
export const isGivenUp = (key: string, now: number): boolean => Number(KEY.exec(key)?.[1] ?? Infinity) < now - DAY;
