import type { Asset, AssetKind } from '../../lib/catalog/asset';
import { LIMITS } from '../../lib/packs/limits';
import type { Pack } from '../../lib/packs/pack';

const TOPICS =
  'revenue churn orders customers marketing product funnel support finance growth retention pricing inventory supplier delivery campaign loyalty returns cohort pipeline renewal usage onboarding claims shipment margin budget forecast traffic search checkout payment refund'.split(
    ' ',
  );
const SHAPES =
  'overview monitor explorer radar tracker planner review scorecard health summary performance study'.split(' ');
const REGIONS = 'europe germany france spain nordics benelux apac americas online retail enterprise mobile'.split(' ');
const KINDS: readonly AssetKind[] = ['dashboard', 'app', 'table', 'metric', 'project', 'guide'];

const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;
const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A catalogue as a large company has it: names share their words. */
export const manyAssets = (count: number): Asset[] =>
  Array.from({ length: count }, (_, place) => {
    const kind = at(KINDS, place);
    const topic = at(TOPICS, place);
    const other = at(TOPICS, place * 7 + 3);
    const number = Math.floor(place / 97);
    const name =
      kind === 'table'
        ? `${at(['fct', 'dim', 'stg', 'raw'], place)}_${topic}_${other}_${number}`
        : `${title(topic)} ${title(other)} ${title(at(SHAPES, place * 5))} ${title(at(REGIONS, number))}${number}`;
    return { id: `a${place}`, name, kind, ...(place % 11 === 0 && { aliases: [`${topic} ${other} ${number}`] }) };
  });

/** Packs with this many assets, and glossary and phrases as many as are allowed. */
export const largestPacks = (assets: number): Pack[] => {
  const all = manyAssets(assets);
  return Array.from({ length: Math.ceil(assets / LIMITS.assets) }, (_pack, pack) => ({
    format: 1,
    id: `pack-${pack}`,
    name: `Pack ${pack}`,
    version: '1.0.0',
    serial: 1,
    assets: all.slice(pack * LIMITS.assets, (pack + 1) * LIMITS.assets),
    glossary: Array.from({ length: LIMITS.glossary }, (_entry, place) => ({
      term: `${at(TOPICS, place)} ${at(SHAPES, place * 3)} ${pack}-${place}`,
      definition: 'as the team counts it',
    })),
    guides: [],
    rules: Array.from({ length: LIMITS.phrases / LIMITS.phrasesPerRule }, (_rule, rule) => ({
      id: `rule-${rule}`,
      kind: 'phrase' as const,
      level: 'hint' as const,
      message: 'Say which.',
      why: 'The agent cannot know.',
      phrases: Array.from(
        { length: LIMITS.phrasesPerRule },
        (_phrase, place) => `${at(TOPICS, place)} of kind ${rule}`,
      ),
    })),
    settings: {},
  }));
};

/** A long prompt of a person, about 2,000 characters; another one for each seed. */
export const twoKilobytes = (seed: number): string => {
  const lines: string[] = [
    `Please prepare the review of week ${1 + (seed % 52)} for the team in ${at(REGIONS, seed)}.`,
  ];
  for (let line = 0; lines.join('\n').length < 1900; line += 1) {
    const place = seed * 13 + line;
    lines.push(
      `${line + 1}. Show ${at(TOPICS, place)} by ${at(TOPICS, place + 4)} for the last ${2 + (place % 9)} weeks, compare with the plan, and leave out test accounts in ${at(REGIONS, place)}; the ${at(TOPICS, place + 9)} dashboard has other numbers than fct_${at(TOPICS, place)}_x${place}.`,
    );
  }
  return lines.join('\n').slice(0, 2000);
};

const SIZE = 100_000;
const filled = (head: string, line: (place: number) => string): string => {
  const lines = [head];
  let length = head.length;
  for (let place = 0; length < SIZE; place += 1) {
    const next = line(place);
    lines.push(next);
    length += next.length + 1;
  }
  return lines.join('\n').slice(0, SIZE);
};

/** What people paste by the hundred kilobytes. */
export const HUGE_PASTES: readonly (readonly [string, string])[] = [
  [
    'rows',
    filled('Which are late?', (place) => `2026-10-0${1 + (place % 9)},order-${place},EU,${place % 97}.50,shipped`),
  ],
  [
    'a log',
    filled(
      'Why did it fail?',
      (place) =>
        `2026-10-01 10:00:${String(place % 60).padStart(2, '0')} ERROR worker ${place % 16} token=abc key ${place}: timeout`,
    ),
  ],
  [
    'JSON',
    filled(
      'Sum these:',
      (place) => `{"id":${place},"region":"EU","secret_key":"x${place}","total":84,"mail":"u${place}@corp.io"},`,
    ),
  ],
  [
    'code',
    filled(
      'What does it do?',
      (place) =>
        `const value${place} = await client.fetch("https://host/${place}", { password: process.env.P${place} });`,
    ),
  ],
  [
    'SQL',
    filled(
      'Why slow?',
      (place) => `select a${place}, count(*) from fct_orders_${place} where d > '2026-01-01' group by 1;`,
    ),
  ],
  ['prose', filled('Summarize:', (place) => twoKilobytes(place))],
  ['one line of prose', filled('Summarize:', (place) => twoKilobytes(place)).replaceAll('\n', ' ')],
  ['one word without end', 'a'.repeat(SIZE)],
  ['quotes without end', `"${'\'a "b '.repeat(SIZE / 6)}`.slice(0, SIZE)],
  ['@ without end', '@a '.repeat(SIZE / 3)],
  [
    'secret-like lines',
    filled('debug', (place) => `password=Xk${place}!pQ api_key: ${'A1b2'.repeat(6)}${place} Bearer ${'z9'.repeat(12)}`),
  ],
  ['dashes and brackets', '[-({<'.repeat(SIZE / 5)],
  [
    'key=value lines',
    filled(
      'slow?',
      (place) =>
        `ts=2026-10-01T10:00:0${place % 9}Z level=info pid=${place} token=t${place}x user=u${place} key="k-${place}" dur=${place % 97}ms path=/v1/items/${place}`,
    ),
  ],
  [
    'Markdown table',
    filled('|id|name|total|', (place) => `| ${place} | Shop ${at(REGIONS, place)} | ${place * 7}.50 |`),
  ],
  ['tabs', filled('id\tname\tmail', (place) => `${place}\tAna ${at(TOPICS, place)}\tana${place}@corp.io`)],
  ['base64', `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUg+/'.repeat(SIZE / 24)}`.slice(0, SIZE)],
  [
    'letters and digits in one line',
    filled('x', (place) => `${place.toString(36)}A9b${place * 7919}`).replaceAll('\n', ''),
  ],
  ['10,000 lines of one word', filled('Sort:', (place) => `${at(TOPICS, place)}${place}`)],
  [
    'Chinese',
    filled('总结一下：', (place) => `第${place}周的收入比上周下降了，主要原因是德国市场的订单减少，请看仪表板。`),
  ],
  [
    'Japanese in one line',
    filled('要約：', (place) => `第${place}週の売上は前週より減少しました。`).replaceAll('\n', ''),
  ],
  ['Arabic', filled('لخص:', (place) => `انخفضت الإيرادات في الأسبوع ${place} مقارنة بالأسبوع السابق بسبب قلة الطلبات.`)],
  ['emoji', '\u{1F525}\u{1F44B}\u{1F3FD} ok '.repeat(SIZE / 10)],
  ['combining marks', 'e\u0301a\u0308 '.repeat(SIZE / 5)],
  [
    'German prose',
    filled(
      'Fasse zusammen:',
      (place) =>
        `Der Umsatz in Woche ${place} ist gefallen, weil wir in den Filialen weniger Kunden hatten; bitte vergleiche ihn mit dem Vorjahr.`,
    ),
  ],
  [
    'HTML',
    filled(
      'clean',
      (place) => `<tr class="row-${place}"><td data-key="k${place}">Ana &amp; Co</td><td>${place}.50</td></tr>`,
    ),
  ],
  ['stack traces', filled('why', (place) => `  at com.corp.jobs.Load${place}.run(Load${place}.java:${place % 400})`)],
  [
    'mails',
    filled(
      'who?',
      (place) =>
        `Ana ${place} <ana.${place}@corp${place % 9}.io>; born 03/14/19${10 + (place % 80)}; +49 151 5550 ${1000 + (place % 9000)}`,
    ),
  ],
  [
    'numbers like cards',
    filled(
      'which?',
      (place) =>
        `4929 1370 5528 ${1000 + (place % 9000)}, DE89 3704 0044 0532 ${1000 + (place % 9000)} 00, 536-22-${1000 + (place % 9000)}`,
    ),
  ],
  [
    'links',
    filled(
      'which?',
      (place) => `https://user:pw${place}@host${place}.corp.io:8080/a/b/c?key=${place}&token=x${place}#top`,
    ),
  ],
  [
    'quoted lines',
    filled(
      'answer',
      (place) => `> On Monday, ${at(TOPICS, place)} fell again (${place} of ${place * 3}); "why" is not known.`,
    ),
  ],
  ['spaces', ' '.repeat(SIZE)],
  ['line breaks', '\n'.repeat(SIZE)],
  ['digits', '4929137055286413'.repeat(SIZE / 16)],
  ['words of secrets', 'password secret token api_key '.repeat(SIZE / 30)],
  ['capitals', 'AB12CD34EF56 '.repeat(SIZE / 13)],
];
