import { describe, expect, it } from 'vitest';
import { isDue } from '../../../lib/packs/update/due';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = 1_800_000_000_000;

const summary = {
  id: 'acme',
  name: 'Acme',
  version: '1.0.0',
  serial: 1,
  url: 'https://acme.example/pack.json',
  counts: { assets: 0, glossary: 0, guides: 0, rules: 0 },
  checkedAt: NOW,
};
const row = { id: 'acme', url: summary.url, file: '{}', summary, installedAt: NOW };

/** Ms until the pack is looked for again. */
const wait = (failures?: number): number => {
  const tried = { ...row, triedAt: NOW, ...(failures !== undefined && { failures }) };
  for (let after = 0; ; after += 5 * MINUTE) if (isDue(tried, NOW + after)) return after;
};

describe('a pack is looked for again', () => {
  it('after a day when all went well', () => {
    expect(wait()).toBe(24 * HOUR);
    expect(wait(0)).toBe(24 * HOUR);
    expect(isDue(row, NOW + 24 * HOUR)).toBe(true);
    expect(isDue(row, NOW + 23 * HOUR)).toBe(false);
  });

  it('sooner after a failure, and more and more rarely', () => {
    expect([1, 2, 3, 4, 50].map(wait)).toEqual([15 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR, 24 * HOUR]);
  });

  it('at once when the clock was set back', () => {
    expect(isDue({ ...row, triedAt: NOW + 24 * HOUR }, NOW)).toBe(true);
  });

  it('never when it came from a file', () => {
    expect(isDue({ ...row, url: '' }, NOW + 1000 * HOUR)).toBe(false);
  });
});
