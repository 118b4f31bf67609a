import { describe, expect, it } from 'vitest';
import { countReport } from '../../../lib/store/count-report';
import type { SeenTurn } from '../../../lib/thread/thread';
import { report, wordCounter } from './report';

const TEXT = 'Which region had the most orders in Q3 2024, without test accounts and refunds?\n'.repeat(10);
const turns = Array.from({ length: 200 }, (_, index): SeenTurn => ({
  key: `k${index}`,
  index,
  role: index % 2 === 0 ? 'user' : 'agent',
  parts: [{ kind: 'text', text: `${index} ${TEXT}` }],
}));

describe('a long thread told the first time', () => {
  it('is read in slices, so that others are answered in between', async () => {
    let answered = 0;
    let done = false;
    const answer = (): void => {
      answered += 1;
      if (!done) setImmediate(answer);
    };
    setImmediate(answer);
    const rows = await countReport('t', report(turns), [], wordCounter(), 0);
    done = true;
    expect(rows.map(({ key }) => key)).toEqual(turns.map(({ key }) => key));
    expect(answered).toBeGreaterThan(5);
  });

  it('is not read again, and keeps the time it was first seen at', async () => {
    const counter = wordCounter();
    const rows = await countReport('t', report(turns), [], counter, 5);
    counter.asked.length = 0;
    const moved = turns.map((turn) => ({ ...turn, index: turn.index + 1 }));
    const again = await countReport('t', report(moved), rows, counter, 9);
    expect(counter.asked).toEqual([]);
    expect(again[7]).toEqual({ ...rows[7], index: 8 });
  });
});
