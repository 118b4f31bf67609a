import { CHANNELS, days, EU, look, query } from './rows';
import { failure, type Exchange } from './thread';

const AMOUNTS = { orders: { around: 142, decimals: 0 }, gross: { around: 6120 }, refunds: { around: 310 } } as const;
const FROM_DAILY = 'from fct_revenue_daily';

/** The first part of the long thread: what fell, where, and what it is measured by. */
export const EU_START: readonly Exchange[] = [
  [
    'Revenue in the EU dropped. Why?',
    look(
      'Searched the workspace for “revenue EU”',
      ['name', 'kind', 'last used'],
      [
        ['Weekly Revenue Review', 'dashboard', '2026-11-09'],
        ['Weekly Revenue Review (EU)', 'dashboard', '2026-11-09'],
        ['Old Revenue Board', 'dashboard', '2026-03-02'],
        ['fct_revenue_daily', 'table', '2026-11-10'],
        ['revenue_old', 'table', '2026-02-27'],
        ['Q4 Demand Forecast', 'project', '2026-10-30'],
      ],
    ),
    query(
      'Ran a query on revenue_old',
      `select day, country, sum(gross) as gross\nfrom revenue_old\nwhere region = 'EU'\ngroup by 1, 2`,
      {
        day: days('2026-10-01', 31),
        country: EU.slice(0, 4),
        orders: { around: 180, decimals: 0 },
        gross: { around: 8200 },
      },
      96,
    ),
    'Gross revenue in the EU fell from **€548k** to **€521k**. I took the last 30 days and the table `revenue_old`, as no other was named.',
  ],
  [
    "No, that's the old table. Use net revenue, after refunds",
    query(
      'Ran a query on fct_revenue_daily',
      `select day, country, orders, gross, refunds, net\n${FROM_DAILY}\nwhere region = 'EU' and day >= '2026-09-01'`,
      { day: days('2026-09-01', 31), country: EU.slice(0, 4), ...AMOUNTS, net: { around: 5810 } },
      112,
    ),
    'Net revenue in the EU was **€415k** in September and **€374k** in October 2026, 10 % less. The drop begins on 6 October.',
  ],
  [
    'Split it by country',
    query(
      'Ran a query on fct_revenue_daily',
      `select month, country, orders, gross, refunds, net, net_last_year\n${FROM_DAILY}\nwhere region = 'EU'\ngroup by 1, 2`,
      {
        month: ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'],
        country: EU,
        ...AMOUNTS,
        net: { around: 34_100 },
        net_last_year: { around: 33_800 },
      },
      55,
    ),
    'Most of it is Germany:\n- Germany: €180k to €156k\n- France: €96k to €89k\n- Netherlands: €41k to €37k\n- The other eight fell by €6k together.',
  ],
  [
    'and by channel',
    query(
      'Ran a query on fct_revenue_daily',
      `select week, channel, orders, gross, refunds, net\n${FROM_DAILY}\nwhere region = 'EU'\ngroup by 1, 2`,
      {
        week: [
          '2026-W36',
          '2026-W37',
          '2026-W38',
          '2026-W39',
          '2026-W40',
          '2026-W41',
          '2026-W42',
          '2026-W43',
          '2026-W44',
        ],
        channel: CHANNELS,
        ...AMOUNTS,
        net: { around: 12_400 },
        visits: { around: 24_100, decimals: 0 },
      },
      54,
    ),
    {
      kind: 'chart',
      title: 'Change in net revenue, October against September 2026',
      bars: [
        { label: 'paid search', value: 24, shown: '−€24k' },
        { label: 'direct', value: 9, shown: '−€9k' },
        { label: 'email', value: 5, shown: '−€5k' },
        { label: 'organic', value: 3, shown: '−€3k' },
      ],
    },
    'Paid search lost €24k, direct €9k, email €5k and organic €3k. Social and marketplace did not change.',
  ],
  [
    'Is this with the internal accounts?',
    query(
      'Ran a query on dim_customers',
      `select customer_id, country, segment, is_internal, orders, net\nfrom dim_customers join fct_orders using (customer_id)\nwhere is_internal and region = 'EU'`,
      {
        customer_id: Array.from({ length: 42 }, (_, at) => `c_${20_410 + at * 7}`),
        country: ['DE'],
        segment: ['staff'],
        is_internal: ['true'],
        orders: { around: 3, decimals: 0 },
        net: { around: 71 },
      },
    ),
    'Yes. 42 internal accounts are in it, with about €3k a month.',
  ],
  [
    'Leave them out from now on, and use calendar months',
    query(
      'Ran a query on fct_revenue_daily',
      `select day, country, orders, net\n${FROM_DAILY}\nwhere region = 'EU' and not is_internal`,
      {
        day: days('2026-10-01', 31),
        country: EU.slice(0, 4),
        orders: { around: 139, decimals: 0 },
        net: { around: 5790 },
      },
      104,
    ),
    'Without internal accounts and by calendar month: **€412k** in September and **€371k** in October 2026.',
  ],
  [
    'What about margin?',
    failure('column "margin" does not exist in fct_revenue_daily'),
    'The table holds no costs. They are in `dim_products`, by product and season.',
  ],
  [
    'Join the product costs then',
    query(
      'Read the columns of dim_products',
      `select column_name, data_type, description\nfrom information_schema.columns\nwhere table_name in ('dim_products', 'fct_orders')`,
      {
        column_name: [
          'product_id',
          'line',
          'season',
          'cost_eur',
          'cost_valid_from',
          'cost_valid_to',
          'supplier',
          'weight_g',
          'order_id',
          'order_line',
          'quantity',
          'price_eur',
          'discount_eur',
          'tax_eur',
          'status',
          'country',
          'channel',
        ],
        data_type: ['varchar', 'numeric'],
        description: ['see the handbook'],
      },
    ),
    failure('Query cancelled after 120 s: the join of fct_orders with dim_products reads 214 million rows'),
    'The join is too large for one query. I can do it for two countries.',
  ],
  [
    'Only for Germany and France',
    query(
      'Ran a query on fct_orders and dim_products',
      `select week, country, line, net, cost, net - cost as margin\nfrom fct_orders join dim_products using (product_id)\nwhere country in ('DE', 'FR')`,
      {
        week: ['2026-W38', '2026-W39', '2026-W40', '2026-W41', '2026-W42', '2026-W43'],
        country: ['DE', 'FR'],
        line: ['tents', 'packs', 'shoes', 'jackets', 'stoves', 'poles'],
        net: { around: 9480 },
        cost: { around: 5560 },
        margin: { around: 3920 },
      },
      72,
    ),
    'Margin went from **41.2 %** to **39.8 %** in Germany and stayed at 40.5 % in France.',
  ],
  [
    'Show revenue by day, with the Netherlands too',
    query(
      'Ran a query on fct_revenue_daily',
      `select day, country, orders, gross, refunds, net, visits\n${FROM_DAILY}\nwhere country in ('DE', 'FR', 'NL') and not is_internal`,
      {
        day: days('2026-10-01', 31),
        country: ['DE', 'FR', 'NL'],
        ...AMOUNTS,
        net: { around: 5640 },
        visits: { around: 21_400, decimals: 0 },
      },
      93,
    ),
    'The table has 93 rows. The lowest days are 12 and 13 October.',
  ],
  [
    'What happened on these two days?',
    query(
      'Ran a query on fct_sessions',
      `select hour, device, visits, baskets, checkouts, orders\nfrom fct_sessions\nwhere day in ('2026-10-12', '2026-10-13') and country = 'DE'`,
      {
        hour: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`),
        device: ['phone', 'desktop'],
        visits: { around: 890, decimals: 0 },
        baskets: { around: 96, decimals: 0 },
        checkouts: { around: 51, decimals: 0 },
        orders: { around: 14, decimals: 0 },
      },
    ),
    'The checkout failed on phones from 12 October 09:00 to 13 October 15:00. Conversion fell from 2.9 % to 1.8 %.',
  ],
  [
    'How much did that cost us?',
    query('Ran a query on fct_sessions', `select hour, expected_orders, orders, lost_net\nfrom outage_estimate`, {
      hour: Array.from(
        { length: 30 },
        (_, hour) => `2026-10-${hour < 15 ? 12 : 13} ${String((9 + hour) % 24).padStart(2, '0')}:00`,
      ),
      expected_orders: { around: 26, decimals: 0 },
      orders: { around: 14, decimals: 0 },
      lost_net: { around: 301 },
    }),
    'About **€9k** of the €41k, if phones had sold as in the week before.',
  ],
];
