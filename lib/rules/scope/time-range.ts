import type { Asset } from '../../catalog/asset';
import { metricsIn } from '../../catalog/metrics-in';
import { askedMeasure } from '../../scope/asked-measure';
import { impliesPeriod } from '../../scope/implied-time';
import { STATE_METRICS } from '../../scope/metric-words';
import type { Span } from '../../text/draft';
import { sentencesOf } from '../../text/sentences';
import { countWords } from '../../text/words';
import { isIn } from '../../text/small-letters';
import { defineRule, type Evidence, type Fix, type RuleInput } from '../rule';

/** Questions about words, data or code, and work other than asking for a number. */
const OTHER_WORK =
  /\b(?:mean|means|meaning|define[ds]?|definitions?|explain|describe|calculated?(?! the| our| total)|computed|formulas?|sql|query|queries|columns?|schemas?|fields?|tables?|docs?|documentation|dashboards?|apps?|reports?|notebooks?|guides?|funnels|charts|alerts|tiles?|widgets?|metrics|kpis|pipelines|dbt|(?<!\bdid (?:we|they|you) )(?:build|create|write(?!-off)|fix|rename|update|join)|models?|code|functions?|scripts?|examples?|tutorials?|how (?:do|can|should|to)|consists? of|components?|exclude[sd]?|includ(?:e|es|ed|ing)|assum\w+|polic(?:y|ies))\b/iu;
/** One thing with a number or a name of its own: its whole life is the period. */
const ONE_THING =
  /\b(?:customer|user|account|order|invoice|ticket|id|client|store|product|item|project|contract|patient|student|employee|deal|no\.?|number|#) ?#?(?:id )?\d+|#\d+|\bper (?:customer|user|order|unit|seat|employee|gallon|share|ticket)\b/iu;
const LONGEST = 20;
/** "Late means after two hours.": what a word is to mean here, and no part of what is asked. */
const TELLS_MEANING = /^[^.?!,]{2,40}? (?:means?|is defined as|are defined as|stands? for|counts? as|=) /iu;
/** Names of numbers that stand at a moment; mostly the last word tells: "Fleet size", "Cash balance". */
const STANDS = new RegExp(
  `\\b(?:${STATE_METRICS})\\b|\\b(?:stock|inventory)\\b|\\b(?:balances?|sizes?|scores?|ratings?|ranks?|levels?|age|tenure|capacity|exposure|debt|assets|portfolio|base|cover|penetration|population|fleet|seats|licen[sc]es|customers|users|members|accounts|clients|employees|stores)$`,
  'iu',
);
/** What a metric's description says of it: "rolling", "at the end of the month", "of the last 28 days". */
const TELLS_WHEN =
  /\b(?:rolling|trailing|to date|as of|at (?:the )?(?:end|close|start|beginning|moment)|current(?:ly)?|right now|at present|snapshot|standing|in force|today|(?:last|past|previous|prior) (?:\d+ |[a-z]+ )?(?:days?|weeks?|months?|quarters?|years?))\b/iu;
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

/** Whether a metric of the team needs a period: it neither has one of its own nor stands at a moment. */
const isCounted = ({ kind, name, aliases = [], description = '' }: Asset): boolean =>
  kind === 'metric' &&
  !isIn(TELLS_WHEN, description) &&
  ![name, ...aliases].some((words) => impliesPeriod(words) || isIn(STANDS, words));

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
    if (said.time.length > 0 || (prose.masks?.length ?? 0) > 0) return;
    const [sentence, ...others] = sentencesOf(prose.text);
    const meanings = others.filter(({ start, end }) => TELLS_MEANING.test(prose.text.slice(start, end)));
    const more = others.filter((one) => !meanings.includes(one));
    const isMeant = ({ start }: Span): boolean => meanings.some((one) => start >= one.start && start < one.end);
    if (!sentence || more.length > 1 || !scope.time.every(isMeant)) return;
    const asked = [sentence, ...more].map(({ start, end }) => prose.text.slice(start, end)).join(' ');
    if (countWords(asked) > LONGEST) return;
    const text = prose.text.slice(sentence.start, sentence.end);
    if (impliesPeriod(asked) || isIn(OTHER_WORK, asked) || isIn(ONE_THING, text) || hasOwnPeriod(input)) return;
    const named = metricsIn(input.catalog, text);
    if (!named.every(({ assets }) => assets.every(isCounted))) return;
    const metric = askedMeasure(text, named);
    if (metric === undefined) return;
    const closing = /[\s.?!]*$/u.exec(text)?.[0].length ?? 0;
    yield { data: { metric }, fixes: fixesAt(sentence.end - closing) };
  },
});

const METRICS: readonly Asset[] = [
  { id: 'lice', name: 'Lice per fish', kind: 'metric', description: 'Adult female lice per counted fish.' },
  { id: 'punctual', name: 'Punctuality', kind: 'metric' },
  { id: 'nrr', name: 'Net Revenue Retention', kind: 'metric', aliases: ['NRR'] },
  { id: 'bio', name: 'Biomass', kind: 'metric', description: 'Standing live weight in tonnes.' },
  { id: 'fleet', name: 'Fleet size', kind: 'metric' },
  { id: 'cover', name: 'Safety margin', kind: 'metric', description: 'Stock over the issue of the last 28 days.' },
];

export const evidence: Evidence = {
  source:
    'Hex’s own restatement of a question names metric, dimension, timeframe, segment and grain; financial experts asked back for the period in 42 % of unclear questions (PACIFIC).',
  examples: [
    { text: 'What was our revenue?', flags: [''] },
    { text: 'How many orders did we ship to Germany?', flags: [''] },
    { text: 'show me signups by country', flags: [''] },
    { text: 'Why did churn go up?', flags: [''] },
    { text: 'total refunds per product line', flags: [''] },
    { text: '\u{1F525} What was our revenue?', flags: [''], note: 'an emoji in front' },
    { text: 'Hi team \u{1F44B} what was our revenue?', flags: [''], note: 'a greeting' },
    { text: 'whats our revenue', flags: [''], note: 'no apostrophe' },
    { text: 'Discard rate per product and depot', flags: [''], note: 'any rate is of what happened' },
    { text: 'Refund rate per store, highest first', flags: [''], note: 'an order is no period' },
    {
      text: 'How many urgent orders did we deliver late, per store? Late means after two hours.',
      flags: [''],
      note: 'the definition has no period either',
    },
    { text: 'how many fines did we write', flags: [''], note: 'the verb tells what happened' },
    { text: 'What is our lice per fish by site?', flags: [''], assets: METRICS, note: 'a metric of the team' },
    { text: 'punctuality by line', flags: [''], assets: METRICS, note: 'nothing but its name' },
    { text: 'What is our NRR?', flags: [''], assets: METRICS, note: 'its short name' },
    {
      text: 'Show @Lice per fish per site',
      flags: [''],
      assets: METRICS,
      mentions: ['Lice per fish'],
      note: 'a mention of one has no period either',
    },
    {
      text: 'What is our biomass?',
      flags: [],
      assets: METRICS,
      note: 'one that stands at a moment, as it is described',
    },
    { text: 'What is our fleet size?', flags: [], assets: METRICS, note: 'the same by its name' },
    { text: 'What is our safety margin?', flags: [], assets: METRICS, note: 'a period of its own' },
    { text: 'How is lice per fish calculated?', flags: [], assets: METRICS, note: 'its definition' },
    { text: 'Show the punctuality dashboard', flags: [], assets: METRICS, note: 'a thing' },
    { text: 'What was our punctuality in May 2026?', flags: [], assets: METRICS, note: 'a period' },
    { text: 'How many complaints came in about the new seats?', flags: [], note: 'what is new has its own beginning' },
    { text: 'What is the exchange rate?', flags: [], note: 'but one that is set' },
    { text: 'Show revenue dashboards', flags: [], note: 'things, not a number' },
    { text: 'Give me the revenue definitions for the board', flags: [], note: 'definitions' },
    { text: 'Get sales models in dbt', flags: [], note: 'models' },
    { text: 'Show me the signups funnels', flags: [], note: 'funnels' },
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
