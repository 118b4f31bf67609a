import { findListed } from '../assets';
import type { PracticePart } from '../model';
import { CHANNELS, chance, days, EU, look, query, seedOf } from '../seeds/rows';
import { code, failure } from '../seeds/thread';
import type { Ask } from './read-prompt';

const text = (words: string): PracticePart => ({ kind: 'text', text: words });

const WEEK = days('2026-10-12', 7);

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  channel: CHANNELS,
  campaign: ['autumn-trail', 'brand-de', 'brand-fr', 'winter-early', 'gift-guide'],
  country: EU.slice(0, 6),
  region: ['North', 'West', 'South', 'East'],
  device: ['phone', 'desktop', 'tablet'],
  plan: ['monthly', 'yearly', 'family'],
  product: ['tents', 'packs', 'shoes', 'jackets', 'stoves'],
  queue: ['delivery', 'returns', 'payment', 'product', 'account'],
  week: ['W41', 'W42', 'W43', 'W44', 'W45'],
  month: ['July', 'August', 'September', 'October'],
  day: days('2026-11-02', 7),
};

const amount = (value: number, unit: Ask['metric']['unit']): string =>
  unit === '%'
    ? `${value.toFixed(1)} %`
    : unit === '€'
      ? `€${(value / 1000).toFixed(1)}k`
      : Math.round(value).toLocaleString('en');

/** Without a mention the agent must look around first: that is what a vague prompt costs. */
const gather = ({ metric, mentions }: Ask): PracticePart[] => {
  const [first] = mentions;
  if (first !== undefined) {
    return [
      look(
        `Opened ${first}`,
        ['tile', 'measure', 'updated'],
        [
          [`${metric.name} by week`, metric.column, '2026-11-10 06:00'],
          [`${metric.name} by channel`, metric.column, '2026-11-10 06:00'],
          ['targets', `${metric.column}_target`, '2026-11-01 08:00'],
        ],
      ),
    ];
  }
  const found = [...findListed(metric.name.split(' ').at(-1) ?? '', 6), ...findListed('', 8)].slice(0, 9);
  return [
    look(
      `Searched the workspace for “${metric.name}”, ${found.length} results`,
      ['name', 'kind', 'note'],
      found.map(({ name, kind, note }) => [name, kind, note]),
    ),
    query(
      `Read the columns of ${metric.table} and two more tables`,
      `select table_name, column_name, data_type\nfrom information_schema.columns\nwhere table_name in ('${metric.table}', 'revenue_old', 'fct_orders')`,
      {
        table_name: [metric.table, 'revenue_old', 'fct_orders'],
        column_name: [
          'day',
          'country',
          'channel',
          'is_internal',
          'gross',
          'refunds',
          metric.column,
          'orders',
          'currency',
        ],
        data_type: ['varchar'],
      },
    ),
  ];
};

const group = ({ by, intent }: Ask): string => by ?? (intent === 'why' ? 'channel' : 'week');

const TIMES = new Set(['day', 'week', 'month']);

/** Rows that add up to the values of the picture: by day, unless the picture is over time itself. */
const rowsOf = (name: string, names: readonly string[], values: readonly number[], ask: Ask): string[][] => {
  const { unit } = ask.metric;
  const shown = (value: number): string => value.toFixed(unit === '' ? 0 : 2);
  if (TIMES.has(name)) return names.map((one, at) => [one, shown(values[at] ?? 0)]);
  const random = chance(seedOf(`${name} rows`));
  return names.flatMap((one, at) => {
    const parts = WEEK.map(() => 0.7 + random() * 0.6);
    const whole = unit === '%' ? 1 : parts.reduce((sum, part) => sum + part, 0);
    return WEEK.map((day, index) => [day, one, shown(((values[at] ?? 0) * (parts[index] ?? 0)) / whole)]);
  });
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const compute = (ask: Ask): { readonly parts: readonly PracticePart[]; readonly said: string } => {
  const { metric, where, period } = ask;
  const name = group(ask);
  const names = GROUPS[name] ?? CHANNELS;
  const random = chance(seedOf(JSON.stringify(ask)));
  const total = metric.around * (0.85 + random() * 0.3);
  const weights = names.map(() => 0.4 + random());
  const sum = weights.reduce((all, one) => all + one, 0);
  const values = weights.map((weight) =>
    metric.unit === '%' ? total * (0.75 + weight * 0.3) : (total * weight) / sum,
  );
  const change = Math.round((random() - 0.6) * 24);
  const place = where === undefined ? '' : `region = '${where.replace(/^the /, '')}' and `;
  const time = period === undefined ? 'day >= current_date - 30' : `period = '${period}'`;
  const columns = [...(TIMES.has(name) ? [] : ['day']), name, metric.column];
  const groups = columns.slice(0, -1);
  const title = `${capital(metric.name)} by ${name}`;
  const bars = names.map((label, at) => {
    const value = values[at] ?? 0;
    return { label: label.replace('_', ' '), value, shown: amount(value, metric.unit) };
  });
  const trend = change === 0 ? 'as before' : `${Math.abs(change)} % ${change < 0 ? 'less' : 'more'} than before`;
  return {
    parts: [
      {
        ...look(`Ran a query on ${metric.table}`, columns, rowsOf(name, names, values, ask)),
        sql: `select ${groups.join(', ')}, sum(${metric.column}) as ${metric.column}\nfrom ${metric.table}\nwhere ${place}not is_internal\n  and ${time}\ngroup by ${groups.map((_, at) => at + 1).join(', ')}`,
      },
      { kind: 'chart', title, bars },
    ],
    said: `${capital(metric.name)}${where === undefined ? '' : ` in ${where}`} was **${amount(total, metric.unit)}** (${period ?? 'last 30 days'}), ${trend}.`,
  };
};

const guesses = ({ period, mentions, metric }: Ask): string => {
  const made = [
    period === undefined && '- No period was named: I took the last 30 days.',
    mentions.length === 0 && `- No source was named: I took \`${metric.table}\`.`,
  ].filter((line): line is string => line !== false);
  return made.length === 0 ? '' : `\nTo answer I had to choose:\n${made.join('\n')}`;
};

/** What the scripted agent does and says: the same for the same prompt. */
export const answerTo = (ask: Ask): PracticePart[] => {
  const { metric } = ask;
  if (ask.intent === 'talk') {
    return [
      text(
        'I can answer questions about revenue, orders, refunds, customers, campaigns, conversion and support tickets. Which one, and for which period?',
      ),
    ];
  }
  const { parts, said } = compute(ask);
  if (ask.intent === 'margin') {
    return [
      ...gather(ask),
      failure(`column "margin" does not exist in ${metric.table}`),
      text('The table holds no costs. They are in @[dim_products]; say which products, and I can join them.'),
    ];
  }
  if (ask.intent === 'correct') {
    const again = amount(metric.around * (0.1 + chance(seedOf(said))() * 0.1), metric.unit);
    return [...parts.slice(0, 1), text(`You are right. I read it all again and get another number now: **${again}**.`)];
  }
  if (ask.intent === 'code') {
    return [
      text('This is the query:'),
      code(
        `select ${group(ask)}, sum(${metric.column}) as ${metric.column}\nfrom ${metric.table}\nwhere not is_internal\ngroup by 1\norder by 2 desc`,
      ),
    ];
  }
  if (ask.intent === 'build') {
    return [
      ...gather(ask),
      ...parts,
      text(
        `A first version is ready, with ${metric.name} by ${group(ask)} and a choice of period. Use **Convert to data app** above to keep it.${guesses(ask)}`,
      ),
    ];
  }
  return [...gather(ask), ...parts, text(said + guesses(ask))];
};
