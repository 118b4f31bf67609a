import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nodeEncode } from '../../../cli/tiktoken';
import { countText } from '../../../lib/tokens/count';
import { segmentAt } from '../../../lib/tokens/cuts';
import { KINDS, randomFrom, RUNS } from './texts';

const encode = nodeEncode();

/** The text cut wherever a cut is said to be exact. */
const pieces = (text: string): string[] => {
  const cut: string[] = [];
  for (let start = 0; start < text.length;) {
    const { end } = segmentAt(text, start, 0);
    cut.push(text.slice(start, end));
    start = end;
  }
  return cut;
};

describe('counting', () => {
  it.each(Object.entries(KINDS))('cuts %s without changing a token', (_kind, make) => {
    const random = randomFrom(1);
    let cuts = 0;
    for (let round = 0; round < 400; round += 1) {
      const text = make(random);
      const parts = pieces(text);
      cuts += parts.length - 1;
      const sum = parts.reduce((tokens, part) => tokens + encode(part), 0);
      if (sum !== encode(text)) expect(sum, JSON.stringify(text)).toBe(encode(text));
    }
    expect(cuts).toBeGreaterThan(100);
  });

  it('is exact for long texts of every kind', () => {
    const random = randomFrom(2);
    for (const [kind, make] of Object.entries(KINDS)) {
      const text = Array.from({ length: 100 }, () => make(random)).join(' ');
      const tokens = encode(text);
      expect(countText(encode, text), kind).toEqual({ tokens, low: tokens, high: tokens });
    }
  });

  it.each([
    ['nothing', '', 0],
    ['text that looks like a special token', 'please explain <|endoftext|> to me', 11],
    ['half an emoji', 'a\ud83d b', 3],
    ['a byte order mark', '\ufeffid,name', 3],
  ])('counts %s like plain text', (_what, text, tokens) => {
    expect(countText(encode, text)).toEqual({ tokens, low: tokens, high: tokens });
  });
});

describe('an unbroken run', () => {
  it.each(Object.entries(RUNS))('of %s has a range that holds the count of tiktoken', (_kind, make) => {
    for (const length of [600, 1000, 5000]) {
      for (const text of [
        make(length),
        ...(length === 1000 ? [`Look at this: ${make(length)} and tell me why.`] : []),
      ]) {
        const count = countText(encode, text);
        const tokens = encode(text);
        expect(count.low, `${length} units`).toBeLessThanOrEqual(tokens);
        expect(count.high, `${length} units`).toBeGreaterThanOrEqual(tokens);
        expect(Math.abs(count.tokens - tokens), `${length} units`).toBeLessThanOrEqual(2 + tokens * 0.1);
      }
    }
  });

  it('of 20 kB has such a range too', () => {
    for (const make of [RUNS['one letter'], RUNS['random marks']]) {
      const text = make?.(20_000) ?? '';
      const { low, high } = countText(encode, text);
      const tokens = encode(text);
      expect([low <= tokens, tokens <= high]).toEqual([true, true]);
    }
  });

  it.each(['one letter', 'spaces', 'random ideographs', 'ZWJ emoji', 'base64'])(
    'of 1 MB of %s takes less than two seconds',
    (kind) => {
      const make = RUNS[kind] ?? ((length: number) => randomBytes((length / 4) * 3).toString('base64'));
      const text = Buffer.from(make(1_000_000)).subarray(0, 1_000_000).toString();
      const start = performance.now();
      const { low, tokens, high } = countText(encode, text);
      expect(performance.now() - start).toBeLessThan(2000);
      expect([low <= tokens, tokens <= high, low === high]).toEqual([true, true, kind === 'base64']);
    },
  );

  it('of digits is exact', () => {
    expect(countText(encode, '7'.repeat(4000))).toEqual({ tokens: 1334, low: 1334, high: 1334 });
  });
});
