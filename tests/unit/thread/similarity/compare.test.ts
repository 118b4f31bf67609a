import { describe, expect, it } from 'vitest';
import { compareQuestions } from '../../../../lib/thread/similarity/compare';
import { printQuestion } from '../../../../lib/thread/similarity/question-print';
import { withoutCourtesy } from '../../../../lib/thread/similarity/courtesy';
import { printAsk } from '../../../../lib/thread/signs/ask-print';

const compare = (a: string, b: string) => compareQuestions(printQuestion(a), printQuestion(b));

describe('two questions', () => {
  it.each([
    ['How many orders shipped in May 2026?', 'Give me the number of orders shipped in May 2026.'],
    ['Customers with more than 500 orders', 'customers who have over 500 orders'],
    ['Which customers bought the most last quarter?', 'Show the customers that purchased the most last quarter'],
    ['When does the lease of Store 114 end?', 'On what date is the lease of Store 114 over?'],
    ['上周各渠道收入是多少？', '上周各渠道的收入是多少？'],
    ['Why did signups drop in Germany?', 'Reasons for the decline in signups in Germany?'],
    ['please pull the weekly pipeline report for EMEA', 'hey can you get me the weekly pipeline report for EMEA pls'],
    ["could you quickly grab last week's revenue by channel?", "I need last week's revenue by channel, thx"],
    ['Hi team, could someone send me the refund rate by store?', 'refund rate by store, thanks!'],
    ['orders excluding test accounts by day', 'orders by day, without test accounts'],
    ['revenue last week, not including refunds', 'revenue last week without refunds'],
    ['What is the total no. of returns per store?', 'How many returns per store?'],
    ['Compare revenue of Berlin and Hamburg', 'Compare revenue of Hamburg and Berlin'],
    ['What was revenue in Germany in May 2026?', 'What was revenue in germany in May 2026?'],
  ])('are the same in other words: %s', (a, b) => {
    expect(compare(a, b).kind).toBe('same');
  });

  it.each([
    ["What was last week's revenue by channel?", 'What was revenue by channel in November 2026?'],
    ['How many tickets did Dana Whitcombe close in June?', 'How many tickets did Omar Haddad close in July?'],
    ['what is the churn rate in ohio', 'what is the churn rate in texas'],
    ['Customers with more than 500 orders', 'Customers with more than 900 orders'],
    ['Net margin of SKU 4471?', 'Net margin of SKU 9025?'],
    ['Support tickets by queue for week 41 of 2026', 'Support tickets by queue for week 42 of 2026'],
    ['sales from Berlin to Hamburg', 'sales from Hamburg to Berlin'],
    ['How many users moved from Pro to Basic?', 'How many users moved from Basic to Pro?'],
    ['transfers from warehouse A to warehouse B', 'transfers from warehouse B to warehouse A'],
    ['flights to Oslo from Rome', 'flights to Rome from Oslo'],
    ['shipments Berlin -> Hamburg by week', 'shipments Hamburg -> Berlin by week'],
  ])('are one template with other values: %s', (a, b) => {
    expect(compare(a, b).kind).toBe('template');
  });

  it.each([
    ['How many orders shipped in May 2026?', 'Who shipped the most orders in May 2026?'],
    ['What is the average order value by country?', 'Which stores close early on Sundays?'],
    ['When was the Berlin warehouse opened?', 'How big is the Berlin warehouse?'],
    ['Which courses meet on Friday?', 'Which suppliers raised their prices?'],
    ['How many customers signed up last week?', 'How many customers cancelled last week?'],
    ['Which customers renewed in May?', 'Which customers did not renew in May?'],
    ['Which customers placed more than 500 orders?', 'Which customers placed fewer than 500 orders?'],
    ['List all stores in Ohio with over 20 staff', 'List all stores in Ohio with under 20 staff'],
    ['Products with at least 10 returns last month', 'Products with at most 10 returns last month'],
    ['Accounts older than 30 days', 'Accounts younger than 30 days'],
    ['Orders > 500 euros by country', 'Orders < 500 euros by country'],
    ['Regions above target in May', 'Regions below target in May'],
    ['Customers with no more than 3 visits', 'Customers with more than 3 visits'],
    ['Revenue including refunds by region', 'Revenue excluding refunds by region'],
    ['Average order value by country', 'Maximum order value by country'],
    ['max order value', 'min order value'],
    ["orders where status = 'open'", "orders where status != 'open'"],
    ["orders where status = 'open'", "orders where status <> 'open'"],
    ["regions where country in ('DE','FR')", "regions where country not in ('DE','FR')"],
    ['customers who churned', 'customers who did not churn'],
    ['accounts that logged in this month', 'accounts that never logged in this month'],
    ['churn by plan', 'retention by plan'],
    ['top 10 products by revenue', 'bottom 10 products by revenue'],
    ['first order date by customer', 'last order date by customer'],
    ['Revenue before 1 May 2026 by region', 'Revenue after 1 May 2026 by region'],
    ['users with a subscription in Germany', 'users without a subscription in Germany'],
    ['stock coming in by warehouse', 'stock going out by warehouse'],
    ['users who opted in to email', 'users who opted out of email'],
    ['paid invoices by month', 'unpaid invoices by month'],
    ['revenue from new customers by month', 'revenue from existing customers by month'],
    ['cheapest suppliers for steel', 'most expensive suppliers for steel'],
    ['inflow by account', 'outflow by account'],
    ['上周各渠道收入是多少？', '请帮我写一份招聘计划'],
    ['1', '2'],
    ['', ''],
  ])('are different: %s', (a, b) => {
    expect(compare(a, b).kind).toBe('different');
  });

  it('are as alike one way round as the other', () => {
    const texts = [
      'How many orders shipped in May 2026?',
      'orders in texas',
      'Who signed it?',
      'count of orders, by week',
    ];
    for (const a of texts) for (const b of texts) expect(compare(a, b)).toEqual(compare(b, a));
  });
});

describe('courtesy', () => {
  it.each([
    ['please', 'please'],
    ['Pull requests by author', 'Pull requests by author'],
    ['Run rate by month', 'Run rate by month'],
    ['Share of returns by store', 'Share of returns by store'],
    ['Needs by region', 'Needs by region'],
  ])('is not cut from what is asked: %s', (question, kept) => {
    expect(withoutCourtesy(question)).toBe(kept);
  });
});

describe('what is kept of a question', () => {
  it('is at most 64 numbers of 32 bits, whatever its length', () => {
    const print = printQuestion(
      Array.from({ length: 3000 }, (_, n) => `measure${String.fromCharCode(97 + (n % 26))}${n}`).join(' '),
    );
    expect(print.length).toBe(64);
    for (const number of print) expect(number >>> 0).toBe(number);
  });
  it('is made in time that grows with the text, not faster', () => {
    const start = performance.now();
    for (const text of [
      '"'.repeat(50_000),
      'A '.repeat(50_000),
      "'a ".repeat(50_000),
      'Dr. '.repeat(20_000),
      'from a b '.repeat(9000),
      'please '.repeat(9000),
    ])
      printQuestion(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

it.each(['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'])(
  'reads "%s" as any other word',
  (word) => {
    const question = `What is the top ${word} by revenue?`;
    expect(compareQuestions(printQuestion(question), printQuestion(question)).kind).toBe('same');
    expect(printAsk(question)?.template).not.toBe(0);
  },
);
