import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import type { Turn } from '../../../lib/thread/thread';
import { estimateTokens } from '../../../lib/tokens/estimate';
import { agent, user } from './thread-of';

interface Thread {
  readonly about: string;
  readonly turns: readonly Turn[];
  /** Words that must be in the brief; "a|b": one of them. */
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
}

const FOLDER = join(import.meta.dirname, 'threads');
const threads = readdirSync(FOLDER).map((file): [string, Thread] => [
  file.replace('.json', ''),
  JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Thread,
]);

const missing = (brief: string, words: readonly string[]): string[] =>
  words.filter((word) => !word.split('|').some((one) => brief.toLowerCase().includes(one.toLowerCase())));

describe('the brief for a new thread', () => {
  it.each(threads)('%s: carries what holds and nothing that was taken back', (_name, { turns, must, mustNot }) => {
    const brief = handOffBrief(turns);
    expect(missing(brief, must), brief).toEqual([]);
    expect(
      mustNot.filter((word) => missing(brief, [word]).length === 0),
      brief,
    ).toEqual([]);
  });

  it.each([600, 120, 60, 25, 8])('is never longer than %i tokens where that is its budget', (budget) => {
    for (const [, { turns }] of threads)
      expect(estimateTokens(handOffBrief(turns, budget))).toBeLessThanOrEqual(budget);
  });

  it('lets failures and findings go before orders, and the question last', () => {
    const [, { turns }] = threads.find(([name]) => name === 'eu-revenue-drop')!;
    const brief = handOffBrief(turns, 90);
    expect(brief).toContain('Why did revenue drop in the EU');
    expect(brief).toContain('internal accounts');
    expect(brief).not.toContain('campaign_group');
  });

  it('is the same for the same thread, and leaves the thread alone', () => {
    for (const [, { turns }] of threads) {
      const before = JSON.stringify(turns);
      expect(handOffBrief(turns)).toBe(handOffBrief(turns));
      expect(JSON.stringify(turns)).toBe(before);
    }
  });

  it('is empty where nothing was asked', () => {
    expect(handOffBrief([])).toBe('');
    expect(handOffBrief([agent('How can I help?')])).toBe('');
  });

  it('takes mentions from the site where it marks them', () => {
    const turns = [
      { ...user('Why is churn up in May 2026?'), mentions: ['Churn by plan, weekly'] },
      agent('It is 3 %.'),
    ];
    expect(handOffBrief(turns)).toContain('@Churn by plan, weekly');
  });

  it('survives what nobody writes', () => {
    for (const text of [
      '?',
      '@',
      '```',
      'a'.repeat(50_000),
      '\ud83d not a pair',
      'no, '.repeat(500),
      '| | |\n'.repeat(300),
    ]) {
      expect(() => handOffBrief([user(text), agent(text), user(text)])).not.toThrow();
    }
  });
});
