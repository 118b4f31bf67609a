import type { Span } from '../text/draft';
import { joinSpans, spansOf } from './spans';

const GRAIN = 'second|minute|hour|day|week|month|quarter|year|decade|season';
/** After "by", these are no dimension: people who act, ways to sort, amounts, means. */
const NOT_DIMENSION =
  '(?:the|a|an|their|his|her|its|our|my)?\\s?(?:using|doing|adding|joining|taking|dividing|\\w+ing\\b|default|hand|mistake|accident|far|side|then|now|eod|tomorrow|today|end|monday|tuesday|wednesday|thursday|friday|saturday|sunday|least|most|number|count|total|sum|average|amount|\\d|how|what|me|us|you|them|descending|ascending|alphabet\\w*|order|\\p{Lu}\\p{L}+ \\p{Lu})';
const BEFORE_BY =
  '(?<!\\b(?:order(?:ed)?|sort(?:ed|ing)?|rank(?:ed|ing)?|written|made|published|created|produced|owned|used|caused|driven|spoken|given|taught|won|played|worked|done|sung|designed|directed|hosted|managed|built|sent|sold|paid|bought|placed|prescribed|administered|offered|received|filled|followed|multipl\\w+|divid\\w+|increased|decreased|dropped|fell|rose|grew|up|down|affected|required|needed|operated|shared|led|run|songs?|papers?|cards?|book|spent|incurred|top \\d+|measured|judged|filter(?:ed)?|identified|approved|requested|provided|described|set|went|went down|conducted|performed|started|visited|conceded|held|held up|kept|recorded|earned|scored|treated|covered|powered|backed|impacted|hit) )';

const PATTERNS = [
  new RegExp(
    `\\b(?=[bsgcapfd])${BEFORE_BY}(?:broken (?:down )?|split(?: up)?|grouped?|segment(?:ed)?|group|slice[d]?|cut|aggregat\\w+|partition\\w*|faceted|stacked|breakdown|break it down|drill(?:ed)? down) (?:it |them |this )?(?:out )?(?:by|into|per|on|across) [\\p{L}_ ,&/-]{2,30}`,
    'giu',
  ),
  new RegExp(
    `\\b(?=by )${BEFORE_BY}by (?!${NOT_DIMENSION}\\b)(?:the |each |every )?[\\p{Ll}_][\\p{L}_-]{2,}(?: (?:date|type|name|line|group|size|room|shift|code|category|manager|status|reason|source|channel|country|region|tier|segment|level)\\b)?(?: (?:and|or|&) (?:by )?(?!(?:the|a|an|all|show|give|list|then|also|compare|highlight|plot|sort|add|tell|with|only|include|exclude)\\b)[\\p{Ll}_][\\p{L}_-]{2,})*`,
    'gu',
  ),
  /\b(?:for|in|of|from|by|to|on|at|with|within|across) (?:each|every)\b(?: (?:of )?(?:the )?(?:different |distinct |unique |type of )?[\p{L}_-]+)?/giu,
  /\beach [\p{L}_-]+(?:'s)?|\bevery (?!one\b|thing\b|body\b|time\b|other\b|morning\b)[\p{L}_-]+/giu,
  new RegExp('\\bper (?!cent\\b|se\\b|capita\\b|gallon\\b|hour\\b|second\\b)[\\p{L}_-]{3,}', 'giu'),
  new RegExp(
    `\\b(?:across|for all|among|between|amongst) (?:all )?(?:the )?(?:different |various |distinct )?(?:regions|countries|segments|channels|plans|products|teams|stores|categories|types|cohorts|customers|groups|departments|markets|devices|cities|states|\\w+ types)\\b`,
    'giu',
  ),
  new RegExp(
    `\\b(?:daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|hourly)\\b(?! (?:report|dashboard|review|meeting|call|update|e-?mail|digest|stand-?up|newsletter|kpis?|business review)s?\\b)|\\b(?:(?:${GRAIN})[- ](?:by|over|on)[- ](?:${GRAIN})|(?:day|week|month|quarter|year)-wise|grain)\\b`,
    'giu',
  ),
  /\bfor (?:the )?(?:different|distinct|various) [\p{L}]+/giu,
  /\bcohorts?\b|\bpivot(?:ed)?\b|\bby-[\p{L}]+|\b[\p{L}]+-wise\b/giu,
];

/** By what a text wants its measure split: "by region", "per month", "for each plan", "weekly". */
export const readBreakdown = (text: string): Span[] => joinSpans(text, spansOf(text, PATTERNS), /^(?: and |, | )$/u);
