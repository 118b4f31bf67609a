import { describe, expect, it } from 'vitest';
import { withoutReplaced } from '../../../lib/thread/brief/called-wrong';
import { briefAfter, briefOfTalk } from './thread-of';

const after = (...later: readonly string[]): string => briefAfter('How many parcels were late?', ...later);

describe('what was taken in and is out again', () => {
  it.each([
    ['Include Poland as well.', 'Leave Poland out again, the data is bad.', 'Include Poland'],
    ['Nimm bitte Polen noch dazu, da haben wir im Mai gestartet.', 'Polen bitte doch wieder raus.', 'dazu'],
    ['Take the samples in.', 'Samples out please.', 'samples in'],
    ['Ajoute la Pologne.', 'Sans la Pologne finalement.', 'Ajoute'],
    ['Incluye Polonia.', 'Quita Polonia.', 'Incluye'],
  ])('is told no more: %s %s', (first, then, gone) => {
    expect(after(first, then)).not.toContain(gone);
  });

  it('goes with its reason', () => {
    expect(
      after('Nimm bitte Polen noch dazu, da haben wir im Mai gestartet.', 'Polen bitte doch wieder raus.'),
    ).not.toContain('gestartet');
  });

  it.each([
    ['Include online orders too.', 'Leave out the orders of May.', 'Include online orders'],
    ['Include online orders too.', 'Exclude orders under 5 EUR.', 'Include online orders'],
    ['Include the returns.', 'Leave the returns of Brenner out.', 'Include the returns'],
    ['Add the returns to it.', 'Leave the returns out for the chart.', 'Add the returns'],
    ['Include Poland.', 'Should we leave Poland out?', 'Include Poland'],
    ['Add test accounts to the sample.', "Don't leave the test accounts out.", 'Add test accounts'],
    ['Add the weekend.', 'Remove the weekend column from the table.', 'Add the weekend'],
    ['Include Poland as well.', 'Poland is not in there.', 'Include Poland'],
    ['Include Poland as well.', 'You ignored Poland.', 'Include Poland'],
    ['Include returns.', 'There are no returns in it.', 'Include returns'],
    ['Add test accounts.', 'Do not leave the test accounts out.', 'Add test accounts'],
  ])('stays where something else is meant: %s %s', (first, then, kept) => {
    expect(after(first, then)).toContain(kept);
  });
});

describe('what was left out and is in again', () => {
  it('comes back also where it "turns out" so', () => {
    const brief = after(
      'Skip Northfoot completely.',
      'Turns out Northfoot pays well so I keep them, put them back in.',
    );
    expect(brief).not.toContain('Skip Northfoot');
  });
});

describe('a list under words that are taken back', () => {
  const BANDS = 'Sales wants to split size by employees: small below 50, mid 50 to 500, large above that.';

  it('goes with them', () => {
    expect(after(BANDS, 'Forget the employee split.')).not.toMatch(/below 50|50 to 500/u);
  });

  it('stays where something else is taken back', () => {
    expect(after(BANDS, 'Forget the regional split.')).toContain('50 to 500');
    expect(after('For orders over 500: exclude Berlin, count net.', 'Drop the 500 limit.')).toContain('erlin');
    expect(after('Three rules: no returns, only paid, only EU.', 'Drop the EU rule.')).toContain('No returns');
  });
});

describe('a value of a definition that is named as old', () => {
  it.each([
    [
      'Abbruch heißt: weniger als 3 Matches gespielt, obwohl angemeldet.',
      'Ich hab mich beim Abbruch vertan: weniger als 5 Matches, nicht 3.',
      'Abbruch heißt: weniger als 5 Matches gespielt, obwohl angemeldet.',
    ],
    [
      'Late means: more than 3 days, by carrier date.',
      'Late is more than 5 days, not 3.',
      'Late means: more than 5 days, by carrier date.',
    ],
  ])('is told with the new one: %s %s', (first, then, told) => {
    expect(after(first, then)).toContain(told);
  });
});

describe('how numbers are rounded and sorted, and with which taxes', () => {
  it('is what was said last', () => {
    const brief = briefOfTalk(
      'Which brands are worst for returns?',
      'Velora has 48 %.',
      'Split boots by size, half sizes round up.',
      'Size 38 has 46 %.',
      'no wait round down, customers with half sizes usually keep the smaller',
      'Rounded down, size 38 has 44 %.',
      'Which size is worst?',
    );
    expect(brief).toContain('Split boots by size, half sizes round down.');
    expect(brief).not.toContain('round up');
  });

  it.each([
    ['Preise bitte netto.', 'Show the net price by shop.', 'netto'],
    ['Only croissant sales.', 'Sort descending.', 'croissant'],
    ['Please round all prices up.', 'Would it change if we round down?', 'prices up'],
  ])('stays where the same is said, or something else, or it is only asked: %s %s', (first, then, kept) => {
    expect(after(first, then)).toContain(kept);
  });

  it.each([
    ['Preise bitte brutto.', 'Doch lieber netto.', 'brutto'],
    ['Use HT prices.', 'TTC prices please, not HT.', 'HT'],
    ['Sort it ascending by size.', 'Descending please.', 'ascending'],
  ])('is told once: %s %s', (first, then, gone) => {
    expect(after(first, then)).not.toContain(gone);
  });
});

describe('a number that another one replaces', () => {
  it('is told nowhere, and the other one is', () => {
    const brief = briefOfTalk(
      'How many patients come back within 30 days, by ward?',
      'Geriatrics 15.6 %, cardiology 11.5 %.',
      '15.6 for geriatrics is what goes into the report.',
      'Noted.',
      'Leave out those who died.',
      'Geriatrics is at 16.4 % then.',
      'then 16.4 replaces the 15.6 in the report',
      'Noted.',
      'Which ward is the worst?',
    );
    expect(brief).toContain('16.4 in the report');
    expect(brief).not.toContain('15.6');
  });

  it('is told whole, whatever its form', () => {
    expect(withoutReplaced('1,300,000 replaces 1,234,567 in the plan')).toBe('1,300,000 in the plan');
    expect(withoutReplaced('2.1 replaces 1.10.3')).toBe('2.1');
  });

  it.each([
    '2024 replaces 2023 as the base year',
    'machine 7 replaces 120 workers',
    'the new system replaces the old one in May',
    'plant 2 replaces 14 pumps',
    '412 orders, 15.6 % of them late',
  ])('is none in: %s', (said) => {
    expect(withoutReplaced(said)).toBe(said);
  });
});
