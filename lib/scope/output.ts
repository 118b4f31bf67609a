import type { Span } from '../text/draft';
import { joinSpans, spansOf } from './spans';

const FORM =
  'table|chart|line chart|bar chart|pie chart|graph|plot|histogram|scatter(?: ?plot)?|heat ?map|funnel|map|list|csv|excel|spreadsheet|json|markdown|dashboard|data app|app|report|slides?|deck|memo|paragraph|summary|bullets?|bullet points|one number|single number|number only|query|sql|percentage|integer|decimal places?|email|e-mail|slack message|notebook|pivot table|kpi tile|sentence';

const PATTERNS = [
  new RegExp(
    `\\b(?:as|in|into|with|via|give me|make|build|create|draw|show(?: me)?|export(?: it)?(?: to| as)?|write|produce|return|format(?:ted)? as|output|use|generate|draft) (?:an? |one )?(?:(?!(?:the|our|my|your|this|that|these|those|all|each|in|from|of|for|on|by|to|and|with|at|per|is|was|does|do|what|how)\\b)[\\w-]+ ){0,3}?(?:${FORM})\\b`,
    'giu',
  ),
  // One of the asker's own is no form: "in the app", "use the orders table"; but "make the chart" draws one.
  new RegExp(`\\b(?:as|make|build|create|draw|write|produce|return|draft) the (?:[\\w-]+ ){0,2}?(?:${FORM})\\b`, 'giu'),
  /\b(?:chart|plot|graph|visuali[sz]e|tabulate|summari[sz]e|list|rank) (?:it|them|this|the|all|each|every|out|down)\b/giu,
  /\b(?:rounded|round) (?:it |them )?to\b|\b(?:sorted|ordered|order|sort) (?:it |them |results? )?(?:by|from|in|alphabetically)\b|\b(?:two|2|one|1|\d) decimals?\b/giu,
  /\b(?:return|show|display|include|give) (?:only )?the (?:[\p{L}_]+(?:, | and | )){1,6}(?:columns?|fields?)\b/giu,
];

/** In what form a text wants its answer: "as a table", "one number", "sorted by date". */
export const readOutput = (text: string): Span[] => joinSpans(text, spansOf(text, PATTERNS));
