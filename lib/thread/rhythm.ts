const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** Fewer days may be chance. */
const FEWEST = 3;
/** An occasion may be missed once in a while: gaps of this many rounds are still the rhythm. */
const MISSED = 2;

/** A day by the reader's calendar; `number` counts days and does not jump with the clock. */
interface Day {
  readonly number: number;
  readonly weekday: number;
  readonly date: number;
  readonly month: number;
}

const dayOf = (ms: number): Day => {
  const at = new Date(ms);
  const [year, month, date] = [at.getFullYear(), at.getMonth(), at.getDate()];
  return {
    number: Math.round(Date.UTC(year, month, date) / 86_400_000),
    weekday: at.getDay(),
    date,
    month: year * 12 + month,
  };
};

const ordinal = (date: number): string => {
  const ending =
    date % 10 === 1 && date !== 11
      ? 'st'
      : date % 10 === 2 && date !== 12
        ? 'nd'
        : date % 10 === 3 && date !== 13
          ? 'rd'
          : 'th';
  return `${date}${ending}`;
};

const gaps = (values: readonly number[]): number[] => values.slice(1).map((value, at) => value - (values[at] ?? 0));
const isOne = (values: readonly number[]): boolean => new Set(values).size === 1;
const isWeekend = ({ weekday }: Day): boolean => weekday === 0 || weekday === 6;

/** Most occasions follow at once, and none is missed for long. */
const follows = (rounds: readonly number[]): boolean =>
  rounds.every((round) => round >= 1 && round <= 1 + MISSED) &&
  rounds.filter((round) => round === 1).length * 2 > rounds.length;

/**
 * The rhythm of occasions, as words that follow "run it": "each Monday", "each weekday", "on the 1st of each month".
 * Undefined where they are fewer than three days, or tell none. `times` in ms since the epoch, in any order.
 */
export const rhythmOf = (times: readonly number[]): string | undefined => {
  const days = [...new Map(times.map((ms) => [dayOf(ms).number, dayOf(ms)])).values()].sort(
    (a, b) => a.number - b.number,
  );
  if (days.length < FEWEST) return undefined;
  const apart = gaps(days.map(({ number }) => number));
  const [first] = days;
  if (isOne(days.map(({ weekday }) => weekday)) && follows(apart.map((gap) => gap / 7)))
    return `each ${DAYS[first?.weekday ?? 0]}`;
  const months = gaps(days.map(({ month }) => month));
  if (isOne(days.map(({ date }) => date)) && first) {
    if (follows(months)) return `on the ${ordinal(first.date)} of each month`;
    if (follows(months.map((gap) => gap / 3))) return `on the ${ordinal(first.date)} of each quarter`;
  }
  // The first day of a month may fall on a weekend.
  if (days.every(({ date }) => date <= 4) && follows(months)) return 'at the start of each month';
  if (!days.some(isWeekend)) {
    const workdays = days.map(({ number, weekday }) => Math.floor((number - weekday) / 7) * 5 + weekday);
    if (follows(gaps(workdays))) return 'each weekday';
  }
  return follows(apart) ? 'each day' : undefined;
};
