import { FLOW_METRICS } from '../../scope/metric-words';
import { impliesPeriod } from '../../scope/implied-time';
import { sentencesOf } from '../../text/sentences';
import { countWords } from '../../text/words';
import { defineRule, type Evidence, type Fix, type RuleInput } from '../rule';

const ACCOUNTING =
  'net incomes?|operating incomes?|income tax(?:es)?|tax expenses?|net (?:sales|revenues?|earnings|profits?)|cash flows?|free cash flow|depreciation|amorti[sz]ation|dividends?|dividend yield|operating (?:expenses|costs|profit|loss)|(?:gross|operating|profit) margins?|losses|net loss|compensation costs?';
const METRIC = `(?<metric>(?:(?:total|net|gross|average|avg|mean|median|overall|adjusted|operating|new|paid|organic|online|recurring|customer|user|logo|trial|marketing|ad|cloud) )*(?:${ACCOUNTING}|${FLOW_METRICS}))`;
const MODIFIERS =
  "(?:(?!of|for|in|to|and|or|on|by|with|between|from|that|which|each|every|dashboard|table|report|definition|target)[\\p{L}%&/()'-]+,? ){0,4}?";
const OPENER =
  "^(?:(?:hi|hey|hello|please|pls|ok|so|quick question|question)[,:!]? )*(?:(?:can|could|would|will) you (?:please |pls )?|(?:i(?:'d| would)? )?(?:want|need|like)(?: to (?:see|know|get|have))? |let'?s (?:see|look at) )?(?:please )?";
const NUMBER_OF =
  '(?:(?:total|average|overall|exact) )?(?:(?:amount|number|sum|value|level|percentage|share|total|count) of )?';
const CHANGE =
  '(?:percentage |percent |nominal |net |average |total )*(?:changes?|increases?|decreases?|growth|declines?|drop|difference|increase ?/ ?\\(?decrease\\)?)';
const AFTER =
  "(?![\\w-]|\\.\\w|'s? (?:definition|formula)| (?:mean|means|defined|calculated|computed|measured|tables?|columns?|fields?|data|dataset|schema|metric|definition|formula|model|page|tab|section|chart|team|tracking|event|events|policy|process|dashboard|report|app)\\b)";

/** Questions and orders whose answer is one of these measures; the metric is where the answer stands. */
const ASKED = [
  `${OPENER}what(?:'s| is| are) (?:the|our|my|their|its) ${NUMBER_OF}${MODIFIERS}${METRIC}${AFTER}`,
  `${OPENER}what (?:was|were|has been|have been) (?:the |our |my |their |its )?${NUMBER_OF}${MODIFIERS}${METRIC}${AFTER}`,
  `${OPENER}how (?:much|high|low|big) (?:is |was |were |are )?(?:the |our |my |total )?${MODIFIERS}${METRIC}${AFTER}`,
  `${OPENER}how(?:'s| is| are| was| were) (?:the |our |my )?${METRIC} (?:doing|looking|going|developing|performing)\\b`,
  `${OPENER}how much (?:did|do|have|has) (?:we|they|the company|our customers) (?:[\\p{L}]+ )?(?<verb>spend|spent|sell|sold|make|made|earn|earned|lose|lost|refund|refunded|invoice|invoiced|pay|paid|save|saved)\\b`,
  `${OPENER}(?:(?:what|who|which)(?:'s| are| is| were| was)? |show |give |list |get |find |pull )?(?:me |us )?(?:the |our |my )?(?:top|best|worst|bottom|biggest|largest) (?:\\d+ |five |ten |three )?[\\p{L} -]{3,30} by (?:total |net |gross |overall |most )?${METRIC}${AFTER}(?=[?.!]|$)`,
  `${OPENER}how many (?<metric2>(?:total |paid |new |online )*(?:orders|sign-?ups|registrations|installs|downloads|sessions|visits|clicks|impressions|leads|new (?:customers|users|accounts|subscribers)|refunds|returns|cancellations|shipments|deliveries|transactions|payments|chargebacks|trials|renewals|upgrades|conversions))(?: (?:did|do|have|had) (?:we|our)\\b| (?:were|was|are|came|got|there)\\b|\\?|$| (?:by|per|in|from|via) )`,
  `${OPENER}(?:show|give|tell|get|pull|plot|chart|graph|display|calculate|compute|report|find|break down|breakdown of|compare|see|know|list|make|need|want)(?: me| us)? (?:a |the |our |my |all )?(?:(?:chart|graph|plot|table|breakdown|overview|summary|bar chart|line chart) (?:of|with|for) )?(?:the |our |my )?${NUMBER_OF}(?:(?:total|net|gross|average|avg|overall|our) )*${METRIC}${AFTER}`,
  `^${NUMBER_OF}${METRIC}${AFTER}(?: (?:by|per|for|in|split|across|from|of) [\\p{L} ,&/-]+)?[?.!]*$`,
  `${OPENER}what(?:'s| is| was| were) (?:the |our )?(?<metric3>${CHANGE} (?:in|of) (?:the )?[\\p{L}][\\p{L}\\d &/()'-]{2,60}?)(?=[?.!]|$)`,
  `${OPENER}why (?:did|do|does|has|have|is|are|was|were) (?:the |our |my )?${MODIFIERS}${METRIC} (?:\\p{L}+ )?(?:drop|dropped|dropping|fall|fell|fallen|falling|rise|rose|risen|rising|decline|declined|declining|decreas\\p{L}+|increas\\p{L}+|go|gone|going|went|down|up|spike\\p{L}*|jump\\p{L}*|change\\p{L}*|grow\\p{L}*|shrink\\p{L}*|lower|higher)\\b`,
  `${OPENER}(?:what|which|who) (?:\\p{L}+ ){1,3}(?:has|have|had|generated|generates|drives?|drove|brings?|brought|made|makes) (?:in )?(?:the )?(?:most|highest|largest|lowest|least|best|worst|biggest) ${METRIC}${AFTER}(?=[?.!]|$)`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Questions about words, data or code, and work other than asking for a number. */
const OTHER_WORK =
  /\b(?:mean|means|meaning|define[ds]?|definition|explain|describe|calculated?(?! the| our| total)|computed|formula|sql|query|queries|column|columns|schema|field|table|tables|docs?|documentation|dashboard|app|report|notebook|guide|build|create|write|fix|rename|update|join|model|code|function|script|example|tutorial|how (?:do|can|should|to)|consists? of|components?|exclude[sd]?|includ(?:e|es|ed|ing)|assum\w+|policy)\b/iu;
/** One thing with a number or a name of its own: its whole life is the period. */
const ONE_THING =
  /\b(?:customer|user|account|order|invoice|ticket|id|client|store|product|item|project|contract|patient|student|employee|deal|no\.?|number|#) ?#?(?:id )?\d+|#\d+|\bper (?:customer|user|order|unit|seat|employee|gallon|share|ticket)\b/iu;
const LONGEST = 16;
const OWN_PERIOD: ReadonlySet<string> = new Set(['dashboard', 'app', 'project']);

const PERIODS = ['last 28 days', 'this quarter', 'last month'] as const;

const fixesAt = (at: number): Fix[] =>
  PERIODS.map((label) => {
    const words = label === 'last 28 days' ? 'in the last 28 days' : label;
    return { label, start: at, end: at, replacement: ` ${words}` };
  });

const hasOwnPeriod = ({ draft, catalog, thread }: RuleInput): boolean => {
  const names = new Set([...draft.mentions.map(({ name }) => name), ...thread.mentions]);
  return names.size > 0 && catalog.assets.some(({ name, kind }) => OWN_PERIOD.has(kind) && names.has(name));
};

export default defineRule({
  id: 'time-range',
  group: 'scope',
  title: 'No period',
  message: '“{metric}” has no period.',
  why: 'Without a period the agent picks one, and the number cannot be checked or repeated.',
  severity: 'hint',
  turns: 'opening',
  language: 'en',
  *check(input) {
    const { prose, scope, said } = input;
    if (scope.time.length > 0 || said.time.length > 0 || (prose.masks?.length ?? 0) > 0) return;
    const [sentence, ...more] = sentencesOf(prose.text);
    if (!sentence || more.length > 1 || countWords(prose.text) > LONGEST) return;
    const text = prose.text.slice(sentence.start, sentence.end);
    if (impliesPeriod(prose.text) || OTHER_WORK.test(prose.text) || ONE_THING.test(text) || hasOwnPeriod(input)) return;
    for (const pattern of ASKED) {
      const { metric, metric2, metric3, verb } = pattern.exec(text)?.groups ?? {};
      const words = metric ?? metric2 ?? metric3 ?? verb;
      if (words === undefined) continue;
      const closing = /[\s.?!]*$/u.exec(text)?.[0].length ?? 0;
      yield { data: { metric: words.trim() }, fixes: fixesAt(sentence.end - closing) };
      return;
    }
  },
});

export const evidence: Evidence = {
  source:
    'Hex’s own restatement of a question names metric, dimension, timeframe, segment and grain; financial experts asked back for the period in 42 % of unclear questions (PACIFIC).',
  examples: [
    { text: 'What was our revenue?', flags: [''] },
    { text: 'How many orders did we ship to Germany?', flags: [''] },
    { text: 'show me signups by country', flags: [''] },
    { text: 'Why did churn go up?', flags: [''] },
    { text: 'total refunds per product line', flags: [''] },
    { text: 'What was our revenue last month?', flags: [], note: 'a period' },
    { text: 'What is churn?', flags: [], note: 'asks for the meaning' },
    { text: 'How is net revenue calculated?', flags: [], note: 'a definition' },
    { text: 'How many tickets are open right now?', flags: [], note: 'a state' },
    { text: 'Show revenue by month', flags: [], note: 'a series has its own span' },
    { text: 'What was revenue since the launch?', flags: [], note: 'since an event' },
    { text: 'How many orders did customer 6 make?', flags: [], note: 'one customer, all orders' },
    { text: 'Rename the revenue column in the orders table', flags: [], note: 'no question' },
    { text: 'What was the conversion rate of the summer campaign?', flags: [], note: 'the event has dates' },
    { text: 'What was our revenue?', flags: [], thread: { turns: 2 }, note: 'a follow-up' },
    { text: 'Was bedeutet revenue hier?', flags: [], note: 'not English' },
  ],
};
