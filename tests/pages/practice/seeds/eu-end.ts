import { CHANNELS, days, query } from './rows';
import { failure, type Exchange } from './thread';

const CAMPAIGNS = [
  'autumn-trail',
  'brand-de',
  'brand-fr',
  'winter-early',
  'gift-guide',
  'remind-basket',
  'tent-sale',
  'new-shoes',
];
const MONTHS = ['2026-09', '2026-10'];

const left = (step: string, most = 93): ReturnType<typeof query> =>
  query(
    'Ran a query on fct_revenue_daily',
    `-- what is left of the drop, ${step}\nselect day, country, orders, gross, refunds, net, outage, campaigns, net - outage - campaigns as left_over\nfrom drop_parts`,
    {
      day: days('2026-10-01', 31),
      country: ['DE', 'FR', 'NL'],
      orders: { around: 139, decimals: 0 },
      gross: { around: 6120 },
      refunds: { around: 310 },
      net: { around: 5780 },
      outage: { around: 148 },
      campaigns: { around: 402 },
      left_over: { around: 355 },
    },
    most,
  );

/** The last part of the long thread: back to the first topic, and the question that is corrected again and again. */
export const EU_END: readonly Exchange[] = [
  [
    'Back to the EU revenue drop. How much of it comes from paid search?',
    query(
      'Ran a query on fct_orders and fct_ad_spend',
      `select month, campaign, spend, clicks, orders, net\nfrom fct_orders join fct_ad_spend using (campaign_id)\nwhere region = 'EU'`,
      {
        month: MONTHS,
        campaign: CAMPAIGNS,
        country: ['DE', 'FR', 'NL'],
        spend: { around: 1840 },
        clicks: { around: 2210, decimals: 0 },
        orders: { around: 64, decimals: 0 },
        net: { around: 4460 },
      },
      48,
    ),
    'Paid search explains **€48k**, which is more than the whole drop.',
  ],
  [
    'That cannot be right, the join on campaign_id doubles rows',
    query(
      'Ran a query on fct_orders and fct_ad_spend',
      `select month, campaign, channel, spend, clicks, orders, net\nfrom fct_orders join fct_ad_spend using (campaign_id, channel)\nwhere region = 'EU' and not is_internal`,
      {
        month: MONTHS,
        campaign: CAMPAIGNS,
        channel: ['paid_search', 'social', 'email'],
        spend: { around: 1840 },
        clicks: { around: 2210, decimals: 0 },
        orders: { around: 31, decimals: 0 },
        net: { around: 2230 },
      },
      48,
    ),
    'With campaign and channel joined together it is **€24k** of the €41k. Do not join on campaign_id alone: it doubles rows.',
  ],
  [
    'Why is Poland not in there?',
    query(
      'Ran a query on fct_revenue_daily',
      `select day, currency, orders, net_local, rate, net\nfrom fct_revenue_daily\nwhere country = 'PL'`,
      {
        day: days('2026-10-01', 31),
        currency: ['PLN'],
        orders: { around: 22, decimals: 0 },
        net_local: { around: 1540 },
        rate: { around: 0.23, decimals: 4 },
        net: { around: 354 },
      },
    ),
    'Poland is booked in PLN since October and has no euro amount yet.',
  ],
  [
    'Add it in euro, with the rate of the day',
    'Poland adds €14k in September and €11k in October. The totals above already hold the September part.',
  ],
  [
    'List spend by campaign and channel for September and October 2026',
    query(
      'Ran a query on fct_ad_spend',
      `select month, campaign, channel, spend, clicks, cost_per_click\nfrom fct_ad_spend\nwhere region = 'EU'`,
      {
        month: MONTHS,
        campaign: CAMPAIGNS,
        channel: CHANNELS.slice(1, 5),
        spend: { around: 1320 },
        clicks: { around: 1720, decimals: 0 },
        cost_per_click: { around: 0.77, decimals: 2 },
      },
      56,
    ),
    'Spend in paid search went from €61k to €44k; the other channels did not change.',
  ],
  [
    'Which campaigns stopped?',
    'Two: `autumn-trail` on 5 October and `brand-de` on 8 October. Together they brought €19k of net revenue in September.',
  ],
  ['How many orders is that?', 'In September 318 orders came through the two campaigns, 4 % of all orders in the EU.'],
  [
    'Compare with the same two months of 2025 in @[Weekly Revenue Review (EU)]',
    query(
      'Ran a query on fct_revenue_daily',
      `select day, country, net\nfrom fct_revenue_daily\nwhere day between '2025-09-01' and '2025-10-31' and not is_internal`,
      {
        day: days('2025-09-15', 31),
        country: ['DE', 'FR', 'NL'],
        orders: { around: 138, decimals: 0 },
        net: { around: 5920 },
      },
      93,
    ),
    'September 2025 had €398k and October 2025 **€389k**: last year October fell by 2 %, this year by 10 %.',
  ],
  [
    'How much of the EU revenue drop is left when you take out the outage and the stopped campaigns?',
    left('outage and campaigns'),
    'Of the €41k, **€4k** are left: outage €18k and campaigns €19k are taken out.',
  ],
  [
    "No, that's wrong. You took the outage out twice",
    left('outage once'),
    'You are right: the outage is €9k. **€13k** are left.',
  ],
  [
    'Still wrong, the refunds of October are missing in it',
    failure('relation "drop_parts" has no column "refunds"'),
    left('with refunds'),
    'With refunds, gross revenue dropped by €52k and **€24k** are left.',
  ],
  [
    'And what is left by country?',
    left('by country'),
    'Germany €15k, France €6k, the Netherlands €3k, in gross revenue.',
  ],
  [
    "That's not what I asked. I said net revenue, without the internal accounts",
    failure('Query cancelled after 120 s: too many rows in drop_parts'),
    left('net revenue', 80),
    'In net revenue **€11k** to **€16k** are left. The numbers still hold some internal accounts, and I could not check the last week.',
  ],
];
