import { describe, expect, it } from 'vitest';
import { rhythmOf } from '../../../lib/thread/rhythm';

/** Times of day as people have them, in the reader's time zone. */
const on = (...dates: readonly string[]): number[] =>
  dates.map((date, place) => new Date(`${date}T${['09:05', '17:40', '00:10', '23:50'][place % 4]}`).getTime());

describe('the rhythm of occasions', () => {
  it.each<[string, readonly string[], string]>([
    ['Mondays', ['2026-11-02', '2026-11-09', '2026-11-16'], 'each Monday'],
    ['Mondays, one left out', ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-16'], 'each Monday'],
    ['Fridays over the change of the clock', ['2026-10-16', '2026-10-23', '2026-10-30', '2026-11-06'], 'each Friday'],
    ['the 1st', ['2026-09-01', '2026-10-01', '2026-11-01'], 'on the 1st of each month'],
    ['the 22nd over the new year', ['2026-11-22', '2026-12-22', '2027-01-22'], 'on the 22nd of each month'],
    ['the 11th', ['2026-09-11', '2026-10-11', '2026-11-11'], 'on the 11th of each month'],
    ['quarters', ['2026-01-05', '2026-04-05', '2026-07-05'], 'on the 5th of each quarter'],
    ['first workdays', ['2026-09-01', '2026-10-01', '2026-11-02'], 'at the start of each month'],
    ['workdays over a weekend', ['2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17'], 'each weekday'],
    ['days with a weekend', ['2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16'], 'each day'],
  ])('is heard in %s', (_name, dates, rhythm) => {
    expect(rhythmOf(on(...dates))).toBe(rhythm);
  });

  it('does not depend on their order, nor on two in a day', () => {
    const dates = on('2026-11-16', '2026-11-02', '2026-11-09');
    expect(rhythmOf([...dates, ...dates.map((ms) => ms + 1000)])).toBe('each Monday');
  });

  it.each<[string, readonly string[]]>([
    ['nothing', []],
    ['two days', ['2026-11-02', '2026-11-09']],
    ['five times in a day', ['2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02']],
    ['days at random', ['2026-11-02', '2026-11-04', '2026-11-11']],
    ['a weekday now and then', ['2026-09-07', '2026-10-05', '2026-11-16']],
    ['a month left for long', ['2026-01-01', '2026-02-01', '2026-11-01']],
  ])('is not claimed of %s', (_name, dates) => {
    expect(rhythmOf(on(...dates))).toBeUndefined();
  });
});
