import { describe, expect, it } from 'vitest';
import { coach, jsonLines, readLines } from './coach';

describe('coach repeat', { timeout: 30_000 }, () => {
  it('writes for each pair, in order, how likely it is one question and of which kind', async () => {
    const { code, out, err } = await coach(
      ['repeat'],
      jsonLines(
        { id: 'x', a: 'How many orders shipped in May 2026?', b: 'What is the number of orders shipped in May 2026?' },
        { id: 2, a: 'What was revenue by channel in May 2026?', b: 'Show me revenue by channel for June 2026' },
        { id: 3, a: 'Who signs off the March budget?', b: 'Why did churn rise in the EU?' },
      ),
    );
    const rows = readLines(out);
    expect(rows.map(({ id, kind }) => [id, kind])).toEqual([
      ['x', 'same'],
      [2, 'template'],
      [3, 'different'],
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'score', 'kind']);
    for (const { score } of rows) expect(score).toEqual(expect.closeTo(0.5, 0));
    expect([code, err]).toEqual([0, '']);
  });

  it('answers the good lines and names the bad ones', async () => {
    const { code, out, err } = await coach(
      ['repeat'],
      `${jsonLines({ id: 1, a: 'x' })}not json\n${jsonLines({ id: 3, a: '', b: '' })}`,
    );
    expect(readLines(out)).toEqual([{ id: 3, score: 0, kind: 'different' }]);
    expect(err).toContain('line 1');
    expect(err).toContain('line 2');
    expect(code).toBe(1);
  });
});
