import { randomFrom } from './texts';

type Random = () => number;

const below = (random: Random, most: number): number => Math.floor(random() * most);
const pick = <T>(random: Random, from: readonly [T, ...T[]]): T => from[below(random, from.length)] ?? from[0];
const lines = (count: number, one: (line: number) => string): string =>
  Array.from({ length: count }, (_, line) => one(line)).join('\n');

const words = (list: string): [string, ...string[]] => {
  const [first = '', ...rest] = list.split(' ');
  return [first, ...rest];
};
const TOPICS = words(
  'revenue churn orders customers marketing funnel support retention pricing inventory delivery campaign loyalty returns cohort renewal onboarding shipment margin budget forecast checkout refund',
);
const OTHERS = words(
  'please the of by for with compare against last quarter which why did it drop week over month without test accounts and then show only regions above average because we expect partially different numbers than yesterday',
);
const COLUMNS = words(
  'order_id customer_id created_at net_revenue status region product_category session_id is_test_account',
);
const TABLES = words('fct_orders dim_customer stg_payments analytics.fct_sessions raw.events mart_retention');
const REGIONS = words('EMEA APAC LATAM Nordics Benelux España Česko 日本');

const sentence = (random: Random): string => {
  const said = Array.from({ length: 6 + below(random, 14) }, () =>
    random() < 0.35 ? pick(random, TOPICS) : pick(random, OTHERS),
  ).join(' ');
  return (
    said.charAt(0).toUpperCase() +
    said.slice(1) +
    pick(random, ['.', '?', ', or is it?', ` (since ${2019 + below(random, 7)}).`])
  );
};

const hex = (random: Random): string => below(random, 0xffffffff).toString(16).padStart(8, '0');
const day = (random: Random): string => new Date(1.6e12 + below(random, 1e11)).toISOString();

/** What people and data agents write to each other. */
const MESSAGES: readonly [(random: Random) => string, ...((random: Random) => string)[]] = [
  (random) => lines(1 + below(random, 4), () => sentence(random)),
  (random) =>
    `${sentence(random)}\n\n\`\`\`sql\nSELECT ${pick(random, COLUMNS)}, COUNT(DISTINCT ${pick(random, COLUMNS)}) AS n_${hex(random).slice(0, 3)}\nFROM ${pick(random, TABLES)} t\nWHERE t.created_at >= '${day(random).slice(0, 10)}'\n  AND t.region IN ('${pick(random, REGIONS)}', '${pick(random, REGIONS)}')\nGROUP BY 1\nORDER BY 2 DESC\nLIMIT ${below(random, 500)};\n\`\`\``,
  (random) =>
    lines(10 + below(random, 60), () =>
      JSON.stringify({
        order_id: below(random, 9e6),
        customer: hex(random) + hex(random),
        region: pick(random, REGIONS),
        at: day(random),
        net_revenue: below(random, 5e5) / 100,
      }),
    ),
  (random) =>
    `| month | region | orders | revenue |\n| --- | --- | --- | --- |\n${lines(8 + below(random, 30), () => `| ${day(random).slice(0, 7)} | ${pick(random, REGIONS)} | ${below(random, 1e5)} | ${below(random, 1e8) / 100} |`)}`,
  (random) =>
    `## ${sentence(random)}\n\n${lines(3 + below(random, 6), (line) => `${line + 1}. **${pick(random, TOPICS)}**: ${sentence(random)} ${sentence(random)}`)}\n\n${sentence(random)}`,
];

/** A text of a person, `length` UTF-16 units long; another one for each seed. */
export const draftOf = (length: number, seed: number): string => {
  const random = randomFrom(seed);
  let text = '';
  while (text.length < length) text += `${sentence(random)}${random() < 0.3 ? '\n' : ' '}`;
  return text.slice(0, length);
};

/** Messages of a thread about data, until `tokens` (by `encode`) are reached. */
export const threadOf = (tokens: number, seed: number, encode: (text: string) => number): string[] => {
  const random = randomFrom(seed);
  const messages: string[] = [];
  for (let sum = 0; sum < tokens;) {
    const message = pick(random, MESSAGES)(random);
    sum += encode(message);
    messages.push(message);
  }
  return messages;
};

/** An answer as it streams: pieces of one to three words, without end to them. */
export const chunksOf = function* (seed: number): Generator<string, never> {
  const random = randomFrom(seed);
  for (;;) {
    const message = `\n\n${pick(random, MESSAGES)(random)}`;
    for (let at = 0; at < message.length;) {
      const end = at + 2 + below(random, 14);
      yield message.slice(at, end);
      at = end;
    }
  }
};
