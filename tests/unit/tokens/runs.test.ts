import { describe, expect, it } from 'vitest';
import { nodeEncode } from '../../../cli/tiktoken';
import { countSteps, countText, type Count } from '../../../lib/tokens/count';
import { randomBytesFrom, randomFrom, RUNS } from './texts';

const encode = nodeEncode();
/** Runs a kind; `npm run fuzz` asks for more, and for others each time. tiktoken takes half a second for one of 20 kB. */
const FUZZ = process.env['FUZZ_TEXTS'] !== undefined;
const SEED = FUZZ ? Date.now() : 1;
const LENGTHS = FUZZ ? [600, 1000, 1000, 1000, 2000, 2000, 5000, 10_000, 20_000] : [700];
const ROUNDS = FUZZ ? 8 : 2;

/** The first `bytes` of a text in UTF-8, without a half sign at its end. */
const firstBytes = (text: string, bytes: number): string =>
  Buffer.from(text)
    .subarray(0, bytes)
    .toString()
    .replace(/\uFFFD$/u, '');

describe(`an unbroken run (seed ${SEED})`, { timeout: FUZZ ? 3_600_000 : 60_000 }, () => {
  it.each(Object.entries(RUNS))('of %s has a range that holds the count of tiktoken', (_kind, make) => {
    const random = randomFrom(SEED);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const length of LENGTHS) {
        const bytes = Math.round(length * (1 + random() / 5));
        const text = firstBytes(make(bytes, random), bytes);
        const tokens = encode(text);
        const { low, high } = countText(encode, text);
        if (low > tokens || tokens > high) expect([low, high], JSON.stringify(text)).toEqual([tokens, tokens]);
      }
    }
  });
});

/** What the steps of a count take of a processor, in ms: all of them, and the longest. */
const stepsOf = (text: string): { readonly all: number; readonly longest: number; readonly count: Count } => {
  const steps = countSteps(encode, text);
  let [all, longest] = [0, 0];
  for (;;) {
    const start = process.cpuUsage();
    const step = steps.next();
    const { user, system } = process.cpuUsage(start);
    all += (user + system) / 1000;
    longest = Math.max(longest, (user + system) / 1000);
    if (step.done) return { all, longest, count: step.value };
  }
};

/** The better of two: what a count takes, not what else the machine does. */
const best = (text: string): ReturnType<typeof stepsOf> => {
  const [one, other] = [stepsOf(text), stepsOf(text)];
  return { all: Math.min(one.all, other.all), longest: Math.min(one.longest, other.longest), count: one.count };
};

describe('1 MB', { timeout: 60_000 }, () => {
  it.each(['one letter', 'spaces', 'one ideograph', 'random ideographs', 'ZWJ emoji', 'base64'])(
    'of %s takes less than two seconds of a processor, in steps far below 50 ms',
    (kind) => {
      const make = RUNS[kind] ?? ((length: number) => randomBytesFrom(5, (length / 4) * 3).toString('base64'));
      const { all, longest, count } = best(firstBytes(make(1_000_000), 1_000_000));
      expect(all).toBeLessThan(2000);
      expect(longest).toBeLessThan(25);
      const { low, tokens, high } = count;
      expect([low <= tokens, tokens <= high, low === high]).toEqual([true, true, kind === 'base64']);
    },
  );

  it('of digits is exact', () => {
    const text = '7'.repeat(1_000_000);
    expect(countText(encode, text)).toEqual({ tokens: 333_334, low: 333_334, high: 333_334 });
  });
});
