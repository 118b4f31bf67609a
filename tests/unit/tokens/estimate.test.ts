import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeEncode } from '../../../cli/tiktoken';
import { estimateTokens } from '../../../lib/tokens/estimate';
import { randomFrom } from './texts';

const encode = nodeEncode();
const random = randomFrom(5);
const from = (low: number, high: number): number => low + Math.floor(random() * (high - low));
const pick = (words: string): string => {
  const all = words.split(' ');
  return all[from(0, all.length)] ?? '';
};
const lines = (one: () => string): string => Array.from({ length: 300 }, one).join('\n');

const columns = 'order_id customer_id created_at revenue status region product_category session_id';
const tables = 'orders customers order_items analytics.fct_orders dim_customer stg_payments';
const chinese =
  '请按地区列出二〇二四年第三季度的销售额，并与去年同期比较。如果数据不完整，请说明缺少哪些月份；不要估计。结果用表格表示，单位为万元。';
const japanese =
  '昨年の第三四半期の売上を地域ごとに集計し、前年同期と比べてください。データが足りない場合は、どの月が欠けているかを教えてください。';

/** Texts of data work with the error that may be seen, in percent. */
const TEXTS: Readonly<Record<string, readonly [text: string, most: number]>> = {
  'markdown of a README': [readFileSync('node_modules/tiktoken/README.md', 'utf8'), 10],
  'types of a library': [readFileSync('node_modules/wxt/dist/types.d.mts', 'utf8').slice(0, 60_000), 12],
  SQL: [
    lines(
      () =>
        `SELECT ${pick(columns)}, COUNT(DISTINCT ${pick(columns)}) AS n\nFROM ${pick(tables)} t\nWHERE t.created_at >= '2024-0${from(1, 10)}-01'\nGROUP BY 1\nORDER BY 2 DESC\nLIMIT ${from(5, 100)};`,
    ),
    12,
  ],
  'JSON rows': [
    lines(() =>
      JSON.stringify({
        order_id: from(1e5, 9e6),
        customer: randomBytes(8).toString('hex'),
        status: pick('paid refunded pending shipped'),
        created_at: new Date(1.6e12 + random() * 1e11).toISOString(),
        revenue: from(0, 500_000) / 100,
      }),
    ),
    8,
  ],
  'a table of numbers': [
    lines(
      () =>
        `| 2024-0${from(1, 10)} | ${pick('EMEA NA APAC')} | ${from(100, 99_999)} | ${from(0, 1e8) / 100} | ${from(0, 1e4) / 1000}% |`,
    ),
    5,
  ],
  CSV: [lines(() => `${from(1, 1e6)},2024-03-0${from(1, 10)}T10:00:00,${from(0, 1e8) / 1e4},${from(0, 2)}`), 5],
  Chinese: [chinese.repeat(20), 15],
  Japanese: [japanese.repeat(20), 15],
  emoji: ['😀👍🚀🎉✨👩‍💻🇩🇪🤷🏽‍♀️⚠️✅ '.repeat(60), 25],
  base64: [randomBytes(30_000).toString('base64'), 15],
};

describe('the estimate of tokens', () => {
  it.each(Object.entries(TEXTS))('is close to tiktoken on %s', (_kind, [text, most]) => {
    const tokens = encode(text);
    expect((Math.abs(estimateTokens(text) - tokens) / tokens) * 100).toBeLessThan(most);
  });

  it('beats four characters a token wherever that is off by a third', () => {
    for (const [kind, [text]] of Object.entries(TEXTS)) {
      const tokens = encode(text);
      const quarter = Math.abs(text.length / 4 - tokens) / tokens;
      if (quarter > 0.33) expect(Math.abs(estimateTokens(text) - tokens) / tokens, kind).toBeLessThan(quarter / 3);
    }
  });

  it('is zero for nothing and one for a word', () => {
    expect(['', 'hello', ' hello', '42'].map(estimateTokens)).toEqual([0, 1, 1, 1]);
  });

  it('reads 1 MB in the time of a few frames', () => {
    const text = (TEXTS['JSON rows']?.[0] ?? '').repeat(50).slice(0, 1_000_000);
    const start = process.cpuUsage();
    estimateTokens(text);
    const { user, system } = process.cpuUsage(start);
    // Of a processor, since others may run here.
    expect((user + system) / 1000).toBeLessThan(200);
  });
});
