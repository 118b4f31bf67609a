import { describe, expect, it } from 'vitest';
import type { CountedTurn } from '../../../lib/thread/counted';
import { healthOf, type HealthInput } from '../../../lib/thread/health';
import { noticeOf, optimisticScore, toldAfter } from '../../../lib/thread/notice';
import type { Health, HealthBand } from '../../../lib/thread/thread';
import { agent, counted, OPEN_SITE, user } from './thread-of';

const HOUR = 3_600_000;

/** A thread with as much of every driver as asked for. */
interface Weight {
  readonly tokens: number;
  readonly corrections: number;
  readonly topics: number;
  readonly bulk: number;
  readonly idle: number;
  readonly compacted: number;
}
const LIGHT: Weight = { tokens: 40_000, corrections: 0, topics: 0, bulk: 0, idle: 0, compacted: 0 };
const MORE = ['And for June?', 'Only those above ten?', 'Then by store?', 'What about the others?'];
const TOPICS = [
  'Different question: what did refunds in Paris cost?',
  'New topic: is the churn of Pro plans seasonal?',
  'Something else: which carriers were late?',
  'Separate question: how many hires does engineering expect?',
];

const threadOf = ({ tokens, corrections, topics, bulk, compacted }: Weight): CountedTurn[] => {
  const rest = Array.from({ length: 4 }, (_, n) => {
    if (n < topics) return TOPICS[n] ?? '';
    return n >= 4 - corrections ? 'No, that is still wrong. Use net orders by country.' : (MORE[n] ?? '');
  });
  const prompts = ['How many orders by country?', 'And those orders by week?', 'And those by country?', ...rest];
  const turns = counted(
    prompts.flatMap((prompt) => [user(prompt), agent('Here.')]),
    tokens / (prompts.length * 2),
  );
  return turns.map((turn, place) => ({
    ...turn,
    at: 0,
    signs: {
      ...turn.signs,
      compacted: place === 1 && compacted > 0,
      bulk: place === 1 ? bulk : 0,
    },
    ...(place === 1 && bulk > 0 && { tokens: { ...turn.tokens, text: turn.tokens.text + tokens * bulk } }),
  }));
};

const healthWith = (weight: Weight, more: Partial<HealthInput> = {}): Health =>
  healthOf({ turns: threadOf(weight), site: OPEN_SITE, now: weight.idle * HOUR, ...more });

describe('the health of a thread', () => {
  const steps: Readonly<Record<keyof Weight, readonly number[]>> = {
    tokens: [1000, 20_000, 40_000, 90_000, 150_000, 400_000],
    corrections: [0, 1, 2, 3, 4],
    topics: [0, 1, 2, 3, 4],
    bulk: [0, 0.5, 1, 3, 9],
    idle: [0, 0.9, 1, 5, 24, 200],
    compacted: [0, 1],
  };
  const others: readonly Partial<Weight>[] = [{}, { tokens: 120_000 }, { compacted: 1, idle: 3 }, { bulk: 2 }];

  it.each(Object.keys(steps) as (keyof Weight)[])('never rises with more %s, whatever else weighs on it', (name) => {
    for (const other of others) {
      const scores = steps[name].map((value) => healthWith({ ...LIGHT, ...other, [name]: value }).score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });

  it('falls in each of them where it is at its worst', () => {
    for (const name of Object.keys(steps) as (keyof Weight)[]) {
      const [least = 0, most = 0] = [steps[name][0], steps[name].at(-1)];
      expect(healthWith({ ...LIGHT, [name]: most }).score).toBeLessThan(healthWith({ ...LIGHT, [name]: least }).score);
    }
  });

  it('does not leave a band and come back for a hair', () => {
    const bands: HealthBand[] = [];
    let before: HealthBand | undefined;
    for (const tokens of [54_000, 52_500, 54_000, 52_500, 54_000]) {
      const { band } = healthWith({ ...LIGHT, tokens }, before ? { before } : {});
      bands.push(band);
      before = band;
    }
    expect(new Set(bands.slice(1)).size).toBe(1);
  });
});

describe('the score on the lowest estimate', () => {
  it.each([
    { tokens: 90_000 },
    { tokens: 150_000, corrections: 2 },
    { tokens: 60_000, idle: 30 },
    { tokens: 60_000, compacted: 1 },
  ])('is the score of a thread of that size: %o', (weight) => {
    const health = healthWith({ ...LIGHT, ...weight });
    const half = healthWith({ ...LIGHT, ...weight, tokens: weight.tokens / 2 });
    const low = { ...health, tokens: { ...health.tokens, low: half.tokens.total } };
    expect(Math.abs(optimisticScore(low) - half.score)).toBeLessThanOrEqual(1.5);
  });
  it('is all of it where nothing weighs', () => {
    expect(optimisticScore(healthWith({ ...LIGHT, tokens: 100 }))).toBe(100);
  });
});

describe('a notice', () => {
  const heavy = healthWith({ ...LIGHT, tokens: 90_000 });
  const restart = healthWith({ ...LIGHT, tokens: 300_000 });
  const fresh = healthWith({ ...LIGHT, tokens: 5000 });

  it('comes once for each crossing into a worse band', () => {
    let told: HealthBand = 'fresh';
    const notices = [fresh, heavy, heavy, restart, heavy, restart, fresh, heavy].map((health) => {
      const notice = noticeOf(health, told);
      told = toldAfter(health, told, notice);
      return notice;
    });
    expect(notices).toEqual([undefined, 'heavy', undefined, 'restart', undefined, undefined, undefined, 'heavy']);
  });

  it('waits while the lowest estimate says that all is well', () => {
    const guessed = { ...heavy, tokens: { ...heavy.tokens, low: 9000 } };
    expect(noticeOf(guessed, 'fresh')).toBeUndefined();
  });

  it('does not wait where answers were corrected again and again', () => {
    const corrected = healthWith({ ...LIGHT, tokens: 60_000, corrections: 3 });
    const guessed = { ...corrected, tokens: { ...corrected.tokens, low: 100 } };
    expect(noticeOf(guessed, 'fresh')).toBe('restart');
  });
});
