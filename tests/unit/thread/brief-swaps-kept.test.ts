import { describe, expect, it } from 'vitest';
import { briefAfter } from './thread-of';

/** What the user said, what came later, and what must still be told. */
type Case = readonly [first: string, then: string, kept: string];

const briefOf = (first: string, then: string): string => briefAfter('How was revenue by store?', first, then);

describe('what is left out stays out', () => {
  it.each<Case>([
    ['Exclude bots.', 'Keep ignoring bots.', 'Exclude bots'],
    ['No customer names.', 'Keep customer names hidden.', 'No customer names'],
    ['Exclude spam and auto-replies.', 'Those numbers still include spam!', 'Exclude spam'],
    ['Exclude returns.', 'You seem to include returns.', 'Exclude returns'],
    ['Exclude returns.', 'If we include returns it gets lower.', 'Exclude returns'],
    ['Exclude returns.', 'We could include returns later on.', 'Exclude returns'],
    ['Exclude test orders.', 'Add a footnote about test orders.', 'Exclude test orders'],
    ['Exclude refunds.', 'Put the refunds in a separate column.', 'Exclude refunds'],
    ['Exclude returns and B2B.', 'Just for this chart, include returns.', 'Exclude returns'],
    ['Exclude returns.', 'Include returns only in the last column.', 'Exclude returns'],
    ['Remove duplicates.', 'Keep the latest of the duplicates.', 'Remove duplicates'],
    ['Exclude weekends.', 'Keep the weekends grey in the chart.', 'Exclude weekends'],
    ['Exclude weekends.', 'Customers want support on weekends too.', 'Exclude weekends'],
    ['Exclude staff orders.', 'Count staff orders separately as well.', 'Exclude staff orders'],
    ['Exclude refunds.', 'Keep an eye on refunds.', 'Exclude refunds'],
    ['Only Germany.', 'Never drop the country filter.', 'Only Germany'],
    ['Only Germany.', "Please don't forget the country filter.", 'Only Germany'],
    ['Only Germany.', 'What would it be without the country filter?', 'Only Germany'],
    ['Only Germany.', 'The last result was without the country filter.', 'Only Germany'],
    ['Only mobile users.', 'It is not just mobile users who complain.', 'Only mobile users'],
    ['Only web shop orders, no wholesale.', 'Use all devices.', 'Only web shop orders'],
  ])('%s %s', (first, then, kept) => {
    expect(briefOf(first, then)).toContain(kept);
  });
});

describe('what leaves something out never turns into its opposite', () => {
  it.each<Case>([
    ["Exclude status = 'cancelled'.", "Filter on status = 'paid'.", "Exclude status = 'cancelled'"],
    ['Leave out mobile sessions.', "I'd rather use desktop sessions.", 'Leave out mobile sessions'],
    ['Leave out cancelled orders.', 'Actually, use shipped orders.', 'Leave out cancelled orders'],
    ['Exclude test accounts.', 'Actually, look at business accounts.', 'Exclude test accounts'],
    ['Leave out the ones in crm.blocklist.', 'Switch to crm.accounts.', 'crm.blocklist'],
    ['Never use crm.accounts_old.', 'Actually, use crm.accounts.', 'Never use crm.accounts_old'],
    ["Don't use the old table.", 'I meant the customer table.', "Don't use the old table"],
    ['Exclude Switzerland.', 'Change the market to Austria.', 'Exclude Switzerland'],
    ['Exclude the old shop.', 'Use the new shop instead of the old shop.', 'Exclude the old shop'],
    ['Leave out missing values.', 'Substitute missing values with the median.', 'Leave out missing values'],
  ])('%s %s', (first, then, kept) => {
    expect(briefOf(first, then)).toContain(kept);
  });
});

describe('what something means, and what is so, stays as it was said', () => {
  it.each<Case>([
    ['Active means a login in the last 30 days.', 'Show the last 7 days.', 'last 30 days'],
    ['Lost after 12 months without an order.', 'Look at the last 6 months.', '12 months'],
    ['Sessions end after 30 minutes.', 'Try 60 minutes.', '30 minutes'],
    ['Count distinct customer_id.', 'Show order_id.', 'customer_id'],
    ['Revenue is the sum of net_amount.', 'Report tax_amount.', 'net_amount'],
    ['Big orders are those with amount > 1000.', 'Filter on amount > 100.', '1000'],
    ['VIP means a lifetime value above 5000.', 'Actually, use order value.', 'lifetime value above 5000'],
    ['Franchise stores pay a 5 % fee.', 'No, do own stores.', 'Franchise stores pay'],
    ['Revenue is recognised on the invoice date.', 'Sorry, show the order date.', 'invoice date'],
    ['Use a 95 % confidence level.', 'Make it store level.', '95 % confidence level'],
    ['The Air France account is for Anna.', 'Make it Germany.', 'Air France account'],
    ['Jordan from finance checks the numbers.', 'Make it Germany.', 'Jordan from finance'],
    ['Our head office is in Switzerland.', 'Make it Austria.', 'head office is in Switzerland'],
    ['Only tickets opened by customers.', 'Make it by team.', 'opened by customers'],
    ['Revenue is price times quantity.', 'Sort by date instead of price.', 'price times quantity'],
    ['Missing values count as zero.', 'Replace missing values with the median, but only for prices.', 'count as zero'],
    ['Starter has 5 seats.', 'Replace Starter by Free in the chart labels.', 'Starter has 5 seats'],
  ])('%s %s', (first, then, kept) => {
    expect(briefOf(first, then)).toContain(kept);
  });

  it.each([
    'Active means a login in the last 30 days. Show the last 12 days.',
    'Exclude rows where parent_id is null. Use customer_id.',
    "Exclude status = 'test'. Show status = 'paid'.",
    'Compare revenue. Period: Q3 2026. Country: Germany. Period: Q3 2025. Country: France.',
    'Show churn by plan. Exclude: test accounts. Exclude: internal users.',
  ])('also where both are said in one breath: %s', (said) => {
    const brief = briefAfter(said);
    for (const sentence of said.split(/(?<=\.) /)) expect(brief).toContain(sentence.replace(/\.$/, ''));
  });
});

describe('a change of a part, or of two', () => {
  it.each<Case>([
    ['Report in EUR.', "Don't use EUR for the US. Use USD.", "Don't use EUR for the US"],
    ['Use the invoice date.', 'Use the order date, not the invoice date, for the first chart.', 'invoice date'],
    ["Only status = 'paid'.", "Show status = 'open' and status = 'paid'.", "Only status = 'paid'"],
    ['Count sessions per user.', 'Count visits instead of sessions.', 'sessions per user'],
    ['Exclude: returns.', 'Exclude: gift cards.', 'Exclude: returns'],
    ['Important: no returns.', 'Important: use EUR.', 'no returns'],
  ])('%s %s', (first, then, kept) => {
    expect(briefOf(first, then)).toContain(kept);
  });

  it('is not made of two values by the first of them', () => {
    expect(briefAfter('How was revenue in Germany?', 'Make it France and Spain.')).not.toContain('revenue in France?');
  });
});

describe('what is not meant by a change', () => {
  it.each<Case>([
    ['Show revenue for Germany. VAT in Germany is 19%.', 'Make it France.', 'VAT in Germany is 19%'],
    ['Sales by channel. Budget is by channel too.', 'Make it by campaign.', 'Budget is by channel too'],
    ['Only tickets handled by agents.', 'Make it by week.', 'handled by agents'],
    ['Write the output to tmp.out_orders.', 'Switch to sales.orders.', 'Write the output to tmp.out_orders'],
    ['Only Germany.', 'Show all regions.', 'Only Germany'],
    ['Show store_id and revenue.', 'Use customer_id instead.', 'store_id'],
    ['Only orders from Germany, for our board in Germany.', 'Make it France.', 'board in Germany'],
  ])('%s %s', (first, then, kept) => {
    const brief = briefOf(first, then);
    expect(brief).toContain(kept);
    expect(brief).not.toMatch(/VAT in France|Budget is by campaign|handled by week|output to sales|board in France/);
  });

  it.each([
    ['How was revenue in the UK?', 'Make it France.', 'revenue in France?'],
    ['Show revenue for France.', 'Make it the US.', 'revenue for the US'],
    ['Wie war der Umsatz in Deutschland?', 'Nimm Österreich statt Deutschland.', 'Umsatz in Österreich'],
  ])('says it as people do: %s %s', (first, then, now) => {
    expect(briefAfter(first, then)).toContain(now);
  });

  it('says of what stays what is said of it', () => {
    expect(briefOf('Only Germany, in EUR.', 'All countries please.')).toMatch(/^In EUR\.$/m);
    expect(briefOf('No tables, just text.', 'Add a table.')).not.toContain('No just');
  });
});

describe('a change back', () => {
  it.each(['Make it Germany again.', 'Back to Germany.', 'Go back to Germany please.'])('%s', (then) => {
    const brief = briefAfter('How was revenue in Germany?', 'Make it France.', then);
    expect(brief).toContain('revenue in Germany');
    expect(brief).not.toContain('revenue in France');
  });
});
