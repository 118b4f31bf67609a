import type { Span } from '../text/draft';
import type { Prose } from '../text/prose';
import { joinSpans, spansOf } from './spans';

/** A condition on a value: "containing psoriasis", "whose status is open", "named". A bare threshold is none. */
const CONDITIONS = [
  /\b(?:contain(?:s|ing)?|start(?:s|ing)? with|begin(?:s|ning)? with|end(?:s|ing)? (?:with|in)|matching|named|called|titled|labell?ed|tagged|except(?: for)?|other than|only for|limited to|filtered (?:to|by|on)|known as|nicknamed)\b(?! (?:the )?(?:number|count))/giu,
  /\bwhose (?:[\p{L}]+ ){1,3}(?:is|are|was|were|contains?|has|starts?|ends?|begins?)(?: not)? (?!(?:over|above|below|under|between|at|the|higher|lower|greater|longer|shorter|heavier|more|less|equal|than|older|larger|smaller)\b|\d)[\p{L}]+/giu,
  /\bwhere (?:the )?(?:[\p{L}_]+ ){1,4}(?:is|are|was|were|=|equals?) (?!(?:over|above|below|under|between|at|the|higher|lower|greater|longer|shorter|more|less|than)\b|\d)[\p{L}]+/giu,
  /\b\p{L}+ ?= ?\w+/giu,
  /\b(?:type|status|category|segment|plan|tier|country|state|city|region|channel|gender|brand|model|make|format|language|position|role|department|team|border|colou?r|style|frame|version|layout|level|class) (?:is )?(?!(?:numbers?|descriptions?|combinations?|costs?|saves|offer|more|less|than|pages?|data|values?|can|will|should|must|could|would|fields?|columns?|tables?|reports?|breakdown|level|groups?|list|the|a|an|and|or|of|in|for|with|by|to|is|are|was|were|that|which|who|has|have|had|do|does|did|codes?|names?|ids?|types?|number|description|most|used|from|on|at|as|from|their|its|each|per|whose|where|used|produced|spoken|made|sold|based|per|versus|vs|over|last|this|since|next|between|not)\b)\p{L}{3,}/giu,
  /\bdo(?:es)? not (?:have|own|use|speak|contain|include) (?:an? )?(?!(?:any|more|less|the|transactions?|records?)\b)\p{L}+/giu,
  /\b(?:have|has|own|owns|having|with) (?:an? |both (?:an? )?)?\p{L}+ (?:or|and|but) (?:an? )?\p{L}+ (?:pets?|as)\b/giu,
];

/** People, places, products: capitals inside a sentence that are no start, month, day or "I". */
const NAME =
  /(?=\p{Lu})(?<=[\p{Ll}\d,;)'][ ,]+)(?!(?:I|I'm|I'd|I've|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|No|ID|IDs|SQL|CSV|MoM|YoY|WoW|QoQ)\b)(?=\p{Lu}\p{Ll}|\p{Lu}['.&-]|(?<=\b(?:in|from|at|of|for the|symbol|code|to) )\p{Lu})(?:\p{Lu}[\p{L}\p{N}&.'-]*)(?: (?:of |de |the |and )?\p{Lu}[\p{L}\p{N}&.'-]*)*/gu;

const PLACES =
  /\b(?:in|from|across|within) (?:the )?(?:europe|asia|africa|america|north america|south america|latin america|australia|france|germany|spain|italy|uk|us|usa|u\.s\.|canada|mexico|brazil|india|china|japan|poland|netherlands|belgium|austria|switzerland|sweden|norway|denmark|finland|ireland|portugal|london|paris|berlin|new york|california|texas|eu|emea|apac|dach|nordics)\b/giu;

/** Plain words that pick a part of all rows. */
const ADJECTIVES =
  /\b(?:male|female|males|females|men|women|boys?|girls?|active|inactive|open|closed|successful|failed|cancell?ed|completed|pending|unpaid|overdue|expired|approved|rejected|fraudulent|returned|refunded|delivered|shipped|mobile|desktop|organic|enterprise|b2b|b2c|smb|self-serve|returning|existing|churned|german|french|italian|spanish|british|american|japanese|chinese|indian|european|asian|african|australian|canadian|brazilian|mexican|dutch|swiss|austrian|korean|russian|irish|scottish|north american|emea|apac|dach|usa?|uk|non-\w+|married|divorced|full-?time|part-?time|weekends?|english|black|white|blue|green|brown|red|blond|yellow)\b/giu;

const QUOTE_FILTER: ReadonlySet<string> = new Set(['quote', 'code']);

/** Conditions on values that a text states. A quoted or coded value counts: it is blank in the prose, and its place is kept. */
export const readFilter = ({ text, masks = [] }: Prose): Span[] => {
  const quoted = masks
    .filter(({ kind, start, end }) => QUOTE_FILTER.has(kind) && end - start <= 60)
    .map(({ start, end }) => ({ start, end }));
  return joinSpans(text, [...spansOf(text, [...CONDITIONS, NAME, PLACES, ADJECTIVES]), ...quoted], /^ $/u);
};
