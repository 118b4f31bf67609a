import { describe, expect, it } from 'vitest';
import { appBrief } from '../../../lib/thread/brief/app/app';
import type { Turn } from '../../../lib/thread/thread';
import { agent, user } from './thread-of';

const asked = (...prompts: readonly string[]): Turn[] => prompts.flatMap((prompt) => [user(prompt), agent('Here.')]);
const lineOf = (brief: string, start: string): string | undefined =>
  brief.split('\n').find((line) => line.startsWith(start));

/** The inputs of a brief, whether they stand in one line or in a list. */
const inputsIn = (brief: string): string[] => {
  const [, one] = /^Inputs to choose: (.+)\.$/mu.exec(brief) ?? [];
  return one === undefined ? Array.from(brief.matchAll(/^- (.+)$/gmu), ([, input = '']) => input) : [one];
};

describe('the brief for a data app', () => {
  it('asks to build the thing for the question that came back, with what holds for it', () => {
    const brief = appBrief(
      asked(
        'What was revenue by channel in May 2026? Use @Orders Mart. Exclude internal accounts.',
        'What was revenue by channel in June 2026?',
        'What was revenue by channel in July 2026?',
      ),
      { noun: 'data app' },
    );
    expect(brief).toContain('Build a data app that answers: What was revenue by channel in a month I choose?');
    expect(brief).toContain('Measures: revenue.');
    expect(brief).toContain('Split by: channel.');
    expect(brief).toContain('@Orders Mart');
    expect(brief).toContain('Exclude internal accounts');
    expect(brief).toContain('Refresh: every month.');
  });

  it.each([
    [
      [
        'Revenue by store for last week, 9 to 15 November 2026',
        'Revenue by store for last week, 16 to 22 November 2026',
      ],
      'Revenue by store for a week I choose.',
    ],
    [
      ['Support tickets by queue for week 41 of 2026', 'Support tickets by queue for week 42 of 2026'],
      'Support tickets by queue for a week I choose.',
    ],
    [
      ["What was last week's revenue by channel?", "What was last week's revenue by channel?"],
      "What was last week's revenue by channel?",
    ],
    [
      ['Show signups for the last 7 days by country', 'Show signups for the last 30 days by country'],
      'Show signups for the last 30 days by country.',
    ],
    [
      ['Compare revenue in May 2026 with April 2026', 'Compare revenue in June 2026 with May 2026'],
      'Compare revenue in June 2026 with May 2026.',
    ],
  ])('says no period that is an input, and ends its question: %s', (prompts, question) => {
    expect(appBrief(asked(...prompts), { noun: 'data app' }).split('\n')[0]).toBe(
      `Build a data app that answers: ${question}`,
    );
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'months',
      ['Net revenue by channel in May 2026?', 'Net revenue by channel in June 2026?'],
      ['period, one month (default June 2026; also May 2026)'],
    ],
    [
      'quarters, one of them with more words',
      [
        'Show churn by plan for Q1 2026',
        'Show churn by plan for Q2 2026',
        'Show churn by plan for Q3 2026 for the board',
      ],
      ['period, one quarter (default Q3 2026; also Q2 2026; Q1 2026)'],
    ],
    [
      'days',
      ['How many orders came in on 2026-11-02?', 'How many orders came in on 2026-11-09?'],
      ['period, one day (default 2026-11-09; also 2026-11-02)'],
    ],
    [
      'a week that is said in two ways',
      [
        'Revenue by store for last week, 9 to 15 November 2026',
        'Revenue by store for last week, 16 to 22 November 2026',
      ],
      ['period, one week (default last week; also 9 to 15 November 2026)'],
    ],
    [
      'how far back',
      ['Show signups for the last 7 days by country', 'Show signups for the last 30 days by country'],
      ['period, how far back (default last 30 days; also last 7 days)'],
    ],
    [
      'a month and the one it is held against',
      ['Compare revenue in May 2026 with April 2026', 'Compare revenue in June 2026 with May 2026'],
      [
        'period, one month (default June 2026; also May 2026)',
        'compared with, one month (default May 2026; also April 2026)',
      ],
    ],
    [
      'countries, beside a week that moves by itself',
      ['What were sign-ups last week in Germany?', 'What were sign-ups last week in Spain?'],
      ['period, one week (default last week)', 'country (default Spain; also Germany)'],
    ],
    [
      'countries, beside months of which one is told by the word before it',
      [
        'What was revenue for Germany in May 2026?',
        'What was revenue for France in June 2026?',
        'What was revenue for Spain in July 2026?',
      ],
      [
        'period, one month (default July 2026; also June 2026; May 2026)',
        'country (default Spain; also France; Germany)',
      ],
    ],
    [
      'months alone, which are said with one word or another',
      ['What was revenue by channel in June 2026?', 'What was revenue by channel for July 2026?'],
      ['period, one month (default July 2026; also June 2026)'],
    ],
    [
      'regions and a threshold at once',
      ['How many orders over €500 in EMEA in week 44?', 'How many orders over €800 in APAC in week 45?'],
      [
        'period, one week (default week 45; also week 44)',
        'threshold (default €800; also €500)',
        'region (default APAC; also EMEA)',
      ],
    ],
    [
      'channels of two words',
      ['How many leads did paid search bring in October 2026?', 'How many leads did email bring in October 2026?'],
      ['period, one month (default October 2026)', 'channel (default email; also paid search)'],
    ],
    [
      'products, which no list knows, by the words around them',
      ['Return rate of tents by reason, last month', 'Return rate of stoves by reason, last month'],
      ['period, one month (default last month)', '“rate of … by” (default stoves; also tents)'],
    ],
    [
      'what a noun beside it names',
      ['Churn of the "Pro" plan in May 2026?', 'Churn of the "Team" plan in May 2026?'],
      ['period, one month (default May 2026)', 'plan (default "Team"; also "Pro")'],
    ],
    [
      'limits',
      ['Top 10 customers by revenue this month', 'Top 50 customers by revenue this month'],
      ['period, one month (default this month)', 'how many customers (default 50; also 10)'],
    ],
    [
      'measures',
      ['Show refunds by region for last month', 'Show orders by region for last month'],
      ['period, one month (default last month)', 'measure (default orders; also refunds)'],
    ],
    [
      'what it is split by',
      ['Net revenue by channel for Q3 2026', 'Net revenue by country for Q3 2026'],
      ['period, one quarter (default Q3 2026)', 'split by (default country; also channel)'],
    ],
  ])('names what varies: %s', (_name, prompts, inputs) => {
    const brief = appBrief(asked(...prompts), { noun: 'data app' });
    expect(inputsIn(brief), brief).toEqual(inputs);
  });

  it('makes no input of a question beside the one that comes back', () => {
    const brief = appBrief(
      asked(
        'Net revenue by channel in May 2026?',
        'Why did two customers in Spain cancel?',
        'Net revenue by channel in June 2026?',
      ),
      { noun: 'data app' },
    );
    expect(brief).not.toContain('Spain');
    expect(inputsIn(brief)).toHaveLength(1);
  });

  it('counts what a ranking is by as its measure, not as a split', () => {
    const brief = appBrief(asked('Top 10 customers by revenue this month', 'Top 50 customers by revenue this month'), {
      noun: 'app',
    });
    expect(lineOf(brief, 'Measures')).toBe('Measures: revenue.');
    expect(lineOf(brief, 'Split by')).toBeUndefined();
  });

  it.each([
    ['I need it every Monday for the sales team.', 'For: sales team.', 'Refresh: every Monday.'],
    ['The finance team reads it.', 'For: finance team.', 'Refresh: every week.'],
    ['I show this to our CFO weekly.', 'For: CFO.', 'Refresh: weekly.'],
  ])('names audience and rhythm where they were said: %s', (said, audience, refresh) => {
    const brief = appBrief(asked(`What was last week's revenue by channel? ${said}`), { noun: 'dashboard' });
    expect(lineOf(brief, 'For:')).toBe(audience);
    expect(lineOf(brief, 'Refresh')).toBe(refresh);
  });

  it('does not claim that one fixed period or single days come due again', () => {
    const fixed = appBrief(asked('Net revenue in Germany in May 2026?', 'Net revenue in Spain in May 2026?'), {
      noun: 'app',
    });
    const days = appBrief(asked('How many orders came in on 2026-11-02?', 'How many orders came in on 2026-11-05?'), {
      noun: 'app',
    });
    expect([fixed, days].map((brief) => lineOf(brief, 'Refresh'))).toEqual([undefined, undefined]);
  });

  it('is empty where nothing was asked', () => {
    expect(appBrief([], { noun: 'data app' })).toBe('');
  });

  it('survives what nobody writes', () => {
    for (const text of [
      '?',
      'a? '.repeat(300),
      `Show ${'very '.repeat(4000)}much`,
      'Show "',
      '\ud83d revenue by week?',
    ])
      expect(() => appBrief(asked(text, `${text} again`), { noun: 'app' })).not.toThrow();
  });
});
