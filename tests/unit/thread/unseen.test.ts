import { describe, expect, it } from 'vitest';
import type { CountedTurn } from '../../../lib/thread/counted';
import { fillOf } from '../../../lib/thread/fill';
import type { Role } from '../../../lib/thread/thread';
import { agent, counted, OPEN_SITE, user } from './thread-of';

/** Numbers from 0 to 1, the same for each seed. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
type Random = ReturnType<typeof seeded>;

const between = (random: Random, low: number, high: number): number => low + (high - low) * random();
/** As long as people and models write: most short, some very long. `spread`: of the logarithm. */
const skewed = (random: Random, middle: number, spread: number): number =>
  middle * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));

/** Tokens of a turn, at a place of the thread from 0 to 1. */
type Length = (random: Random, role: Role, at: number) => number;

const byRole =
  (prompt: number, answer: number, spread: number): Length =>
  (random, role) =>
    skewed(random, role === 'user' ? prompt : answer, spread);
const KINDS: Readonly<Record<string, Length>> = {
  even: (random, role) => (role === 'user' ? between(random, 10, 40) : between(random, 80, 400)),
  short: (random, role) => (role === 'user' ? between(random, 18, 26) : between(random, 15, 40)),
  spread: byRole(25, 200, 0.6),
  'widely spread': byRole(40, 250, 1),
  'text or code': (random, role) =>
    role === 'user' ? between(random, 10, 40) : random() < 0.6 ? between(random, 25, 45) : between(random, 1100, 1600),
  growing: (random, role, at) => skewed(random, role === 'user' ? 25 : 150 * 2 ** at, 0.6),
  shrinking: (random, role, at) => skewed(random, role === 'user' ? 25 : 300 / 2 ** at, 0.6),
};

const TURN = { user: counted([user('And?')])[0], agent: counted([agent('Here.')])[0] };
const turnOf = (role: Role, index: number, text: number): CountedTurn => {
  const tokens = Math.max(1, Math.round(text));
  const base = TURN[role];
  if (!base) throw new Error('There is a turn of each role.');
  return { ...base, index, tokens: { text: tokens, tool: 0, error: 0, code: 0 }, low: tokens, high: tokens };
};
const roleAt = (index: number): Role => (index % 2 === 0 ? 'user' : 'agent');
const threadOf = (length: Length, turns: number, random: Random): CountedTurn[] =>
  Array.from({ length: turns }, (_, index) =>
    turnOf(roleAt(index), index, length(random, roleAt(index), index / turns)),
  );
const totalOf = (turns: readonly CountedTurn[]): number => turns.reduce((sum, { low }) => sum + low, 0);
const tokensFor = (seen: readonly CountedTurn[], about: number) => fillOf(seen, about, new Set(), OPEN_SITE).tokens;

const THREADS = 300;
/** Share of generated threads whose tokens are in the range, and the middle of high ÷ low, when only the end was seen. */
const judge = (length: Length, shown: number): { covered: number; wide: number } => {
  const random = seeded(shown);
  const found = Array.from({ length: THREADS }, () => {
    const turns = shown * Math.round(between(random, 2, 40));
    const thread = threadOf(length, turns % 2 === 0 ? turns : turns + 1, random);
    // In half of them an answer streams, and may be longer than all that came before.
    if (random() < 0.5) thread[thread.length - 1] = turnOf('agent', thread.length - 1, between(random, 1, 3000));
    const { low, high } = tokensFor(thread.slice(-shown), thread.length);
    const total = totalOf(thread);
    return { isIn: low <= total && total <= high, wide: high / low };
  });
  return {
    covered: found.filter(({ isIn }) => isIn).length / THREADS,
    wide: found.map(({ wide }) => wide).sort((a, b) => a - b)[THREADS / 2] ?? 0,
  };
};

describe('the range of a thread of which only the end was seen', () => {
  it.each(Object.entries(KINDS))('holds the truth: %s', (kind, length) => {
    const seen = [8, 16, 31, 60].map((shown) => judge(length, shown));
    // Of a few answers nobody can tell how many are of which kind.
    const least = kind === 'text or code' ? [0.75, 0.8, 0.95, 0.95] : [0.9, 0.9, 0.9, 0.9];
    for (const [at, { covered }] of seen.entries()) expect(covered).toBeGreaterThanOrEqual(least[at] ?? 1);
    // It says something: its low end is a quarter of its high end at least, once thirty turns were seen.
    expect(Math.max(...seen.slice(2).map(({ wide }) => wide))).toBeLessThan(4);
    expect(seen.at(-1)?.wide).toBeLessThan(seen[0]?.wide ?? 0);
  });
});

describe('the estimate', () => {
  const about = 2000;
  const thread = threadOf(KINDS['short'] ?? byRole(1, 1, 1), about, seeded(1));
  const seen = thread.slice(-31);
  const before = seen.slice(0, -1);

  it('rises by the tokens of an answer while that grows, and by no more', () => {
    const sizes = [1, 10, 100, 1000, 9000];
    const all = sizes.map((size) => tokensFor([...before, turnOf('agent', about - 1, size)], about));
    const [first] = all;
    for (const [at, { total, low, high }] of all.entries()) {
      const grown = (sizes[at] ?? 0) - 1;
      expect([total, low, high]).toEqual([
        (first?.total ?? 0) + grown,
        (first?.low ?? 0) + grown,
        (first?.high ?? 0) + grown,
      ]);
    }
  });

  it('begins an answer and takes it in at the next prompt without a jump', () => {
    const asked = tokensFor(before, about - 1);
    const answered = tokensFor([...before, turnOf('agent', about - 1, 1800)], about);
    const next = tokensFor([...before, turnOf('agent', about - 1, 1800), turnOf('user', about, 20)], about + 1);
    expect((answered.total - 1800) / asked.total).toBeCloseTo(1, 1);
    expect(next.total / answered.total).toBeCloseTo(1, 1);
    // It may have been no exception.
    expect(next.high).toBeGreaterThan(answered.high);
    expect(next.high / answered.high).toBeLessThan(1.5);
    const truth = totalOf(thread.slice(0, -1)) + 1820;
    expect(next.total / truth).toBeGreaterThan(0.85);
    expect(next.total / truth).toBeLessThan(1.15);
  });

  it('knows more the more was seen', () => {
    const wide = [2, 6, 20, 60, 200, 2000].map((shown) => {
      const { low, high } = tokensFor(thread.slice(-shown), about);
      return high / low;
    });
    expect(wide).toEqual(wide.toSorted((a, b) => b - a));
    expect(wide.at(-1)).toBe(1);
  });

  it('of one turn is a guess from threads of other people', () => {
    const { low, total, high } = tokensFor([turnOf('user', 99, 30)], 100);
    expect(total).toBeGreaterThan(5000);
    expect(total).toBeLessThan(20_000);
    expect(high / low).toBeGreaterThan(5);
  });
});
