import { describe, expect, it } from 'vitest';
import { nodeEncode } from '../../../cli/tiktoken';
import { countText } from '../../../lib/tokens/count';
import { KINDS, randomFrom, RUNS } from './texts';

const encode = nodeEncode();

describe('counting', { timeout: 20_000 }, () => {
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

describe('an unbroken run', { timeout: 60_000 }, () => {
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

  it('of digits is exact', () => {
    expect(countText(encode, '7'.repeat(4000))).toEqual({ tokens: 1334, low: 1334, high: 1334 });
  });
});
