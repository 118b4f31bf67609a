import type { Piece } from './pieces';

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';

/** How long a period is, by how it is written; the first that fits. */
const GRAINS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:last|past|previous|trailing|rolling|next) (?:\d+|\p{L}+) (?:day|week|month|quarter|year)s\b|\b[lt]\d+d?\b/iu,
    'how far back',
  ],
  [/\bweek|\bw\d\d\b|\b[ck]w ?\d/iu, 'one week'],
  [/\bq[1-4]\b|\bquarter/iu, 'one quarter'],
  [/\bh[12]\b|\bhalf\b/iu, 'half a year'],
  [/\d.*\b(?:to|until|till|through|and)\b.*\d|\d ?- ?\d{1,2} \p{L}/iu, 'from and to'],
  [/\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d|\b(?:yesterday|today)\b/iu, 'one day'],
  [
    new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTHS})\b|\b(?:${MONTHS}) \d{1,2}(?!\d)`, 'iu'),
    'one day',
  ],
  [new RegExp(String.raw`\bmonth|\b(?:${MONTHS})\b|\b\d{4}-\d\d\b`, 'iu'), 'one month'],
  [/\byear|\b(?:19|20)\d\d\b|\bfy/iu, 'one year'],
];

/** Told from the day it is asked on: it moves by itself. */
const MOVES = /\b(?:last|this|past|previous|current|trailing|rolling|yesterday|today|to date|ytd|mtd|qtd)\b/iu;

/** "one month", "one week": what a period is; undefined where its words do not tell. */
export const grainOf = (period: string): string | undefined => GRAINS.find(([pattern]) => pattern.test(period))?.[1];

/** Whether a period is another one on another day though its words stay: "last week". */
export const moves = (period: string): boolean => MOVES.test(period);

/** The periods a question names, in order. */
export const periodsIn = (pieces: readonly Piece[]): string[] =>
  pieces.filter(({ kind }) => kind === 'time').map(({ text }) => text);
