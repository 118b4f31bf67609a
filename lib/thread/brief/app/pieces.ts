import { readTime } from '../../../scope/time';
import { proseOf } from '../../../text/prose';

/** A piece of a question: a period, a quoted name, or a word. */
export interface Piece {
  readonly text: string;
  /** What is compared: lower case; of a period also whether it is the first or second one. */
  readonly plain: string;
  readonly kind: 'time' | 'word';
  readonly start: number;
  readonly end: number;
}

const WORD = /[€$£]?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_%&'-]|[.,](?=\p{N}))*%?/gu;
const PREPOSITIONS = '(?:in|for|from|of|during|on|over|since|within) (?:the )?';
const PREPOSITION = new RegExp(`^${PREPOSITIONS}`, 'iu');
/** Before "June", which is a period without it. */
const LEADS = new RegExp(String.raw`\b${PREPOSITIONS}$`, 'iu');
/** "June 2026 with May 2026" is two periods, and "last week, 9 to 15 November" says one in two ways. */
const BETWEEN =
  /\s(?:with|vs\.?|versus|against|compared (?:to|with))\s|(?<=\b(?:last|this|previous|past|current) \p{L}+),? \(?(?=\d|\p{Lu})/iu;

/** "9 to" before "15 November": the start of the same period. */
const STARTS = /(?<![\p{L}\p{N}.])\d{1,2}(?:st|nd|rd|th)? ?(?:to|until|till|through|and|-) ?$/iu;

const timesIn = (text: string): { start: number; end: number }[] =>
  readTime(proseOf(text).text).flatMap(({ start: found, end }) => {
    const start = found - (STARTS.exec(text.slice(0, found))?.[0].length ?? 0);
    const between = BETWEEN.exec(text.slice(start, end));
    if (!between) return [{ start, end }];
    const middle = start + between.index;
    return [
      { start, end: middle },
      { start: middle + between[0].length, end },
    ];
  });

const pieceOf = (text: string, kind: Piece['kind'], start: number, end: number, nth = 0): Piece => {
  const written = text.slice(start, end);
  const lead = kind === 'time' ? (PREPOSITION.exec(written)?.[0].length ?? 0) : 0;
  const shown = written.slice(lead).replace(/['’]s$|[.,]$/u, '');
  // The first of two periods is no other question's second one.
  const plain = kind === 'time' ? `${nth} ${shown}` : shown;
  return { text: shown, plain: plain.toLowerCase(), kind, start: start + lead, end: start + lead + shown.length };
};

/** Nobody asks in more; questions are compared piece by piece. */
const MOST = 120;

/** The pieces of a question, in order; the first ones of a very long one. */
export const piecesOf = (text: string): Piece[] => {
  const times = timesIn(text);
  const quotes = (proseOf(text).masks ?? []).filter(({ kind }) => kind === 'quote' || kind === 'code');
  const whole = [
    ...times.map(({ start, end }, nth) => pieceOf(text, 'time', start, end, nth)),
    ...quotes.map(({ start, end }) => pieceOf(text, 'word', start, end)),
  ];
  // "in" belongs to "in May", which is a month for it alone, and so to "in June": else one of them has a word more.
  const timed = times.map(
    ({ start, end }) => [start - (LEADS.exec(text.slice(0, start))?.[0].length ?? 0), end] as const,
  );
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => [index, index + word.length] as const)
    .filter(([start, end]) => !whole.some((piece) => start < piece.end && piece.start < end))
    .filter(([start, end]) => !timed.some(([from, to]) => start < to && from < end))
    .map(([start, end]) => pieceOf(text, 'word', start, end));
  return [...whole, ...words].sort((a, b) => a.start - b.start).slice(0, MOST);
};

/** Places of the pieces that two questions share, in the order of both: pairs of the first one's and the second one's. */
export const sharedPieces = (a: readonly Piece[], b: readonly Piece[]): [number, number][] => {
  const isSame = (one: number, other: number): boolean => a[one]?.plain === b[other]?.plain;
  const best: number[][] = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  const at = (one: number, other: number): number => best[one]?.[other] ?? 0;
  for (let one = a.length - 1; one >= 0; one -= 1) {
    const row = best[one] ?? [];
    for (let other = b.length - 1; other >= 0; other -= 1) {
      row[other] = isSame(one, other) ? at(one + 1, other + 1) + 1 : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let one = 0, other = 0; one < a.length && other < b.length;) {
    if (isSame(one, other)) {
      pairs.push([one, other]);
      one += 1;
      other += 1;
    } else if (at(one + 1, other) >= at(one, other + 1)) one += 1;
    else other += 1;
  }
  return pairs;
};
