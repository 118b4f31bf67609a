import type { Span } from '../text/draft';
import { AGGREGATES, FLOW_METRICS, STATE_METRICS } from './metric-words';
import { joinSpans, spansOf } from './spans';

const BUSINESS = new RegExp(
  `\\b(?:${FLOW_METRICS}|${STATE_METRICS}|mortality|waste|ridership|emissions|complaints|purchases|defects|admissions|crashes|delays)\\b(?![\\w-]|\\.\\w)`,
  'giu',
);
const AGGREGATE = new RegExp(`(?<!\\w)(?:${AGGREGATES})(?!\\w)`, 'giu');
/** "the most dogs", "more than one song", "most popular": a count in other words. */
const RANKING = [
  /\b(?:most|fewest|least)(?: (?:of the|different|distinct|diverse|unique))? (?!of\b|\w+ly\b)(?:[\p{L}]+ ){0,2}[\p{L}]+s\b(?<!\b(?:this|is|was|has|does))/giu,
  /\b(?:most|least) (?:commonly |frequently |widely )?(?:common|frequent(?:ly)?|popular|used|often|spoken|ordered|sold)\b|\brarest\b/giu,
];
/** "more than one song", "three or more pets": thresholds. */
const COUNTED = [
  /\b(?:(?:more|fewer|less) than|at (?:least|most)|exactly|only) (?:an?|\d{1,2}|one|two|three|four|five|six|ten)(?: single)? (?!year|month|day|week|hour|minute|percent)(?:[\p{L}]+ )?[\p{L}]+\b/giu,
  /\b(?:\d|one|two|three|four|five) or (?:more|fewer) [\p{L}]+\b/giu,
  /\b(?:the|a|by) (?:majority|frequency)\b/giu,
];
/** "What is our NPS?": capitals that are asked for are a measure, whatever they mean. */
const ACRONYM =
  /(?=[A-Z]{2})(?<=\b(?:[Ww]hat(?:'s| is| are| was| were)|[Ss]how(?: me)?|by|and) (?:the |our |my )?)(?!(?:EMEA|APAC|DACH|LATAM|MENA|USA|SQL|CSV|PDF|JSON)\b)[A-Z]{3,6}(?=s?(?: (?:for|in|by|and|of|per|over|last|this)\b|[?.,]|$))/gu;
/** With these before it, or a number after it, a measure only ranks or filters. */
const RANKED = /\b(?:any|no|higher|lower|more|converted|mana)(?: [\w-]+)? $/iu;
const COMPARED =
  /^ (?:(?:is |are |was |were |of |that )?(?:over|above|below|under|higher|lower|more|less|greater|between|exceed\w*|equal\w*|[<>=])|records?\b|tables?\b|data\b|cards?\b|id\b|ids\b|type\b|types\b|dates?\b|status\b)/iu;

/** Verbs that look like measures: "do we count", "what does it mean". */
const VERB_BEFORE: Readonly<Record<string, RegExp>> = {
  count: /\b(?:we|you|they|i|not|don't|to|should) $/iu,
  mean: /\b(?:does|do|did|that|this|i|we|you)\b(?:(?! the )[^.?!]){0,40}$/iu,
};

/** The measures that a text asks for, each as far as the words that say how it is measured. */
export const readMetric = (text: string): Span[] => {
  const before = (index: number): string => text.slice(Math.max(0, index - 50), index);
  const business = spansOf(text, [BUSINESS], ({ 0: words, index }) => {
    const end = index + words.length;
    return !RANKED.test(before(index).slice(-30)) && !COMPARED.test(text.slice(end, end + 20));
  });
  const told = spansOf(text, [AGGREGATE, ACRONYM], ({ 0: words, index }) => !VERB_BEFORE[words]?.test(before(index)));
  const asked = [...told, ...business, ...spansOf(text, RANKING)];
  // A threshold is the measure only where nothing else is.
  const spans = asked.length > 0 ? asked : spansOf(text, COUNTED);
  return joinSpans(text, spans, /^ $/u);
};
