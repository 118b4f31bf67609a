import { describe, expect, it } from 'vitest';
import { isAboutOwn, linesOf } from '../../../lib/coach/own-lines';
import type { Hint } from '../../../lib/rules/rule';

const BRIEF = 'Why did revenue drop?\n\nUse: orders, refunds.\nKnown: Sep 412k.';
const OWN = new Set(linesOf(BRIEF));
const hintOn = (text: string, words: string, more: Partial<Hint> = {}): Hint => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, ...more } as Hint;
};
const WHOLE = {} as Hint;

describe('lines that the coach put in', () => {
  it('are not judged while they stand as they were, however the editor lays them out', () => {
    const laidOut = 'Why did revenue\u00A0drop?\n\n\nUse: orders, refunds. \nKnown: Sep 412k.\n';
    for (const text of [BRIEF, laidOut]) {
      expect(isAboutOwn(hintOn(text, 'orders'), text, OWN)).toBe(true);
      expect(isAboutOwn(hintOn(text, 'Why'), text, OWN)).toBe(true);
      expect(isAboutOwn(WHOLE, text, OWN)).toBe(true);
    }
  });

  it('are judged once they were edited, and so is what the user adds', () => {
    const edited = BRIEF.replace('refunds', 'refunds and returns');
    expect(isAboutOwn(hintOn(edited, 'returns'), edited, OWN)).toBe(false);
    expect(isAboutOwn(hintOn(edited, '412k'), edited, OWN)).toBe(true);
    expect(isAboutOwn(WHOLE, edited, OWN)).toBe(false);
    const more = `${BRIEF}\nAnd the table of last year`;
    expect(isAboutOwn(hintOn(more, 'the table'), more, OWN)).toBe(false);
    expect(isAboutOwn(hintOn(more, 'orders'), more, OWN)).toBe(true);
  });

  it('are still guarded against a secret', () => {
    expect(isAboutOwn(hintOn(BRIEF, 'orders', { guards: true }), BRIEF, OWN)).toBe(false);
  });

  it('are none where the user wrote all of it', () => {
    expect(isAboutOwn(hintOn(BRIEF, 'orders'), BRIEF, new Set())).toBe(false);
  });
});
