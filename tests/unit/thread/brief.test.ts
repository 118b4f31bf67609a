import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examThreads, faultsOf, labelledThreads, type LabelledThread } from '../../../cli/fit/labelled';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { get_encoding } from 'tiktoken';
import { agent, user } from './thread-of';

const all = labelledThreads().map((thread) => ({ ...thread, path: `${thread.writer}/${thread.name}` }));
/** Those of which the brief holds all that it must, and nothing that was taken back: written by `npm run fit`. */
const right = new Set(
  JSON.parse(readFileSync(join(import.meta.dirname, 'threads/right.json'), 'utf8')) as readonly string[],
);
const threads = all.filter(({ writer }) => writer !== 'pairs');
/** Enough of them for what must hold of every brief. */
const some = [...threads, ...examThreads()].filter((_, place) => place % 25 === 0);
/** A hundred threads: `npm run fit` measures all. */
const sample = threads.filter((_, place) => place % Math.floor(threads.length / 100) === 0);

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

/** Shares of all labels, 0 to 1. */
const sharesOf = (labelled: readonly LabelledThread[]): { readonly lost: number; readonly left: number } => {
  const faults = labelled.map((thread) => faultsOf(handOffBrief(thread.turns), thread));
  const count = (of: (place: number) => readonly unknown[]): number =>
    labelled.reduce((sum, _, place) => sum + of(place).length, 0);
  return {
    lost: count((place) => faults[place]?.missing ?? []) / count((place) => labelled[place]?.must ?? []),
    left: count((place) => faults[place]?.left ?? []) / count((place) => labelled[place]?.mustNot ?? []),
  };
};

/** A hundred briefs take a busy machine half a minute (ms). */
const SLOW = 120_000;

describe('the brief for a new thread', { timeout: SLOW }, () => {
  it.each(all.filter(({ path }) => right.has(path)))(
    '$path: carries what holds and nothing that was taken back',
    (thread) => {
      const brief = handOffBrief(thread.turns);
      expect(faultsOf(brief, thread), brief).toEqual({ missing: [], left: [] });
    },
  );

  it('loses less than .14 of what it must hold in the labelled threads, and leaves less than .26 of what was taken back', () => {
    const share = sharesOf(sample);
    expect(share.lost).toBeLessThan(0.14);
    expect(share.left).toBeLessThan(0.26);
  });

  it('loses less than .14 of what it must hold in threads that nothing was fitted to, and leaves less than .18', () => {
    const share = sharesOf(examThreads());
    expect(share.lost).toBeLessThan(0.14);
    expect(share.left).toBeLessThan(0.18);
  });

  it.each([600, 120])('is never longer than %i tokens where that is its budget', (budget) => {
    const tiktoken = get_encoding('o200k_base');
    for (const { turns } of some)
      expect(tiktoken.encode(handOffBrief(turns, budget)).length).toBeLessThanOrEqual(budget);
    tiktoken.free();
  });

  it('is cut where hardly anything fits', () => {
    for (const { turns } of some) expect(handOffBrief(turns, 25).length).toBeLessThanOrEqual(200);
  });

  it('ends no list with its title, where its lines are too many', () => {
    for (const { turns } of some)
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
    for (const { turns } of some) {
      const before = JSON.stringify(turns);
      expect(handOffBrief(turns)).toBe(handOffBrief(turns));
      expect(JSON.stringify(turns)).toBe(before);
    }
  });

  it('is the same where a site shows an answer as two turns', () => {
    for (const { turns } of some.slice(0, 40)) {
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
