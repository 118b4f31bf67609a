import type { Span } from './draft';

/** A mark that ends a sentence, unless it belongs to a number or an abbreviation; or a line break. */
const END =
  /(?<![.!?]|\b(?:vs|no|nr|approx|e\.g|i\.e|etc|inc|ltd|dr|mr|ms|mrs|st|avg|q))[.!?]+(?=["')\]]*(?:\s|$))|\n+/giu;

/** The sentences of a text, without the spaces around them, each with its closing mark. Offsets in UTF-16 units. */
export const sentencesOf = (text: string): Span[] => {
  const spans: Span[] = [];
  const add = (from: number, to: number): void => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const end = from + piece.trimEnd().length;
    if (start < end) spans.push({ start, end });
  };
  let at = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    add(at, end);
    at = end;
  }
  add(at, text.length);
  return spans;
};
