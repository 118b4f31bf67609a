import { describe, expect, it } from 'vitest';
import { briefAfter, briefOfTalk } from './thread-of';

/** A value, another one that takes its place, and how the first is set: in a question, by a sentence, on a line of its own. */
interface Kind {
  readonly old: string;
  readonly fresh: string;
  readonly field: string;
  readonly set: readonly string[];
}

const KINDS: readonly (readonly [name: string, kind: Kind])[] = [
  ['a currency', { old: 'EUR', fresh: 'USD', field: 'Currency', set: ['revenue in EUR', '. Report it in EUR'] }],
  ['a country', { old: 'Germany', fresh: 'France', field: 'Country', set: ['revenue in Germany', '. Only Germany'] }],
  [
    'a condition',
    {
      old: "region = 'EU'",
      fresh: "region = 'US'",
      field: 'Filter',
      set: ["revenue where region = 'EU'", ". Filter on region = 'EU'"],
    },
  ],
  ['a period', { old: 'Q3 2026', fresh: 'Q2 2026', field: 'Period', set: ['revenue in Q3 2026', '. Take Q3 2026'] }],
  [
    'a metric',
    { old: 'gross revenue', fresh: 'net revenue', field: 'Metric', set: ['gross revenue', '. Use gross revenue'] },
  ],
  ['a statistic', { old: 'mean', fresh: 'median', field: 'Statistic', set: ['mean revenue', '. Use the mean'] }],
  ['a grain', { old: 'daily', fresh: 'weekly', field: 'Grain', set: ['daily revenue', '. Make it daily'] }],
  [
    'a table',
    {
      old: 'sales.invoices',
      fresh: 'sales.payments',
      field: 'Source',
      set: ['revenue in sales.invoices', '. Use sales.invoices'],
    },
  ],
  ['a key', { old: 'user_id', fresh: 'account_id', field: 'Key', set: ['revenue by user_id', '. Join on user_id'] }],
  [
    'a time zone',
    { old: 'UTC', fresh: 'CET', field: 'Time zone', set: ['revenue by hour in UTC', '. Hours are in UTC'] },
  ],
  [
    'an output',
    { old: 'bar chart', fresh: 'line chart', field: 'Output', set: ['revenue as a bar chart', '. Make a bar chart'] },
  ],
  [
    'a segment',
    {
      old: 'enterprise customers',
      fresh: 'SMB customers',
      field: 'Segment',
      set: ['revenue of enterprise customers', '. Only enterprise customers'],
    },
  ],
  ['a rate', { old: '3 %', fresh: '5 %', field: 'Discount', set: ['revenue at a discount of 3 %', '. Assume 3 %'] }],
];
const CHANGES: readonly ((kind: Kind) => string)[] = [
  ({ fresh }) => `Use ${fresh} instead.`,
  ({ fresh }) => `Actually, use ${fresh}.`,
  ({ fresh }) => `Switch to ${fresh}.`,
  ({ fresh }) => `Make it ${fresh}.`,
  ({ fresh }) => `Sorry, I meant ${fresh}.`,
  ({ fresh }) => `No, ${fresh} please.`,
  ({ fresh }) => `On second thought, use ${fresh}.`,
  ({ fresh }) => `Redo this with ${fresh}.`,
  ({ fresh }) => `Finance wants ${fresh}, please redo it.`,
  ({ fresh, field }) => `Change the ${field.toLowerCase()} to ${fresh}.`,
  ({ fresh, old }) => `Use ${fresh} instead of ${old}.`,
  ({ fresh, old }) => `Switch from ${old} to ${fresh}.`,
  ({ fresh, old }) => `Replace ${old} with ${fresh}.`,
  ({ fresh, old }) => `Don't use ${old}, use ${fresh}.`,
];

/** How a thread begins that sets a value in each of the ways. */
const openings = ({ old, field, set: [asked = '', said = ''] }: Kind): readonly string[] => [
  `What was the ${asked} of the shops? Leave out gift cards.`,
  `What was the revenue of the shops?${said.slice(1)}. Leave out gift cards.`,
  `Question: what did the shops earn\n${field}: ${old}\nLeave out: gift cards`,
];

describe('what is plainly put in the place of something', () => {
  it.each(KINDS)('is told, and not what it takes the place of: %s', (_, kind) => {
    const wrong = openings(kind).flatMap((opening) =>
      CHANGES.map((change) => [opening, change(kind)] as const).filter(([, then]) => {
        const brief = briefOfTalk(
          opening,
          'The north 412, the south 371.',
          then,
          'North 398, south 360.',
          'Which shop?',
        );
        const isRight = brief.toLowerCase().includes(kind.fresh.toLowerCase()) && !brief.includes(kind.old);
        return !isRight || !brief.includes('gift cards');
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('stands in the sentence that set the old one', () => {
    expect(briefAfter('What was revenue in Germany?', 'Make it France.')).toContain('What was revenue in France?');
    expect(briefAfter('What was revenue?', 'Only Germany.', 'No, Spain please.')).not.toContain('Germany');
  });

  it('takes the year along', () => {
    expect(briefAfter('What was revenue?', 'Period: Q3 2026.', 'Make it Q2.')).toContain('Q2 2026');
  });

  it('can be put in another place in turn', () => {
    const brief = briefAfter('What was revenue in Germany?', 'Make it France.', 'Sorry, I meant Spain.');
    expect(brief).toContain('revenue in Spain');
    expect(brief).not.toMatch(/Germany|revenue in France/);
  });
});

describe('what only sounds like it', () => {
  it.each([
    ['The tax rate is 25%, the interest rate is 4%.', 'Sorry, the interest rate should be 5%.', 'tax rate is 25%'],
    ['Rank them by cost: 5% damage, 10% handling fee.', 'She laughed about 5% damage. So take 8%.', '10% handling fee'],
    ['Judge us only on opening hours.', 'Brenner has its own contractor, not us.', 'Judge us only on opening hours'],
    ['Shipments are in ops.parcels.', 'Invoices: fin.invoices.', 'ops.parcels'],
    ['Only Germany.', 'Also show France.', 'Only Germany'],
    ['Only Germany.', 'What about France?', 'Only Germany'],
    ['Only Germany.', 'Use France and Spain too.', 'Only Germany'],
    ['I mean the late ones only.', 'Use the median.', 'late ones only'],
    ['50% is a bit soft for a target.', 'Make it 30%.', '30%'],
    ['A late parcel is over a day late, not just a minute.', 'Sort by depot.', 'not just a minute'],
    ['It is the batch, not the shift, that matters.', 'Sort by depot.', 'not the shift'],
  ])('%s %s', (first, then, kept) => {
    expect(briefAfter('How many parcels were late?', first, then)).toContain(kept);
  });
});

describe('a word that gets another meaning', () => {
  it.each([
    'New churn definition: lost MRR / MRR at start.',
    'Churn should be lost MRR / MRR at start.',
    'Change the churn definition to lost MRR / MRR at start.',
    'By churn I mean lost MRR / MRR at start.',
    'Churn is now lost MRR divided by MRR at start.',
  ])('is told with that one: %s', (then) => {
    const brief = briefAfter('Which plan churns most? Churn means cancelled / active at the start.', then);
    expect(brief).toContain('lost MRR');
    expect(brief).not.toContain('cancelled');
  });

  it('keeps it where only a target is set', () => {
    const brief = briefAfter('Which plan churns most? Churn means cancelled / active.', 'Churn should be below 5 %.');
    expect(brief).toContain('Churn means cancelled / active');
  });
});

it('leaves two things that are compared side by side', () => {
  const brief = briefAfter(
    'Compare Germany and France, which is slower?',
    'Use France instead of Germany for the chart.',
  );
  expect(brief).toContain('Compare Germany and France');
});

describe('what is no longer left out', () => {
  it.each([
    ['Exclude returns.', 'Actually, include returns.'],
    ['Leave out internal accounts.', 'Include internal accounts again.'],
    ['Ignore cancelled orders.', "Don't ignore cancelled orders anymore."],
    ["Don't count wholesale.", 'On second thought, count wholesale too.'],
    ['Without trials.', 'Put the trials back in.'],
    ['Only Germany.', 'Drop the country filter.'],
    ['Only Germany.', 'All countries please.'],
    ['Limit it to mobile.', 'All devices, please.'],
    ['Only enterprise customers.', 'Not only enterprise customers anymore.'],
    ["Only where status = 'paid'.", 'Remove the status filter.'],
  ])('%s %s', (first, then) => {
    expect(briefAfter('How many orders were late?', first, then)).not.toContain(first.replace(/\.$/, ''));
  });

  it('leaves the others out', () => {
    const brief = briefAfter('How many orders were late?', 'Exclude returns and test orders.', 'Include returns.');
    expect(brief).toContain('Exclude test orders');
  });

  it.each([
    ['Exclude returns.', 'Do not include returns.'],
    ['Exclude returns.', 'Keep returns out.'],
    ['Exclude returns.', 'Should we include returns?'],
    ['Only Germany.', 'Drop the test filter.'],
    ['Only Germany.', 'All channels please.'],
  ])('stays out where that is not meant: %s %s', (first, then) => {
    expect(briefAfter('How many orders were late?', first, then)).toContain(first.replace(/\.$/, ''));
  });
});

describe('a value in whose place nothing was said', () => {
  it.each(['Active means at least 3 logins a week.', 'Use net revenue.', 'Budget is 840,000 euros.'])(
    'holds, also where later answers look like the first: %s',
    (first) => {
      const brief = briefOfTalk(
        `What was revenue by channel? ${first}`,
        'Paid search 412, email 371.',
        'Include returns.',
        'Paid search 398, email 360.',
        'Exclude internal users too.',
        'Paid search 377, email 341.',
        'Which one should we stop?',
      );
      expect(brief).toContain(first.replace(/\.$/, ''));
    },
  );
});
