import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortWords } from '../../../cli/eval/baselines';
import { decided, scores, share } from '../../../cli/eval/figures';
import { jsonLines, runScript } from './coach';

const width = (count: number): number => {
  const { low, high } = share(Array.from({ length: count }, (_, place) => place % 2 === 0));
  return high - low;
};

describe('figures', () => {
  const outcomes = [
    ...Array.from({ length: 8 }, () => decided(true, true)),
    decided(true, false),
    decided(true, false),
    decided(false, true),
  ];

  it('counts precision, recall and F1', () => {
    const { precision, recall, f1 } = scores(outcomes);
    expect([precision.value, recall.value, f1.value]).toEqual([0.8, 8 / 9, 16 / 19]);
  });
  it('gives the same interval every time, around the value', () => {
    const { precision } = scores(outcomes);
    expect(scores(outcomes).precision).toEqual(precision);
    expect(precision.low).toBeLessThan(0.8);
    expect(precision.high).toBeGreaterThan(0.8);
  });
  it('narrows the interval with more prompts', () => {
    expect(width(1000)).toBeLessThan(width(20) / 3);
  });
  it('chooses the length that separates best', () => {
    const short = shortWords(['a b', 'a b', 'a b c d e', 'a b c d e f'], [true, true, false, false]);
    expect([short('x y'), short('x y z w v')]).toEqual([true, false]);
  });
});

describe('npm run eval', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'coach-'));
    await writeFile(
      join(dir, 'D_clean.jsonl'),
      jsonLines({ id: '1', text: 'How many orders shipped on 3 May 2025?', kind: 'analytics_gen' }),
    );
    await writeFile(
      join(dir, 'B_mentioned.jsonl'),
      jsonLines({ id: '2', text: 'How many @Singer do we have?', catalogue: 'x:y', mentioned: ['s'] }),
    );
    await writeFile(join(dir, 'B_catalogues.json'), JSON.stringify({ 'x:y': [{ asset_id: 's', title: 'Singer' }] }));
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('prints a table for each set that is there and writes them as JSON', async () => {
    const { code, out } = await runScript('eval', ['--data', dir, '--json', join(dir, 'out.json')]);
    expect(code).toBe(0);
    expect(out).toContain('D_clean: share of clear prompts with a hint, by kind');
    const tables = JSON.parse(await readFile(join(dir, 'out.json'), 'utf8')) as { set: string; rows: unknown[][] }[];
    expect([...new Set(tables.map(({ set }) => set))]).toEqual(['own prompts', 'D_clean', 'B_mentioned']);
    expect(tables.at(-1)?.rows).toEqual([['spoke of it again', 1, 0, { value: 0, low: 0, high: 0 }]]);
  });

  it('says how to pass the data when there is none', async () => {
    const { code, err } = await runScript('eval', ['--data', join(dir, 'nowhere')]);
    expect(err).toContain('npm run eval -- [--data DIR]');
    expect(code).toBe(1);
  });
});
