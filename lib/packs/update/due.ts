import type { PackRow } from '../../store/database';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A day between good checks; after failures 15 min, 1 h, 6 h, then a day: gentle on a server in trouble. */
const BACK_OFF = [24 * HOUR, 15 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR] as const;

/** Whether a pack should be looked for again. `now` in ms since the epoch; a clock set back does not stop the checks. */
export const isDue = ({ url, summary, triedAt = summary.checkedAt, failures = 0 }: PackRow, now: number): boolean => {
  if (url === '') return false;
  const wait = BACK_OFF[Math.min(failures, BACK_OFF.length - 1)] ?? 24 * HOUR;
  return triedAt > now || now - triedAt >= wait;
};
