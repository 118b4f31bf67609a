import type { Span } from '../text/draft';
import type { Prose } from '../text/prose';
import type { Mask } from '../text/mask';
import { isIn } from '../text/small-letters';
import { joinSpans, spansOf } from './spans';

/** A condition on a value: "containing psoriasis", "whose status is open", "named". A bare threshold is none. */
const CONDITIONS = [
  /\b(?:contain(?:s|ing)?|(?<=\p{L} )(?:start(?:s|ing)? with|begin(?:s|ning)? with|end(?:s|ing)? (?:with|in))|matching|(?<!\b(?:dashboard|app|report|table|chart|view|file|notebook|column|project|it|this) )(?:named|called|titled)|labell?ed|tagged|except(?: for)?|other than|only for|limited to|filtered (?:to|by|on)|known as|nicknamed)\b(?! (?:the )?(?:number|count))/giu,
  /\bwhose (?:[\p{L}]+ ){1,3}(?:is|are|was|were|contains?|has|starts?|ends?|begins?)(?: not)? (?!(?:over|above|below|under|between|at|the|higher|lower|greater|longer|shorter|heavier|more|less|equal|than|older|larger|smaller)\b|\d)[\p{L}]+/giu,
  /\bwhere (?:the )?(?:[\p{L}_]+ ){1,4}(?:is|are|was|were|=|equals?) (?!(?:over|above|below|under|between|at|the|higher|lower|greater|longer|shorter|more|less|than)\b|\d)[\p{L}]+/giu,
  /\b(?!(?:pwd|pw|pass\w*|token|secret|key|user)\b)\p{L}+ ?= ?\w+/giu,
  /\b(?:type|status|category|segment|plan|tier|country|state|city|region|channel|gender|brand|model|make|language|position|role|department|team|border|colou?r|style|frame|version|layout|level|class) (?:is )?(?!(?:numbers?|descriptions?|combinations?|costs?|saves|offer|more|less|than|pages?|data|values?|can|will|should|must|could|would|fields?|columns?|tables?|reports?|breakdown|level|groups?|list|the|a|an|and|or|of|in|for|with|by|to|is|are|was|were|that|which|who|has|have|had|do|does|did|codes?|names?|ids?|types?|number|description|most|used|from|on|at|as|from|their|its|each|per|whose|where|used|produced|spoken|made|sold|based|per|versus|vs|over|last|this|since|next|between|not)\b|\p{L}+(?:s|ed)\b|(?:sure|sense|editor|before|after|paper|control|up|performance|awareness|mix|manager|team|change|page|owner|lead|share|size|split|distribution|comparison|overview|target|budget|plan)\b)\p{L}{3,}/giu,
  /\bdo(?:es)? not (?:have|own|use|speak|contain|include) (?:an? )?(?!(?:any|more|less|the|transactions?|records?)\b)\p{L}+/giu,
  /\b(?:have|has|own|owns|having|with) (?:an? |both (?:an? )?)?\p{L}+ (?:or|and|but) (?:an? )?\p{L}+ (?:pets?|as)\b/giu,
];

/** People, places, products: capitals inside a sentence that are no start, month, day or "I". */
const NAME =
  /(?=\p{Lu})(?<=[\p{Ll}\d,;)'][ ,]+)(?!(?:I|I'm|I'd|I've|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|No|ID|IDs|SQL|CSV|MoM|YoY|WoW|QoQ|Q[1-4]|H[12]|W\d+|FY\d*|YTD|MTD|Black Friday|Cyber (?:Monday|Week)|Christmas|Easter|Thanksgiving|Prime Day|Ramadan|[kMGT]?Wh?|[kKMGT]B|[MG]bps|[kMG]?Hz|°?C|EUR|USD|GBP|CHF|SEK|NOK|DKK|K|Mio|Bn|Python|Excel|Google Sheets?|Sheets|Tableau|Looker|Power ?BI|Slack|PowerPoint|Word|Markdown|JSON|PDF|HTML|BigQuery|Snowflake|Redshift|Postgres\w*|Databricks|Hex|Salesforce|Excel|Notion|CEO|CFO|CTO|COO|CMO|VP|PM|Please|Thanks|Thank|Error|Warning|Traceback|\p{Lu}{2}\d{2})\b)(?=\p{Lu}\p{Ll}|\p{Lu}['.&-]|(?<=\b(?:in|from|at|of|for the|symbol|code|to) )\p{Lu})(?:\p{Lu}[\p{L}\p{N}&.'-]*)(?: (?:of |de |the |and )?\p{Lu}[\p{L}\p{N}&.'-]*)*/gu;

const PLACES =
  /\b(?:in|from|across|within) (?:the )?(?:europe|asia|africa|america|north america|south america|latin america|australia|france|germany|spain|italy|uk|us|usa|u\.s\.|canada|mexico|brazil|india|china|japan|poland|netherlands|belgium|austria|switzerland|sweden|norway|denmark|finland|ireland|portugal|london|paris|berlin|new york|california|texas|eu|emea|apac|dach|nordics)\b/giu;

/** Plain words that pick a part of all rows. */
const ADJECTIVES =
  /\b(?:male|female|males|females|men|women|boys?|girls?|active(?! directory)|inactive|open(?! (?:the|a|an|my|our|this|that|it|up|rates?)\b)|successful|pending|unpaid|overdue|fraudulent|mobile|desktop|organic|enterprise|b2b|b2c|smb|self-serve|returning|existing|german|french|italian|spanish|british|american|japanese|chinese|indian|european|asian|african|australian|canadian|brazilian|mexican|dutch|swiss|austrian|korean|russian|irish|scottish|north american|emea|apac|dach|usa|uk|non-\w+|married|divorced|full-?time|part-?time|weekends?|english|black(?! friday)|white(?! ?paper)|blue|green|brown|red|blond|yellow)\b/giu;

/** The States, and not "tell us". */
const US = /\bUS\b/gu;

/** States that are also verbs: "closed deals" and "tickets that are closed" pick, "deals closed last week" tells. */
const STATES =
  /\b(?:closed|failed|cancell?ed|completed|expired|approved|rejected|returned|refunded|delivered|shipped|churned)\b/giu;
const VERB_AFTER =
  /^(?:[\s.?!,;:)]|$)(?:[\s.?!,;:)]*$|\s*(?:in|on|at|by|to|for|from|per|with|within|since|until|before|after|between|during|over|late|early|last|this|next|yesterday|today|more|less|most|than|and|or|the|a|an|their|our|its|again|twice|\d)(?![\p{L}-]))/iu;
const STANDS_AS_STATE =
  /\b(?:that|which|is|are|were|was|not|already|only|status|marked(?: as)?|state)(?: (?:not|already|is|are|were|was|been))? $/iu;
const PERFECT = /\b(?:have|has|had|having|we|they|i|you|got|it|when|once|why) $/iu;

/** "The discount was approved" tells of one thing; in a question of many it picks. */
const TOLD = /\b(?:is|are|was|were) (?:not |already )?$/iu;
const OF_MANY = /\b(?:how many|which|list|count|number of|all|share of|percentage of)\b/iu;

const isState = (text: string, { index, 0: word }: RegExpExecArray): boolean => {
  const before = text.slice(Math.max(0, index - 24), index);
  if (PERFECT.test(before) || (TOLD.test(before) && !isIn(OF_MANY, text))) return false;
  return STANDS_AS_STATE.test(before) || !VERB_AFTER.test(text.slice(index + word.length, index + word.length + 24));
};

/** People who get the answer. */
const RECEIVES = /\b(?:send|share|e?-?mail|forward|present|hand)\b[^.?!\n]{0,40}\b(?:to|with) $/iu;

/** Quotes that give a name or tell what was said: no value. */
const GIVES_NAME =
  /\b(?:(?:save|call|rename|label) (?:it|this|the \p{L}+)(?: as| to)?|(?:dashboard|app|report|table|chart|view|file|notebook|column|project|it|this)s? (?:called|named|titled)|says|does(?: the (?:word|term))?)[ :]*$/iu;

const QUOTE_FILTER: ReadonlySet<string> = new Set(['quote', 'code']);

/** Conditions on values that a text states. A quoted or coded value counts: it is blank in the prose, and its place is kept. */
export const readFilter = ({ text, masks = [] }: Prose): Span[] => {
  const picks = ({ kind, start, end }: Mask): boolean =>
    QUOTE_FILTER.has(kind) &&
    end - start <= 45 &&
    !GIVES_NAME.test(text.slice(Math.max(0, start - 30), start)) &&
    !/^ means?\b/u.test(text.slice(end, end + 8));
  const quoted = masks.filter(picks).map(({ start, end }) => ({ start, end }));
  const states = spansOf(text, [STATES], (match) => isState(text, match));
  const named = [
    ...spansOf(text, [...CONDITIONS, PLACES, ADJECTIVES, US]),
    ...spansOf(text, [NAME], ({ index }) => !RECEIVES.test(text.slice(Math.max(0, index - 50), index))),
  ];
  return joinSpans(text, [...named, ...states, ...quoted], /^ $/u);
};
