import { describe, expect, it } from 'vitest';
import { nodeEncode } from '../../../cli/tiktoken';
import { segmentAt } from '../../../lib/tokens/cuts';
import { KINDS, randomFrom } from './texts';

const encode = nodeEncode();
/** Texts a kind; `npm run fuzz` asks for more, and for others each time. */
const TEXTS = Number(process.env['FUZZ_TEXTS'] ?? 400);
const SEED = process.env['FUZZ_TEXTS'] === undefined ? 1 : Date.now();

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

describe(`cuts (seed ${SEED})`, { timeout: SEED === 1 ? 20_000 : 600_000 }, () => {
  it.each(Object.entries(KINDS))('keep every token of %s', (_kind, make) => {
    const random = randomFrom(SEED);
    let cuts = 0;
    for (let round = 0; round < TEXTS; round += 1) {
      const text = make(random);
      const parts = pieces(text);
      cuts += parts.length - 1;
      const sum = parts.reduce((tokens, part) => tokens + encode(part), 0);
      if (sum !== encode(text)) expect(sum, JSON.stringify(text)).toBe(encode(text));
    }
    expect(cuts).toBeGreaterThan(TEXTS / 4);
  });

  it('are found in every kind of writing that has words', () => {
    const parts = ['SELECT a, b\nFROM t', 'one two', '字体、中文', 'Привет, мир', 'x7y'].map(pieces);
    for (const cut of parts) expect(cut.length, cut.join('|')).toBeGreaterThan(1);
  });

  it('are none inside a word, a contraction or an emoji', () => {
    for (const text of ['naïve', "don't", '👩‍💻', '\n/', '  x', '.\n']) expect(pieces(text)).toEqual([text]);
  });
});
