/** What the scripted agent understands of a prompt: a few words, no more. */
export interface Ask {
  readonly metric: Metric;
  readonly period: string | undefined;
  readonly where: string | undefined;
  readonly by: string | undefined;
  readonly intent: 'why' | 'correct' | 'margin' | 'code' | 'build' | 'show' | 'talk';
  readonly mentions: readonly string[];
}

export interface Metric {
  readonly name: string;
  readonly table: string;
  readonly column: string;
  readonly unit: '€' | '%' | '';
  /** Usual size of a week. */
  readonly around: number;
}

const METRICS: readonly (Metric & { readonly words: RegExp })[] = [
  { words: /refund|return/i, name: 'refunds', table: 'fct_refunds', column: 'amount', unit: '€', around: 7_300 },
  {
    words: /churn|cancel|subscri/i,
    name: 'subscription churn',
    table: 'subscriptions',
    column: 'churn',
    unit: '%',
    around: 2.4,
  },
  {
    words: /conver|funnel|checkout/i,
    name: 'conversion',
    table: 'fct_sessions',
    column: 'conversion',
    unit: '%',
    around: 2.8,
  },
  {
    words: /ticket|support/i,
    name: 'support tickets',
    table: 'fct_support_tickets',
    column: 'tickets',
    unit: '',
    around: 2_380,
  },
  {
    words: /spend|campaign|cost per|CAC|marketing/i,
    name: 'spend',
    table: 'fct_ad_spend',
    column: 'spend',
    unit: '€',
    around: 14_200,
  },
  {
    words: /customer|user/i,
    name: 'active customers',
    table: 'dim_customers',
    column: 'customers',
    unit: '',
    around: 18_400,
  },
  { words: /order/i, name: 'orders', table: 'fct_orders', column: 'orders', unit: '', around: 1_460 },
];
const REVENUE: Metric = { name: 'net revenue', table: 'fct_revenue_daily', column: 'net', unit: '€', around: 91_000 };

const PERIOD =
  /\b(?:(?:in the )?last \d+ (?:day|week|month)s?|(?:last|this|previous) (?:week|month|quarter|year)|(?:in |for )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: 20\d\d)?|(?:calendar |fiscal )?q[1-4](?: 20\d\d)?|20\d\d|since \w+(?: \d+)?|week \d+|yesterday|today)\b/i;
const PLACE = /\b(?:the EU|EU|Germany|France|Spain|Netherlands|Poland|Italy|the US|US|UK)\b/;
const BY =
  /\b(?:by|per|each|every|split (?:it )?by)\s+(channel|country|week|month|day|device|plan|product|campaign|queue|region)/i;

const intentOf = (text: string): Ask['intent'] => {
  if (/^(?:no\b|wrong|that'?s (?:not|wrong)|still wrong|not what)|doubles? rows|you (?:forgot|missed)/i.test(text))
    return 'correct';
  if (/\bmargin|profit\b/i.test(text)) return 'margin';
  if (/\bsql\b|\bquery\b|\bpython\b/i.test(text)) return 'code';
  if (/\b(?:build|create|make|turn)\b.*\b(?:app|dashboard|report)\b/i.test(text)) return 'build';
  if (/\bwhy\b|\bdrop|\bfell\b|\bdecline|\breason/i.test(text)) return 'why';
  return /\b(?:revenue|sales|gmv|show|how|what|which|list|compare|analy[sz]e|break|split|by|investigate)\b/i.test(
    text,
  ) || METRICS.some(({ words }) => words.test(text))
    ? 'show'
    : 'talk';
};

/** Reads a prompt. `earlier` are the prompts before it, whose metric and place still hold. */
export const readAsk = (text: string, mentions: readonly string[], earlier: readonly string[]): Ask => {
  const all = [text, ...earlier.toReversed()];
  const first = <T>(find: (one: string) => T | undefined): T | undefined =>
    all.map(find).find((found) => found !== undefined);
  const metric = first(
    (one) => METRICS.find(({ words }) => words.test(one)) ?? (/revenue|sales|gmv/i.test(one) ? REVENUE : undefined),
  );
  return {
    metric: metric ?? REVENUE,
    period: PERIOD.exec(text)?.[0].replace(/^(?:in|for) /i, '') ?? first((one) => PERIOD.exec(one)?.[0]),
    where: first((one) => PLACE.exec(one)?.[0]),
    by: BY.exec(text)?.[1]?.toLowerCase(),
    intent: intentOf(text),
    mentions,
  };
};
