import { describe, expect, it } from 'vitest';
import { statementsIn } from '../../../../lib/thread/explain/statements';
import { agent, user } from '../thread-of';

const termOf = (text: string): string | undefined => statementsIn(user(text))[0]?.term?.toLowerCase();

describe('a statement that holds for good', () => {
  it.each([
    ['Active means >= 1 session in 28 days, excluding internal accounts.', 'active'],
    ['active = at least one session in the last 28 days, internal accounts excluded', 'active'],
    ['Note that an active user is anyone with at least one session in 28 days.', 'active user'],
    ['Weekly active users by plan for October (active = at least 1 session in 28 days, excl. internal)?', 'active'],
    ['Show retention by cohort, where retained means at least one order in the month.', 'retained'],
    ['We define churn as no paid order in 90 days.', 'churn'],
    ['By churn we mean 90 days without a paid order.', 'churn'],
    ['Churned customers are customers who have not ordered for 90 days.', 'churned customers'],
    ['Net revenue is defined as gross minus refunds and VAT.', 'net revenue'],
    ['Conversion rate is calculated as orders divided by sessions.', 'conversion rate'],
    ['A new customer is a customer with a first order in the period', 'new customer'],
    ['"Big account" means more than 50 seats', 'big account'],
    ['MQL counts as a lead with a score above 60.', 'mql'],
    ['AOV = net revenue / orders', 'aov'],
    ['An active customer is one with at least two orders in the trailing 90 days.', 'active customer'],
    ['A power user is one who logs in daily.', 'power user'],
    ['Active customers are ones that ordered twice in 90 days.', 'active customers'],
    ['When I say active, I mean two orders in 90 days.', 'active'],
    ['A whale counts as any account above 50k ARR', 'whale'],
    ['Contractors don’t count as headcount.', 'contractors'],
  ])('is the definition of a term: %s', (text, term) => {
    expect(termOf(text)).toBe(term);
  });

  it.each([
    'Our fiscal year starts in February.',
    'Weeks start on Monday',
    'Exclude internal accounts.',
    'Please exclude test orders and internal accounts',
    'Always use fct_orders for revenue.',
    'Never join on campaign_id, it doubles rows.',
    'Use net revenue, not gross.',
    'We never count gift cards as revenue.',
    'We report in EUR at the daily rate.',
    'All times are stored in UTC.',
    'Revenue by store? Leave out alarms shorter than 10 minutes.',
  ])('is a standing rule: %s', (text) => {
    expect(statementsIn(user(text))).toEqual([expect.objectContaining({ term: undefined })]);
  });

  it.each([
    'What does active mean?',
    'What counts as an active user?',
    'Is active defined as one session?',
    'That means we lost 40k in October.',
    'Which means the number is too high.',
    'Unfortunately for me that means more work.',
    'A drop in orders means less revenue, right?',
    'I think churn means 90 days',
    'Revenue is down 12 % against September.',
    'Our churn is a problem.',
    'Our numbers are wrong again.',
    'The chart is the one from last week.',
    'The top half is an image and the bottom half is text with a link.',
    'Spain is a country that we left in 2024.',
    'Thanks, that is what I meant.',
    'A good answer is one with numbers.',
    'The best chart is one that I can read.',
    'This is one with many causes.',
    'When I say so, stop.',
    'Your answer counts refunds as revenue.',
    'Exclude them.',
    'Leave that out too.',
    'Now exclude Spain too',
    'Ignore the last message',
    'Exclude October 2026.',
    'Exclude the orders of last week',
    'Use net revenue.',
    'Only Germany.',
    'Show revenue by channel.',
    'We do not know.',
    'I do not like this chart.',
    'x = 5',
    'const total = orders.reduce(sum);',
    'df = pd.read_csv("orders.csv")',
    'select * from orders where is_internal = false',
    '```sql\nactive = at least one session in 28 days\n```',
    'Aktiv heißt mindestens eine Sitzung in 28 Tagen, ohne interne Konten. Bitte immer so rechnen.',
  ])('is not read into what only looks like one: %s', (text) => {
    expect(statementsIn(user(text))).toEqual([]);
  });

  it('is the user’s own: what the agent says counts for nothing', () => {
    expect(statementsIn(agent('Active means at least one session in 28 days.'))).toEqual([]);
  });

  it('is read of a few in a turn, and quickly of a long one', () => {
    const many = 'Active means at least one session in 28 days. '.repeat(50);
    expect(statementsIn(user(many))).toHaveLength(4);
    const started = performance.now();
    for (const text of [
      'a '.repeat(200_000),
      `${'word '.repeat(60)}means `.repeat(200),
      '('.repeat(20_000),
      '= '.repeat(20_000),
    ])
      statementsIn(user(text));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
