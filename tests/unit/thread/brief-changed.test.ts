import { describe, expect, it } from 'vitest';
import { briefOfTalk } from './thread-of';

/** The brief of a thread that opens with words, and in which one thing after the other is said and noted. */
const briefAfter = (first: string, ...later: readonly string[]): string =>
  briefOfTalk(
    first,
    'Here is what I found.',
    ...later.flatMap((said) => [said, 'Noted.']),
    'Which depot is the worst?',
  );

const FIRST = 'How many parcels of ops.parcels came late, by depot?';

describe('what is plainly said to be another value', () => {
  it.each([
    [
      'A return within 14 days is no sale.',
      'Finance just wrote. Returns are 30 days not 14, as in the contract.',
      '14',
    ],
    ['Eine Rückgabe innerhalb von 14 Tagen zählt nicht.', 'Rückgaben bitte 30 Tage statt 14.', '14'],
    ['Una devolución en 14 días no cuenta.', 'Las devoluciones son 30 días en vez de 14.', '14'],
    ['Anything under 40 a week goes.', "That's too many. Make it under 25.", '40'],
    [
      'Keep those with at least 100 million items per year.',
      'The board suggests 1 billion items per year instead.',
      '100',
    ],
    [
      'Response times are Basic 12h, Pro 4h, Team 2h.',
      'Pro was changed in June. So 6h for Pro, the other two are right.',
      'Pro 4h',
    ],
    ['Last quarter is Aug to Oct.', "October isn't complete. Use July to September then.", 'Aug'],
    ['Nimm Verträge bis 31.12.2026.', 'Der Einkauf will mehr. Nimm bis 30.06.2027.', '31.12.2026'],
    ['Nur vom 1. Januar bis 30. Juni.', 'Ach, bitte nur vom 1. März bis 31. Mai.', 'Januar'],
  ])('%s / %s', (first, then, old) => {
    const brief = briefAfter(`${FIRST} ${first}`, then);
    expect(brief, brief).not.toContain(old);
  });

  it.each([
    ['The charge takes 40 min.', 'Quim says it is 55 min and not 40. Ask him.', 'it is 55 min. Ask him'],
    ['Put row 1 to zone 1.', 'Put rows 3-5 to zone 2, not 1-2.', 'zone 2, not 1-2'],
    ['The hours are in @fac.hours.', 'The van has stops with minutes and not hours.', '@fac.hours'],
  ])('%s / %s: is told whole', (first, then, held) => {
    const brief = briefAfter(`${FIRST} ${first}`, then);
    expect(brief, brief).toContain(held);
  });

  it('takes the form of the word that counted the old one', () => {
    const brief = briefAfter(
      `${FIRST} Eine Rückgabe innerhalb von 14 Tagen zählt nicht.`,
      'Rückgaben: 30 Tage statt 14.',
    );
    expect(brief).toContain('innerhalb von 30 Tagen zählt nicht');
  });

  it('is the day of a question, where it is told instead of what', () => {
    const brief = briefAfter(
      'I need the number of parcels as of 30 September 2026 from ops.parcels, by depot.',
      'The review was moved, so the cut-off should be 31 October instead of September.',
    );
    expect(brief).not.toContain('30 September');
    expect(brief).toContain('31 October');
  });
});

describe('what stays', () => {
  it.each([
    ['Q3 is 1 July to 30 September.', 'Pro was changed to another tariff on 1 June.', '1 July to 30 September'],
    ['The deadline is 30 September.', 'All is open until 30 September 2026.', '30 September'],
    ['Rate = orders x 12, without samples.', 'In the last deck it was 109, as far as I know.', 'Rate = orders x 12'],
  ])('%s / %s', (first, then, held) => {
    const brief = briefAfter(`${FIRST} ${first}`, then);
    expect(brief, brief).toContain(held);
  });

  it('is written as the user typed it, dashes and apostrophes', () => {
    const brief = briefAfter(
      'How many parcels came late in 2023–2025 at Dana’s depot, weeks 3–8?',
      'Leave out the routes A – C.',
    );
    expect(brief).toContain('2023–2025 at Dana’s depot, weeks 3–8');
    expect(brief).toContain('A – C');
  });

  it('is what an answer wrote as it did, whatever dash the user types', () => {
    expect(
      briefOfTalk(FIRST, 'Depot 7-9 is late most: 4,120 parcels.', 'And depot 7–9 by day, is it worse?'),
    ).toContain('Depot 7–9 by day');
  });
});

describe('what is taken back by its name', () => {
  it.each([
    ['Mexico would be better in pesos.', 'Forget the pesos, we leave all of it in euros.', 'better in pesos'],
    ['México mejor en pesos.', 'Olvida los pesos, lo dejamos todo en euros.', 'pesos'],
    ['As frotas da câmara não devem entrar.', 'Afinal deixa a câmara dentro, mas põe uma nota.', 'não devem entrar'],
    ['Las licencias médicas quedan afuera.', 'Mejor volvé a meter las licencias médicas, las quieren ver.', 'afuera'],
  ])('%s / %s', (said, then, gone) => {
    const brief = briefAfter(FIRST, said, then);
    expect(brief, brief).not.toContain(gone);
  });
});

describe('what a brief does not say', () => {
  it('is which options there were', () => {
    const brief = briefOfTalk(
      'How many active customers do we have?',
      'There are several ways to define them:\n1. An order in the last 90 days\n2. An open contract\n\nWhich one?',
      '2',
      'Active customers with an open contract: 8,417.',
      'By country?',
    );
    expect(brief).toContain('An open contract');
    expect(brief).not.toContain('90 days');
  });

  it('is how a quoted mail begins and ends', () => {
    const brief = briefAfter(FIRST, '"Bonjour, le loyer est de 60 k€ au lieu de 85 k€. Cordialement, Marc"');
    expect(brief).toContain('60 k€');
    expect(brief).not.toMatch(/Bonjour|Cordialement|Marc/u);
  });

  it('is that the agent should go ahead', () => {
    expect(briefAfter(FIRST, 'Go ahead.', "That's more like it.")).not.toMatch(/go ahead|more like it/iu);
  });
});
