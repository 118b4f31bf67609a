import type { Span } from '../text/draft';
import { isIn } from '../text/small-letters';
import { joinSpans, spansOf } from './spans';

const COUNT = '\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty|hundred';
/** Extremes of a value: asked for by themselves ("what is the highest price") they are a maximum, no limit. */
const VALUE_EXTREME = 'highest|lowest|largest|smallest|greatest|biggest|maximum|minimum';
const EXTREME = `most|least|fewest|best|worst|longest|shortest|oldest|youngest|newest|tallest|heaviest|lightest|fastest|slowest|cheapest|richest|poorest|strongest|weakest|smartest|dumbest|rarest|closest|nearest|busiest|hottest|coldest|latest|earliest|top|${VALUE_EXTREME}`;
const UNITS = '(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarters?|seasons?|decades?)\\b';

/** "top 10", "the five largest", "first 20 rows", "limit 5", "give me three". */
const NUMBERED = [
  new RegExp(
    `\\b(?:top|bottom|first|best|worst|limit(?:ed)?(?: it| this)?(?: to)?|up to|maximum of|rank)[ -]?(?:the )?(?:${COUNT})\\b(?!(?:st|nd|rd|th|%)|[-/:.]\\d| ?(?:%|percent\\b|${UNITS}))`,
    'giu',
  ),
  new RegExp(`\\b(?:${COUNT}) (?:[\\w-]+ ){0,2}?(?:${EXTREME})\\b(?! ${UNITS})`, 'giu'),
  new RegExp(
    `\\b(?:name|give|list|show|find|state|return|pick|provide|suggest|which(?! one\\b))(?: me| us| down)? (?:just |only |at least |any )?(?:${COUNT}) (?!of (?:the|your) )[\\p{L}]+s?\\b(?! ?${UNITS})`,
    'giu',
  ),
  /\b(?:top|bottom) (?!\p{L}+s\b|of\b|lines?\b|level|management|priorit|performing|rated|selling|(?:\p{L}+ )?\p{L}+s\b)\p{L}+/giu,
  /\bby (?:the )?(?:most|greatest|largest|highest) number\b|\bin (?:the )?most \p{L}+s\b/giu,
  new RegExp(`\\b\\d+(?:st|nd|rd|th)[ -](?:${EXTREME})\\b`, 'giu'),
  new RegExp(
    `\\b(?:${COUNT}) (?:[\\p{L}-]+ ){0,2}[\\p{L}-]+s(?= (?:with|by|that|who|which) (?:(?:the|have|had|has) )*(?:${EXTREME})\\b)`,
    'giu',
  ),
];

const NOT_ITSELF = `(?<!\\b(?:from|to|at|the) (?:the )?)`;
/** One of all is asked for: "the customer with the most orders", "which product sold best". */
const SINGLE = [
  new RegExp(
    `\\b(?:with|has|have|had|having|whose|who|that|which|scored|made|got|paid|received|earned|saves?|costs?|produced?|did)\\b(?: [\\w'-]+){0,4}? ${NOT_ITSELF}(?:the )?(?:single |very |second |third )?(?:${EXTREME})\\b(?! (?:to|percentage)\\b)`,
    'giu',
  ),
  new RegExp(
    `\\bthe (?:single |very |second[- ])?(?!(?:${VALUE_EXTREME}|best|latest|earliest|oldest|youngest)\\b)(?:${EXTREME})\\b`,
    'giu',
  ),
  new RegExp(
    `\\b(?:of|is|are|was|in|on|by|to|from|for|owns?|does) (?:the|its|their) (?:single |very |second[- ])?(?!maximum|minimum)(?:${EXTREME})\\b(?! (?:to|percentage|number|amount|total|average|sum|possible|common)\\b)`,
    'giu',
  ),
];
const VALUE_ASKED = new RegExp(
  `\\b(?:what(?:'s| is| are| was| were)?|how (?:many|much))\\b[^.?!]{0,12}\\b(?:the )?(?:${VALUE_EXTREME})$`,
  'iu',
);
const COUNTING = /(?:^|[.!?\n]) {0,3}how many\b/iu;
/** "our worst stores": how many of them? Of what they have "the most orders", it is one. */
const SEVERAL =
  /\b(?:best|worst|top|longest|shortest|oldest|youngest|newest|fastest|slowest|cheapest|strongest|weakest|closest|nearest|busiest|latest|biggest|largest|smallest)$/iu;
const PLURAL =
  /^ (?:(?!in\b|of\b|for\b|by\b|on\b|at\b|to\b|and\b|or\b|is\b|was\b|has\b)[\p{L}-]+ ){0,2}?(?!is\b|was\b|has\b|does\b|this\b|its\b|us\b)[\p{L}-]{2,}(?<!ss|us)s\b/iu;
/** "the best way to": no ranking of data. */
const WAY = /^ (?:way|practice|approach|method|option|time|place|guess|case|possible)\b/iu;
/** Words before what is picked that are no part of it. */
const PICKED = new RegExp(`(?:\\b(?:the|its|their|our) )?(?:(?:single|very|second|third)[ -])?(?:${EXTREME})$`, 'iu');
/** What is picked, in a word: "the most orders". */
const NEXT =
  /^ (?!(?:in|of|for|by|on|at|to|and|or|is|are|was|were|has|have|had|did|does|do|with|from|that|who|which|when|over|per|during|between|since|last|this|it|we|they)\b)[\p{L}-]+/iu;
const NOT_LIMIT = /\b(?:at|in) (?:the )?(?:least|most|best|latest)$|\bordered|sorted|\bmost of$/iu;

/** How many things a text asks for: a number, or the one that a superlative picks. */
export const readLimit = (text: string): Span[] => {
  const counting = isIn(COUNTING, text);
  const single = spansOf(text, SINGLE, (match) => {
    const end = match.index + match[0].length;
    const upTo = text.slice(Math.max(0, end - 40), end);
    const after = text.slice(end, end + 40);
    if (WAY.test(after) || (SEVERAL.test(upTo) && PLURAL.test(after))) return false;
    return !NOT_LIMIT.test(upTo) && !VALUE_ASKED.test(upTo) && !(counting && !/\bof the|\bwith the/iu.test(match[0]));
  });
  const picked = single.map(({ start, end }): Span => {
    const { index = 0 } = PICKED.exec(text.slice(start, end)) ?? {};
    return { start: start + index, end: end + (NEXT.exec(text.slice(end, end + 30))?.[0].length ?? 0) };
  });
  return joinSpans(text, [...spansOf(text, NUMBERED), ...picked], /^$/u);
};
