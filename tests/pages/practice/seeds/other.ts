import { CHANNELS, EU, look, query } from './rows';
import { code, failure, thread, type Exchange } from './thread';

/** A short thread in which all is well. */
export const FUNNEL = thread('checkout-funnel', 'Checkout on phones', 'Yesterday', [
  [
    'Conversion rate from basket to order on phones in Germany, October 2026 by week, from @[Product Funnels]',
    look(
      'Opened Product Funnels',
      ['step', 'W40', 'W41', 'W42', 'W43', 'W44'],
      [
        ['basket', '8,412', '8,377', '8,240', '8,506', '8,391'],
        ['checkout', '5,130', '5,094', '4,611', '5,201', '5,118'],
        ['order', '2,440', '2,402', '1,586', '2,466', '2,437'],
      ],
    ),
    'Between 28.7 % and 29.0 % of baskets became orders, except in week 42 with **19.2 %**. The checkout was down on 12 and 13 October.',
  ],
  [
    'Leave out 12 and 13 October and give me the rate for the whole month',
    look(
      'Opened Product Funnels',
      ['step', 'October 2026, without 12 and 13'],
      [
        ['basket', '38,702'],
        ['order', '11,146'],
      ],
    ),
    '**28.8 %** for October 2026 without the two days.',
  ],
]);

const PLANS = ['monthly', 'yearly', 'family'];
const byPlan = (what: string, most = 200): ReturnType<typeof query> =>
  query(
    'Ran a query on subscriptions',
    `-- ${what}\nselect week, plan, country, active, ended, reason, churn\nfrom subscriptions\ngroup by 1, 2, 3, 6`,
    {
      week: Array.from({ length: 9 }, (_, at) => `2026-W${33 + at}`),
      plan: PLANS,
      country: EU.slice(0, 4),
      reason: ['price', 'pause', 'moved'],
      active: { around: 1240, decimals: 0 },
      ended: { around: 29, decimals: 0 },
      churn: { around: 0.024, decimals: 4 },
    },
    most,
  );

const CHURN_STEPS: readonly Exchange[] = [
  [
    'Subscription churn by plan for July to October 2026, by month',
    byPlan('by plan'),
    'Monthly plans lose 4.1 %, yearly 1.2 %, family 1.9 % a month.',
  ],
  [
    'Only customers who stayed at least three months',
    byPlan('tenure of three months'),
    'With three months behind them, monthly plans lose 2.6 %.',
  ],
  ['Break it down by country', byPlan('by country', 320), 'Spain is highest with 3.4 %, Germany lowest with 2.1 %.'],
  [
    'No, ended means ended by the customer, without failed payments',
    failure('column "ended_by" is ambiguous'),
    byPlan('ended by the customer'),
    'Without failed payments monthly plans lose 1.8 %.',
  ],
  [
    'What are the reasons in Spain?',
    byPlan('reasons in Spain', 320),
    'Price for half of them, then a pause over the winter.',
  ],
  ['Show the price reason by week', byPlan('price by week', 320), 'It doubled in week 39, after the new price list.'],
  ['And for the yearly plan', byPlan('yearly plan', 320), 'The yearly plan shows no such step.'],
  [
    'Give me the query for the last one',
    code(
      "select week, count(*) as ended\nfrom subscriptions\nwhere plan = 'yearly' and reason = 'price'\ngroup by 1\norder by 1",
    ),
    'It runs in under a second.',
  ],
];

/** A thread that gets heavy: much tool output, one correction. */
export const CHURN = thread('subscription-churn', 'Subscription churn', 'Monday', [
  ...CHURN_STEPS,
  [
    'Compare churn of new and old prices by country',
    byPlan('new and old prices', 320),
    'New prices lose 0.9 points more in Spain and 0.2 points more elsewhere.',
  ],
  [
    'Same for customers who joined in 2026',
    byPlan('joined in 2026', 320),
    'Those who joined in 2026 lose 2.9 %, the others 1.4 %.',
  ],
  ['Which week had the most ended subscriptions?', byPlan('ended by week', 320), 'Week 39, with 214.'],
]);

const WEEKS = [
  ['12 to 18 October 2026', '2026-10-12', 84.1],
  ['19 to 25 October 2026', '2026-10-19', 88.6],
  ['26 October to 1 November 2026', '2026-10-26', 91.2],
  ['2 to 8 November 2026', '2026-11-02', 87.9],
  ['9 to 15 November 2026', '2026-11-09', 93.4],
] as const;
const SHARES = [0.31, 0.24, 0.17, 0.13, 0.09, 0.06];

/** The same question for one week after the other. */
export const CHANNELS_EACH_WEEK = thread(
  'revenue-by-channel',
  'Revenue by channel',
  'Monday',
  WEEKS.map(([words, from, total]): Exchange => {
    const nets = SHARES.map((share) => Math.round(total * share * 10) / 10);
    return [
      `Net revenue by channel for last week, ${words}, from @[Weekly Revenue Review]`,
      {
        ...look(
          'Ran a query on fct_revenue_daily',
          ['channel', 'orders', 'net'],
          CHANNELS.map((channel, at) => {
            const net = (nets[at] ?? 0) * 1000;
            return [channel, String(Math.round(net / 62.4)), net.toFixed(2)];
          }),
        ),
        sql: `select channel, sum(orders) as orders, sum(net) as net\nfrom fct_revenue_daily\nwhere week_start = '${from}' and not is_internal\ngroup by 1`,
      },
      {
        kind: 'chart',
        title: `Net revenue by channel, ${words}`,
        bars: CHANNELS.map((channel, at) => ({
          label: channel.replace('_', ' '),
          value: nets[at] ?? 0,
          shown: `€${(nets[at] ?? 0).toFixed(1)}k`,
        })),
      },
      `Net revenue was **€${total}k**. Direct brought 31 %, paid search 24 %.`,
    ];
  }),
);

/** A short one about something else, so that the list is a list. */
export const REFUNDS = thread('refund-reasons', 'Returned tents', '3 Nov', [
  [
    'Refund rate of tents by reason for Q3 2026 (calendar), from @[fct_refunds]',
    query(
      'Ran a query on fct_refunds',
      `select reason, count(*) as refunds, sum(amount) as amount\nfrom fct_refunds join dim_products using (product_id)\nwhere line = 'tents' and day between '2026-07-01' and '2026-09-30'\ngroup by 1`,
      {
        reason: ['too heavy', 'poles bent', 'wrong colour', 'late', 'other'],
        refunds: { around: 61, decimals: 0 },
        amount: { around: 9140 },
      },
    ),
    'The refund rate was **7.4 %**. Bent poles are a third of it, all of one supplier.',
  ],
]);
