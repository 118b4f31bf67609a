import { describe, expect, it } from 'vitest';
import { explainedIn, type Explanation } from '../../../../lib/thread/explain/explained';
import { isSameStatement, printStatement, type StatementPrint } from '../../../../lib/thread/explain/statement-print';
import { statementsIn } from '../../../../lib/thread/explain/statements';
import type { Turn } from '../../../../lib/thread/thread';
import { agent, counted, user } from '../thread-of';

const printOf = (text: string): StatementPrint => {
  const [print] = statementsIn(user(text)).flatMap((statement) => printStatement(statement) ?? []);
  if (!print) throw new Error(`States nothing: ${text}`);
  return print;
};
const ACTIVE = 'Active means >= 1 session in 28 days, excluding internal accounts.';

describe('two statements', () => {
  it.each([
    [ACTIVE, 'active = at least one session in the last 28 days, internal accounts excluded'],
    [ACTIVE, 'An active user is anyone with at least 1 session in 28 days, without internal accounts.'],
    [ACTIVE, 'Weekly active users by plan (active = 1 session in 28 days, excl. internal accounts)?'],
    [
      'An active customer is one with at least two orders in the trailing 90 days.',
      'Active customer = at least 2 orders in the trailing 90 days',
    ],
    ['Exclude internal accounts.', 'Please leave out internal accounts'],
    ['Always use fct_orders for revenue.', 'Always use fct_orders for our revenue, please'],
    ['We define churn as no paid order in 90 days.', 'By churn we mean 90 days without a paid order.'],
    ['The week starts on Monday.', 'Weeks start on Monday'],
  ])('say one thing in other words: %s / %s', (a, b) => {
    expect(isSameStatement(printOf(a), printOf(b))).toBe(true);
    expect(isSameStatement(printOf(b), printOf(a))).toBe(true);
  });

  it.each([
    [ACTIVE, 'Active means >= 1 session in 30 days, excluding internal accounts.'],
    [ACTIVE, 'Churned means no session in 28 days, excluding internal accounts.'],
    [ACTIVE, 'Active means one session in 28 days, including internal accounts.'],
    ['Exclude internal accounts.', 'Exclude test orders.'],
    ['Exclude internal accounts.', 'Exclude internal accounts and trial plans of partners.'],
    ['Always use fct_orders for revenue.', 'Never use fct_orders for revenue.'],
    ['Always use fct_orders for revenue.', 'Always use fct_refunds for refunds.'],
    ['Net revenue means gross minus refunds.', 'Net revenue means the amount after VAT and shipping.'],
  ])('say two things: %s / %s', (a, b) => {
    expect(isSameStatement(printOf(a), printOf(b))).toBe(false);
  });

  it('hold no word that could be read', () => {
    expect(JSON.stringify(printOf(ACTIVE))).toMatch(/^[\d"[\]{},:a-z]+$/u);
    expect(JSON.stringify(printOf(ACTIVE))).not.toMatch(/activ|session|internal|account/iu);
  });
});

describe('what a thread explains again', () => {
  const DAY = 86_400_000;
  const NOON = Date.UTC(2026, 10, 20, 12);
  const elsewhere = (text: string, ...threads: readonly string[]): Explanation[] =>
    threads.map((thread, place) => ({ print: printOf(text), thread, at: NOON - (place + 1) * DAY }));
  const turns = (...prompts: readonly string[]) =>
    counted(prompts.flatMap((prompt): Turn[] => [user(prompt), agent('Fine.')])).map((turn) => ({ ...turn, at: NOON }));

  it('counts threads, not times, and knows since when', () => {
    const again = [...elsewhere(ACTIVE, 'a', 'b'), ...elsewhere(ACTIVE, 'b')];
    expect(explainedIn(turns('Hello there', ACTIVE, ACTIVE), again, 3)).toEqual([
      { about: printOf(ACTIVE).about, threads: 3, since: NOON - 2 * DAY, turns: [2, 4] },
    ]);
  });

  it('is silent under three threads, and where the others say something else', () => {
    expect(explainedIn(turns(ACTIVE), elsewhere(ACTIVE, 'a'), 3)).toEqual([]);
    expect(explainedIn(turns(ACTIVE), elsewhere('Exclude internal accounts.', 'a', 'b', 'c'), 3)).toEqual([]);
  });

  it('leaves out what the thread itself has replaced', () => {
    const replaced = turns(ACTIVE, 'No, active means at least one session in 30 days.');
    expect(explainedIn(replaced, elsewhere(ACTIVE, 'a', 'b', 'c'), 3)).toEqual([]);
  });

  it('names the most explained first, at most three', () => {
    const rules = [
      'Exclude internal accounts.',
      'All times are stored in UTC.',
      'We report in EUR at the daily rate.',
      ACTIVE,
    ];
    const told = explainedIn(
      turns(...rules),
      rules.flatMap((rule, place) => elsewhere(rule, ...['a', 'b', 'c', 'd', 'e'].slice(0, 2 + place))),
      3,
    );
    expect(told.map(({ threads }) => threads)).toEqual([6, 5, 4]);
  });
});
