import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf, labelledThreads } from '../../../cli/fit/labelled';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { get_encoding } from 'tiktoken';
import { agent, user } from './thread-of';

const all = labelledThreads().map((thread) => ({ ...thread, path: `${thread.writer}/${thread.name}` }));
/** Those of which the brief holds all that it must, and nothing that was taken back: written by `npm run fit`. */
const right = new Set(
  JSON.parse(readFileSync(join(import.meta.dirname, 'threads/right.json'), 'utf8')) as readonly string[],
);
const threads = all.filter(({ writer }) => writer !== 'pairs');

/** As long as what somebody pastes (UTF-16 units). */
const LENGTH = 16_000;
const filled = (text: string): string => text.repeat(LENGTH / text.length);
/** How long a brief takes in which a text is said and answered (ms). */
const timeOf = (pasted: string): number => {
  const turns = [user('Why is revenue down?'), agent('Since May.'), user(pasted), agent(pasted), user('Which depot?')];
  const started = performance.now();
  handOffBrief(turns);
  return performance.now() - started;
};

describe('the brief for a new thread', () => {
  it.each(all.filter(({ path }) => right.has(path)))(
    '$path: carries what holds and nothing that was taken back',
    (thread) => {
      const brief = handOffBrief(thread.turns);
      expect(faultsOf(brief, thread), brief).toEqual({ missing: [], left: [] });
    },
  );

  it('is right for more than three in ten of the labelled threads', () => {
    expect(threads.filter(({ path }) => right.has(path)).length).toBeGreaterThan(threads.length * 0.3);
  });

  it('holds .94 of what it must, and leaves less than .21 of what was taken back, over all of them', () => {
    const count = { must: 0, missing: 0, mustNot: 0, left: 0 };
    for (const thread of threads) {
      const { missing, left } = faultsOf(handOffBrief(thread.turns), thread);
      count.must += thread.must.length;
      count.missing += missing.length;
      count.mustNot += thread.mustNot.length;
      count.left += left.length;
    }
    expect(count.missing / count.must).toBeLessThan(0.06);
    expect(count.left / count.mustNot).toBeLessThan(0.21);
  });

  it.each([600, 120])('is never longer than %i tokens where that is its budget', (budget) => {
    const tiktoken = get_encoding('o200k_base');
    for (const { turns } of threads)
      expect(tiktoken.encode(handOffBrief(turns, budget)).length).toBeLessThanOrEqual(budget);
    tiktoken.free();
  });

  it('is cut where hardly anything fits', () => {
    for (const { turns } of threads) expect(handOffBrief(turns, 25).length).toBeLessThanOrEqual(200);
  });

  it('ends no list with its title, where its lines are too many', () => {
    for (const { turns } of threads)
      expect(handOffBrief(turns, 300)).not.toMatch(/^(?:Known so far|Tried, did not work|Settled before):\n(?!- )/mu);
  });

  it('lets failures and findings go before orders, and the question last', () => {
    const { turns } = threads.find(({ name }) => name === 'eu-revenue-drop')!;
    const brief = handOffBrief(turns, 90);
    expect(brief).toContain('Why did revenue drop in the EU');
    expect(brief).toContain('internal accounts');
    expect(brief).not.toContain('campaign_group');
  });

  it('is the same for the same thread, and leaves the thread alone', () => {
    for (const { turns } of threads) {
      const before = JSON.stringify(turns);
      expect(handOffBrief(turns)).toBe(handOffBrief(turns));
      expect(JSON.stringify(turns)).toBe(before);
    }
  });

  it('is the same where a site shows an answer as two turns', () => {
    for (const { turns } of threads.slice(0, 40)) {
      const apart = turns.flatMap((turn) => turn.parts.map((part) => ({ ...turn, parts: [part] })));
      expect(handOffBrief(apart)).toBe(handOffBrief(turns));
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

  it('takes not much longer for what is pasted than for words', () => {
    const words = filled('We count only paid orders of the last 30 days, and leave out test accounts. ');
    timeOf(words);
    const plain = Math.max(timeOf(words), timeOf(words));
    const ids = Array.from({ length: LENGTH / 8 }, (_, place) => `c${100_000 + place}`);
    const pasted = [
      ids.join(','),
      ids.join(', '),
      ...['1,2.', '\n', 'a, b, ', 'a; b; ', '5 % ', ' x', '7'].map(filled),
    ];
    for (const text of pasted) expect(timeOf(text) / plain, text.slice(0, 20)).toBeLessThan(12);
  });
});
