import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { valuesIn } from '../../../lib/thread/brief/values';
import { agent, error, user } from './thread-of';

const query = (text: string) => ({ kind: 'code', text }) as const;

describe('the data of a brief', () => {
  it.each([
    'Access Denied: User does not have permission to query settle.daily_v2, or perhaps it does not exist.',
    'The SELECT permission was denied on settle.daily_v2, or it does not exist.',
    'No permission on settle.daily_v2, or it does not exist.',
  ])('are not taken for missing where only the right to read them is: %s', (message) => {
    const brief = handOffBrief([
      user('What did we settle in October? The table settle.daily is frozen, they write to settle.daily_v2 now.'),
      agent('I cannot read it.', query('select sum(mwh) from settle.daily_v2'), error(message)),
      user('I asked for the right, go on with readings_15m.'),
      agent('417,455 MWh from readings_15m.'),
      user('Which day was the highest?'),
    ]);
    expect(brief, brief).toContain('settle.daily_v2 now');
  });

  it('are those that the agent used, also where it may not read others beside them', () => {
    const brief = handOffBrief([
      user('How did the starter pack test end?'),
      agent('Assignments are in games.exp_assign: 48,120 and 47,955.', query('select count(*) from games.exp_assign')),
      user('And in China?'),
      agent(
        'I cannot read the Chinese orders.',
        query('select count(*) from games.cn_orders join games.exp_assign using (id)'),
        error('Access Denied: Cannot select from table games.cn_orders'),
      ),
      user('Leave China out. Which variant won?'),
    ]);
    expect(brief, brief).toContain('exp_assign');
    expect(brief, brief).not.toMatch(/The agent used [^.]*games\.cn_orders/u);
  });
});

describe('what was found', () => {
  it('stands with the short question that it answers', () => {
    const brief = handOffBrief([
      user('How many extra chairs does the ward need in 2026?'),
      agent('32 chairs.'),
      user('With one nurse for eight beds?'),
      agent('Then it is 27.'),
      user('Good, 27 it is.'),
      agent('Noted.'),
      user('What do they cost?'),
    ]);
    expect(brief, brief).toContain('With one nurse for eight beds? It is 27.');
  });

  it('goes where the user makes it another number', () => {
    const brief = handOffBrief([
      user('How long do new drivers stay?'),
      agent('Drivers with less than 30 days are new.'),
      user('Make it 90 days.'),
      agent('Done.'),
      user('Which depot loses most of them?'),
    ]);
    expect(brief, brief).toContain('90 days');
    expect(brief, brief).not.toContain('30 days');
  });
});

describe('what looks like a value of time', () => {
  it.each([
    ['vom 1.2. und 31.7.', ['1.2.', '31.7.']],
    ['am 3.5. und 4.5.', ['3.5.', '4.5.']],
    ['Keep the ratio at 2.5-3.5.', []],
    ['Change was -3.5.', []],
    ['Zwischen 2,0 und 3.5.', []],
    ['Der Kurs der 1.5.', []],
  ])('%s: the dates %j', (text, dates) => {
    expect(valuesIn(text).flatMap((value) => (value.kind === 'date' ? [value.text] : []))).toEqual(dates);
  });

  it.each([
    ['go d14', ['d14']],
    ['D30 retention', ['D30']],
    ['the total in cell D12', []],
  ])('%s: the days %j', (text, days) => {
    expect(valuesIn(text).flatMap((value) => (value.kind === 'day number' ? [value.text] : []))).toEqual(days);
  });
});

describe('a value said anew', () => {
  it.each([
    ['Bitte Umsatz vom 1.2. bis 31.7. nach Kanal.', 'Der Zeitraum geht doch bis 31.8.', '31.8'],
    ['Retention: primary is d7.', 'No wait, make it d14.', 'd14'],
  ])('%s – %s', (first, then, held) => {
    const brief = handOffBrief([
      user(`Why is churn up? ${first}`),
      agent('Ok.'),
      user(then),
      agent('Ok.'),
      user('By plan?'),
    ]);
    expect(brief, brief).toContain(held);
  });

  it('is said after a second thought, which is no thought of the past', () => {
    const brief = handOffBrief([
      user('Why are parcels late? A short trip is under 5 km.'),
      agent('In the north.'),
      user('On second thought, Ines uses 8 km as the cut.'),
      agent('Noted.'),
      user('Which depot?'),
    ]);
    expect(brief, brief).toContain('8 km');
    expect(brief, brief).not.toContain('5 km');
  });
});

describe('a thread', () => {
  it('keeps the question that it opens with', () => {
    const brief = handOffBrief([
      user('The returns are in @parcels. What share came back in October 2026?'),
      agent('The share is 8.4%.'),
      user('Only the north.'),
      agent('7.1%.'),
      user('Which depot was the worst?'),
    ]);
    expect(brief, brief).toContain('What share came back in October 2026?');
  });

  it('keeps its period where only its source changed', () => {
    const brief = handOffBrief([
      user('Monthly revenue for 2026 from @fct_revenue.'),
      agent('€4M.'),
      user('Use @fct_revenue_v2 instead of @fct_revenue.'),
      agent('€3.9M.'),
      user('Which month was best?'),
    ]);
    expect(brief, brief).toContain('Monthly revenue for 2026.');
  });

  it('are named once, by their whole name', () => {
    const brief = handOffBrief([
      user('Dedupe the readings of October, compare with @ref.meter_catalog_2025.'),
      agent('I take the area from device_dim.', query('select area from gridops.meter.device_dim')),
      user('By area?'),
      agent(
        '41 in NO3, from device_dim and @ref.meter_catalog_2025.',
        query('select area from gridops.meter.device_dim'),
      ),
      user('Which area is the worst?'),
    ]);
    expect(brief, brief).toContain('The agent used gridops.meter.device_dim.');
    expect(brief, brief).not.toMatch(/used .*catalog_2025/u);
  });
});
