import { describe, expect, it } from 'vitest';
import { ownPrompts } from '../../../cli/eval/own-prompts';
import { allMatches, firstMatch, isIn, smallLetters } from '../../../lib/text/small-letters';

const PATTERNS = [
  /\b(?:last|past) (?:\d+ )?(?:days?|weeks?|months?)\b/giu,
  /\b\p{L}+ ?= ?\w+/giu,
  /\b(?:by|per) (?!the\b)[\p{L}_-]{3,}(?: and [\p{L}_-]+)?/giu,
  /\bQ[1-4]\b|\bH[12]\b/giu,
  /(?<![\p{L}\p{N}_])[\p{Lu}][\p{L}]{9,}/giu,
];

describe('searching in small letters', () => {
  it.each(PATTERNS.map((pattern) => [pattern.source, pattern] as const))('finds what %s finds itself', (_, pattern) => {
    for (const { text } of ownPrompts()) {
      const plain = Array.from(text.matchAll(pattern), (match) => [match.index, match[0].toLowerCase()]);
      expect(allMatches(pattern, text).map((match) => [match.index, match[0]])).toEqual(plain);
    }
  });

  it('keeps every offset, also where a small letter would be longer', () => {
    const text = 'İstanbul: ORDERS last Week, Straße';
    expect(smallLetters(text)).toHaveLength(text.length);
    expect(firstMatch(/last week/iu, text)?.index).toBe(text.indexOf('last'));
    expect(isIn(/ORDERS/iu, text)).toBe(true);
  });

  it('leaves a pattern that minds its capitals alone', () => {
    expect(isIn(/\bOrders\b/u, 'all orders')).toBe(false);
    expect(allMatches(/[A-Z]{2,}/gu, 'NPS and csat').map(([word]) => word)).toEqual(['NPS']);
  });

  it('ends on patterns that match nothing', () => {
    expect(allMatches(/x*/giu, 'ab')).toHaveLength(3);
  });
});
