import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { agent, briefOfTalk, error, user } from './thread-of';

const REVENUE = 'Net revenue by channel in October 2026.';
const LAST = 'Which of them grew most?';

/** What is said in turn, what must be in the brief, and what must not. */
const TALKS: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  [
    'a period set anew, and the question it belongs to',
    [REVENUE, '€412k.', 'Make it September 2026.', '€440k.', LAST],
    ['Net revenue by channel', 'September 2026'],
    ['October'],
  ],
  [
    'each of some exclusions, also where one is narrower',
    ['Revenue by country.', '€4M.', 'Exclude samples.', 'Ok.', 'Exclude wholesale.', 'Ok.', 'Exclude press samples.', 'Ok.', LAST],
    ['Exclude samples', 'Exclude wholesale', 'Exclude press samples'],
    [],
  ],
  [
    'what an order is for',
    ['Revenue by country.', '€4M.', 'For B2B, use the gross amount of the last invoice.', 'Ok.', LAST],
    ['For B2B, use the gross amount'],
    [],
  ],
  [
    'a statistic that is always to be given',
    ['First response time by team.', '1.9 hours.', 'Averages are useless here. Give me the p90, always.', '5.2 hours.', LAST],
    ['Give me the p90, always'],
    [],
  ],
  [
    'what is still left out of two things',
    ['Build an ARR bridge. Leave out resellers and anything under 1k ARR.', '$12M.', 'Forget the reseller exclusion.', '$14M.', LAST],
    ['Leave out anything under 1k ARR'],
    ['Leave out resellers'],
  ],
  [
    'nothing that undo took back',
    ['Average order value by country.', '$84.', 'Only orders above $20.', '$91.', 'Scrap that last filter.', '$84.', LAST],
    ['Average order value by country'],
    ['$20', 'Scrap'],
  ],
  [
    'nothing that a bare undo took back, and what it had replaced',
    ['Average order value by country.', '$84.', 'Median, please, instead of the average.', '$71.', 'undo', '$84.', LAST],
    ['Average order value by country'],
    ['edian', 'undo'],
  ],
  [
    'what was left out and is taken in again',
    [REVENUE, '€4M.', 'Ignore the Berlin store.', '€3M.', "Don't ignore Berlin after all.", '€4M.', LAST],
    [],
    ['Ignore the Berlin store'],
  ],
  [
    'rules of a numbered list but for those that are dropped by their numbers',
    [
      'Keep to these rules:\n1. Fiscal year starts February 1.\n2. Only accounts with a signed MSA.\n3. Exclude Walmart.\n4. Round to the nearest thousand.\n\nWhat was revenue per quarter?',
      '$8M.',
      'Drop rules 2 and 4, I want exact figures.',
      '$9M.',
      LAST,
    ],
    ['Fiscal year starts February 1', 'Exclude Walmart'],
    ['signed MSA', 'nearest thousand'],
  ],
  [
    'no reason without the order it was given for',
    ['Revenue per quarter. Exclude Walmart, it skews everything.', '$8M.', 'Put Walmart back in.', '$10M.', LAST],
    ['Revenue per quarter'],
    ['skews', 'Exclude'],
  ],
  [
    'all, where it was not only some',
    ['Active users in October 2026.', '12k.', 'Only paying customers please.', '5k.', 'No, all customers, not only paying ones.', '12k.', LAST],
    ['All customers, not only paying ones'],
    ['Only paying customers please'],
  ],
  [
    'the question of which a source was replaced',
    ['Monthly revenue for 2026 from @fct_revenue.', '€4M.', 'Use @fct_revenue_v2 instead of @fct_revenue.', '€3.9M.', LAST],
    ['Monthly revenue for 2026', '@fct_revenue_v2'],
    [],
  ],
  [
    'a question once, with what was said to explain it',
    ['Gross margin in Q2 2026? COGS includes shipping.', '41 %.', LAST],
    ['Gross margin in Q2 2026? COGS includes shipping.'],
    ['Gross margin in Q2 2026? Gross margin'],
  ],
  [
    'other numbers of a row, where one is taken out',
    ['Revenue for stores 12, 14 and 19.', '€4M.', 'Add store 22 and remove 14.', '€4.4M.', LAST],
    ['19', '22'],
    [],
  ],
  [
    'a lower limit in words, set anew',
    ['How many active users? Active means at least one login.', '12k.', 'Active should mean at least three logins.', '8k.', LAST],
    ['at least three logins'],
    ['at least one login'],
  ],
  [
    'other hours than those before',
    ['First response time by team. Count business hours.', '5 hours.', "Let's switch to calendar hours.", '16 hours.', LAST],
    ['calendar hours'],
    ['business hours'],
  ],
]; // prettier-ignore

describe('the brief of plain talk holds', () => {
  it.each(TALKS)('%s', (_, said, held, gone) => {
    const brief = briefOfTalk(...said);
    for (const words of held) expect(brief, brief).toContain(words);
    for (const words of gone) expect(brief, brief).not.toContain(words);
  });

  it.each([
    ['the agent had asked', 'Only EU stores.', 'EU: 4M. Shall I add a forecast?', 'Drop that.', 'Only EU stores'],
    ['more was ordered', 'Only EU stores. Count returns too.', 'EU: 4M.', 'Drop that.', 'Only EU stores'],
    ['it is only asked', 'Exclude samples.', '4M.', 'Which samples should be in?', 'Exclude samples'],
    [
      'a limit has a “not”',
      'Late is not within 5 days.',
      '4M.',
      'Late parcels should be counted in euro.',
      'not within 5 days',
    ],
    [
      'a number has a “no more”',
      'Take no more than 5 stores.',
      '4M.',
      'Stores should be counted once.',
      'no more than 5',
    ],
  ])('what was ordered, where %s', (_, order, answer, then, held) => {
    const brief = briefOfTalk('Revenue by country.', '€4M.', order, answer, then, 'Ok.', LAST);
    expect(brief, brief).toContain(held);
  });

  it('a number with its unit and what it is of, after a short form', () => {
    const brief = briefOfTalk(
      'Wie hoch war der Umsatz?',
      'Er betrug 18,0 Mio. € ohne Retouren.',
      'Und wo ist er gefallen?',
    );
    expect(brief, brief).toContain('18,0 Mio. € ohne Retouren');
  });

  it('results in brackets as results, though an error came before them', () => {
    const brief = handOffBrief([
      user('What are the top refund reasons?'),
      agent('The top reasons are size (41 %) and damage (22 %).', error('column reason_code not found')),
      user('What is behind the 22 %?'),
    ]);
    expect(brief, brief).toContain('Known so far: The top reasons are size (41 %) and damage (22 %).');
    expect(brief, brief).toContain('Tried, did not work: column reason_code not found.');
  });

  it('what was found though something else could not be read, and at which step', () => {
    const brief = briefOfTalk(
      'Why do boots come back?',
      "I can't read the reviews, so I looked at the reasons: 61 % are too small. Drop-off at step 4 went from 9.8 % to 6.1 %.",
      LAST,
    );
    expect(brief, brief).toContain('61 % are too small');
    expect(brief, brief).toContain('Drop-off at step 4 went from 9.8 % to 6.1 %');
  });

  it('no line twice', () => {
    const brief = briefOfTalk('How many users?', '8,100 users.', 'Only paying ones.', '5,020 users.', 'All of them again.', '8,100 users.', LAST);
    expect(brief.match(/8,100/gu), brief).toHaveLength(1);
  }); // prettier-ignore

  it('no words that only open another topic', () => {
    const brief = briefOfTalk('Revenue by region.', '€4M.', 'Different question: how many laptops are in stock?', '31 laptops.', LAST);
    expect(brief, brief).toContain('How many laptops are in stock?');
    expect(brief, brief).not.toMatch(/different question/iu);
  }); // prettier-ignore
});
