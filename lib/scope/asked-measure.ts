import type { Span } from '../text/draft';
import { allMatches, firstMatch, isIn } from '../text/small-letters';
import { FLOW_METRICS, PROCESSES } from './metric-words';

const ACCOUNTING =
  'net incomes?|operating incomes?|income tax(?:es)?|tax expenses?|net (?:sales|revenues?|earnings|profits?)|cash flows?|free cash flow|depreciation|amorti[sz]ation|dividends?|dividend yield|operating (?:expenses|costs|profit|loss)|(?:gross|operating|profit) margins?|losses|net loss|compensation costs?';
/** Measures of daily operations that a question may ask for by name. */
/** Rates that are set and not counted, and words that are no part of a rate's name. */
const NOT_OF_RATE =
  '(?!(?:exchange|interest|tax|currency|fx|discount|base|flat|day|hourly|pay|wage|mortgage|lending|deposit|swap|vat|duty|freight|commission|market|prime|hurdle|frame|bit|sample|sampling|refresh|heart|the|our|my|a|an|any|all|at|in|for|to|of|on|or|and|with|from|what|which|how|why|who|is|are|was|were|did|do|does|first|second|same|this|that|average|avg|mean|median|total|overall|net|gross|new|per|by|show|give|get|list|find|pull|plot|chart|graph|tell|me|us|see|know|want|need|compare|calculate|compute|report|please|pls|display|much|high|low|big) )';
const RATES = `(?:(?:reactivation|redemption|no-show|on-time|late|cancell?ation|pause|waste|denial|rejection|completion|activation|attendance|utili[sz]ation|occupancy|error|failure|crash|quit|close|repeat|rebooking|readmission|collection|fill|defect|damage|complaint|opt-?in|opt-?out|unsubscribe|adoption|engagement|acceptance|success|drop-?off|skip) (?:shares?|ratios?)|(?:${NOT_OF_RATE}[\\p{L}-]+ )?${NOT_OF_RATE}[\\p{L}-]+ rates?)`;
const AVERAGES = `(?:average|avg\\.?|mean|median) (?:[\\p{L}-]+ )?(?:delays?|wait(?:ing)?(?: times?)?|(?:${PROCESSES}) (?:times?|lengths?|durations?)|order values?|basket(?: sizes?| values?)?)`;
const EVENTS =
  'orders(?= by (?!date|id|name|number|price|amount|total|size|time))|new (?:subscribers|members|players|patients|accounts|clients|hires|contracts|deals|logos|partners)|(?:(?!(?:check|review|monitor|compare|show|see|get|give|me|us|the|our|my|is|was|much|about) )\\p{L}+ )?waste|denials|write-?offs?|purchases|crashes|complaints|redemptions|mortality|deaths|donations|admissions|discharges|accidents|injuries|breakdowns|defects|scrap|emissions|stock-?outs|claims paid(?: out)?|(?:tickets|orders|claims|deals|contracts) (?:opened|closed|created|placed|won|lost|signed)';
/** Every measure; the questions below are asked about the place where one stands. */
const MEASURE = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:(?:(?:total|net|gross|average|avg|mean|median|overall|adjusted|operating|new|paid|organic|online|recurring|customer|user|logo|trial|marketing|ad|cloud) )*(?:${ACCOUNTING}|${RATES}|${EVENTS}|${FLOW_METRICS})|${AVERAGES})(?![\\p{L}\\p{N}_])`,
  'giu',
);
/** Stands for the measure, so that its hundred words are compiled once and not in each question. */
const METRIC = '\u{E000}';
const MODIFIERS =
  "(?:(?!of|for|in|to|and|or|on|by|with|between|from|that|which|does|do|did|would|will|each|every|dashboard|table|report|definition|target)[\\p{L}%&/()'-]+,? ){0,4}?";
const OPENER =
  "^(?:(?:hi|hey|hello|please|pls|ok|so|quick question|question)[,:!]? )*(?:(?:can|could|would|will) you (?:please |pls )?|(?:i(?:'d| would)? )?(?:want|need|like)(?: to (?:see|know|get|have))? |let'?s (?:see|look at) )?(?:please )?";
const NUMBER_OF =
  '(?:(?:total|average|overall|exact) )?(?:(?:amount|number|sum|value|level|percentage|share|total|count) of )?';
const CHANGE =
  '(?:percentage |percent |nominal |net |average |total )*(?:changes?|increases?|decreases?|growth|declines?|drop|difference|increase ?/ ?\\(?decrease\\)?)';
/** "revenue dashboards", "refund policies": a measure before a plural only says what kind of things are meant. */
const THINGS =
  '(?!(?:this|is|was|has|does|as|its|vs|versus|across|plus|minus|less|besides|towards|figures|numbers|totals|results|levels|values|amounts|sums|trends|comes|goes|looks)\\b)[\\p{L}-]+(?<!s)s\\b';
const AFTER = `(?![\\w-]|\\.\\w|'s? (?:definition|formula)| (?:mean|means|defined|calculated|computed|measured|tables?|columns?|fields?|data|dataset|schema|metric|definition|formula|model|page|tab|section|chart|funnel|guide|notebook|alert|team|tracking|event|events|policy|process|dashboard|report|app|share|recognition|streams?|leak\\w*)\\b| ${THINGS})`;

/** What people and things did: only over a period is it a number. */
const HAPPENED =
  'redeemed|cancell?ed|churned|placed|shipped|delivered|refunded|returned|sold|opened|closed|created|sent|booked|signed(?: up)?|converted|resolved|reported|received|won|lost|downloaded|installed|activated|paused|skipped|rejected|denied|approved|paid|registered|unsubscribed|upgraded|downgraded|renewed|bought|ordered|purchased|left|joined|came(?: in| back| from)?|happened|occurred|arrived|failed|crashed|missed|billed|processed';
const COUNTED = '(?<what>(?:(?!of\\b|in\\b|with\\b|that\\b|who\\b)[\\p{L}-]+ ){0,2}[\\p{L}-]+s|people)';

/** Questions and orders whose answer is a measure. */
const ABOUT_MEASURE = [
  `${OPENER}what(?:'?s| is| are) (?:the|our|my|their|its) ${NUMBER_OF}${MODIFIERS}${METRIC}${AFTER}`,
  `${OPENER}what (?:was|were|has been|have been) (?:the |our |my |their |its )?${NUMBER_OF}${MODIFIERS}${METRIC}${AFTER}`,
  `${OPENER}how (?:much|high|low|big) (?:is |was |were |are )?(?:the |our |my |total )?${MODIFIERS}${METRIC}${AFTER}`,
  `${OPENER}how(?:'?s| is| are| was| were) (?:the |our |my )?${METRIC}(?: (?:doing|looking|going|developing|performing)\\b|[?.!]*$)`,
  `${OPENER}(?:(?:what|who|which)(?:'s| are| is| were| was)? |show |give |list |get |find |pull )?(?:me |us )?(?:the |our |my )?(?:top|best|worst|bottom|biggest|largest) (?:\\d+ |five |ten |three )?[\\p{L} -]{3,30} by (?:total |net |gross |overall |most )?${METRIC}${AFTER}(?=[?.!]|$)`,
  `${OPENER}(?:show|give|tell|get|pull|plot|chart|graph|display|calculate|compute|report|find|break down|breakdown of|compare|see|know|list|make|need|want)(?: me| us)? (?:a |the |our |my |all )?(?:(?:chart|graph|plot|table|breakdown|overview|summary|bar chart|line chart) (?:of|with|for) )?(?:the |our |my )?${NUMBER_OF}(?:(?:total|net|gross|average|avg|overall|our) )*${METRIC}${AFTER}`,
  `^${NUMBER_OF}${METRIC}${AFTER}(?:(?:,| and| &) [\\p{L} -]{3,30})?(?: (?:by|per|for|in|split|across|from|of) [\\p{L}\\d ,&%/-]+)?[?.!]*$`,
  `${OPENER}why (?:did|do|does|has|have|is|are|was|were) (?:the |our |my )?${MODIFIERS}${METRIC} (?:\\p{L}+ )?(?:drop|dropped|dropping|fall|fell|fallen|falling|rise|rose|risen|rising|decline|declined|declining|decreas\\p{L}+|increas\\p{L}+|go|gone|going|went|down|up|spike\\p{L}*|jump\\p{L}*|change\\p{L}*|grow\\p{L}*|shrink\\p{L}*|lower|higher)\\b`,
  `${OPENER}(?:what|which|who) (?:\\p{L}+ ){1,3}(?:has|have|had|generated|generates|drives?|drove|brings?|brought|made|makes) (?:in )?(?:the )?(?:most|highest|largest|lowest|least|best|worst|biggest) ${METRIC}${AFTER}(?=[?.!]|$)`,
  `${OPENER}how much ${METRIC} (?:do|did) (?:we|they) (?:have|make|produce|see|get)\\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Questions that count or sum what happened; the group is what they count. */
const ABOUT_EVENTS = [
  `${OPENER}how much (?:did|do|have|has) (?:we|they|the company|our customers) (?:[\\p{L}]+ )?(?<what>spend|spent|sell|sold|make|made|earn|earned|lose|lost|refund|refunded|invoice|invoiced|pay|paid|save|saved)\\b`,
  `${OPENER}how many (?<what>(?:total |paid |new |online )*(?:orders|sign-?ups|registrations|installs|downloads|sessions|visits|clicks|impressions|leads|new (?:customers|users|accounts|subscribers)|refunds|returns|cancellations|shipments|deliveries|transactions|payments|chargebacks|trials|renewals|upgrades|conversions))(?: (?:did|do|have|had) (?:we|our)\\b| (?:were|was|are|came|got|there)\\b|\\?|$| (?:by|per|in|from|via) )`,
  `${OPENER}what(?:'?s| is| was| were) (?:the |our )?(?<what>${CHANGE} (?:in|of) (?:the )?[\\p{L}][\\p{L}\\d &/()'-]{2,60}?)(?=[?.!]|$)`,
  `${OPENER}(?:(?:tell|show|give) me )?how many ${COUNTED} (?:did|have|had) (?:we|our \\p{L}+) (?!ever|have|had|own|need|want|get to)\\p{L}+(?: (?:late|early|on time|in full|again|twice|\\p{L}+ly))?(?:,? (?:to|for|from|in|at|on|by|per|via) [\\p{L}\\d ,&/-]+)?[?.!]*$`,
  `${OPENER}(?:(?:tell|show|give) me )?how many ${COUNTED} (?:(?:were|was|got|have been|have|has) )?(?:${HAPPENED})\\b`,
  `${OPENER}how much (?:[\\p{L}-]+ ){0,2}?(?<what>did we [\\p{L}]+)`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** The spans of a sentence that may be its measure, those of the team first: their words are the longer ones. */
const measuresIn = (sentence: string, named: readonly Span[]): Span[] => [
  ...named,
  ...allMatches(MEASURE, sentence).map(({ index, 0: measure }) => ({ start: index, end: index + measure.length })),
];

/**
 * The measure that a sentence asks for and that only a period makes a number, in the sentence's own words; undefined
 * when it asks for something else. `named`: what the team calls such a measure. Patterns for opening questions and orders
 * of data people; tuned to stay silent.
 */
export const askedMeasure = (sentence: string, named: readonly Span[] = []): string | undefined => {
  for (const { start, end } of measuresIn(sentence, named)) {
    // "our @Net Revenue": a mention is asked for as its words are.
    const from = /(?:^| )@$/u.test(sentence.slice(0, start)) ? start - 1 : start;
    const marked = sentence.slice(0, from) + METRIC + sentence.slice(end);
    if (ABOUT_MEASURE.some((pattern) => isIn(pattern, marked))) return sentence.slice(start, end);
  }
  for (const pattern of ABOUT_EVENTS) {
    const match = firstMatch(pattern, sentence);
    const what = match?.groups?.['what'];
    if (!match || what === undefined) continue;
    const end = match.index + match[0].lastIndexOf(what) + what.length;
    // "sell" is no measure, "how much did we sell" is one.
    const how = match[0].search(/\bhow m/u);
    return sentence.slice(how < 0 ? end - what.length : match.index + how, end).trim();
  }
  return undefined;
};
