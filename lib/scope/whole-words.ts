import type { Span } from '../text/draft';
import { joinSpans, spansOf } from './spans';

/** Words that end a noun. */
const END =
  '(?:do|does|did|is|are|was|were|be|been|has|have|had|can|could|should|would|will|to|in|on|at|for|from|by|per|with|without|and|or|that|who|which|when|where|while|if|than|as|since|until|before|after|between|during|over|under|of|not|we|you|they|i|it|this|these|each|every|its|their|last|next|vs|versus|compared|broken|split|grouped|times|those|them|only)\\b';
const OPEN_END =
  /(?:\b(?:how (?:many|much)|of|per|total|average|avg\.?|mean|median|maximum|minimum|max|min|cumulative|combined|percentage|percent|proportion|count|sum|number)|%)$/iu;
const NOUN = new RegExp(
  `^(?: (?:of|the|our|all|all the|different|distinct|unique))*(?: (?!${END})[\\p{L}-]+s\\b| (?!${END})[\\p{L}][\\p{L}-]*(?: (?!${END})[\\p{L}][\\p{L}-]*)?)`,
  'iu',
);

/** "how many" with what is counted, "average" with what is averaged. */
const withNoun =
  (text: string) =>
  ({ start, end }: Span): Span => {
    const noun = OPEN_END.test(text.slice(Math.max(start, end - 12), end))
      ? NOUN.exec(text.slice(end, end + 60))
      : null;
    return { start, end: end + (noun?.[0].length ?? 0) };
  };

/** "authorization rate": any rate but those that are set. */
const RATE =
  /\b(?!(?:exchange|interest|tax|heart|pay|hourly|what|which|the|a|that|and|or|of|at|in|to|rating|frame|bit)\b)[\p{L}-]+ rates?\b/giu;

/** Measures with what they are measures of, for people to read: "average" becomes "average wait time". */
export const wholeMetrics = (text: string, spans: readonly Span[]): Span[] =>
  joinSpans(text, [...spans.map(withNoun(text)), ...spansOf(text, [RATE])], /^ $/u);

/** "between 1 and 15 November": the first day has its month from the second. */
const FIRST_DAY = /(?:\b(?:between|from) )?\b\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?| (?:and|to|until|till|through) )$/iu;

/** Periods with their first day, for people to read. */
export const wholePeriods = (text: string, spans: readonly Span[]): Span[] =>
  spans.map(({ start, end }) => {
    const first = /\d/u.test(text[start] ?? '') ? FIRST_DAY.exec(text.slice(Math.max(0, start - 24), start)) : null;
    return { start: start - (first?.[0].length ?? 0), end };
  });
