import { describe, expect, it } from 'vitest';
import { readTable } from '../../../lib/thread/brief/tables';
import { briefOfTalk } from './thread-of';

/** What work takes (ms) of the processor: other programs add nothing to that. */
const msOf = (work: () => unknown): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
/** Work that grows with the square of a text takes 16 times as long for one that is 4 times as long. */
const isInProportion = (short: number, long: number): boolean => long < Math.max(1000, 8 * short);

const readCommas = (commas: number): string =>
  briefOfTalk(`Revenue${', '.repeat(commas)}x`, '4.1m.', `Why${','.repeat(commas)}`);
const readMarks = (marks: number): string => briefOfTalk('Revenue by month', '4.1m.', `Why${'?!'.repeat(marks)}x`);
const readQuotes = (count: number): string => briefOfTalk('He said: "ok." So. '.repeat(count), '4.1m.', 'Why?');
const readPadded = (blanks: number): void => {
  for (let at = 0; at < 100; at += 1) readTable(`a${at} | b\n1 | 2\n3${' '.repeat(blanks)}4`);
};

describe('a long text is read in time', () => {
  it('with commas without end', () => {
    expect(
      isInProportion(
        msOf(() => readCommas(5000)),
        msOf(() => readCommas(20_000)),
      ),
    ).toBe(true);
  });

  it('with marks of a question without end', () => {
    expect(
      isInProportion(
        msOf(() => readMarks(500)),
        msOf(() => readMarks(2000)),
      ),
    ).toBe(true);
  });

  it('with quotations and sentences without end', () => {
    expect(
      isInProportion(
        msOf(() => readQuotes(100)),
        msOf(() => readQuotes(400)),
      ),
    ).toBe(true);
  });

  it('with cells that are padded with blanks', () => {
    expect(
      isInProportion(
        msOf(() => readPadded(950)),
        msOf(() => readPadded(3800)),
      ),
    ).toBe(true);
  });
});
