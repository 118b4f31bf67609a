import { describe, expect, it } from 'vitest';
import { briefAfter, briefOfTalk } from './thread-of';

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

  it.each([
    ['Cost = km x 0.30.', 'Use 0.35 now.', 'Cost = km x 0.35'],
    ['Late means more than 3 days.', 'Make it 1 day.', 'more than 1 day.'],
  ])('%s / %s: is put in its place', (first, then, fresh) => {
    expect(briefAfter(FIRST, first, then)).toContain(fresh);
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
    ['Take net amounts.', 'You took gross instead of net.', 'Take net'],
    ['Returns within 14 days are no sale.', 'You used 30 days instead of 14.', 'within 14 days'],
    ['Amounts in EUR.', 'The Basel file is in CHF, not in EUR.', 'Amounts in EUR'],
    ['The cut-off is 15 September.', 'The rollout in Metz starts 1 October and not in September.', '15 September'],
    ['Keep orders after 01.03.2026.', 'The Metz depot closes on 15.04.2026, as you know.', '01.03.2026'],
    ['The season is October to April.', 'Please leave out December to January, shops were closed.', 'October to April'],
    ['It is for the vendor "Hello Fresh, Berlin".', 'Add a chart.', '"Hello Fresh, Berlin"'],
    ['Leave out samples.', 'Best regards\n\nExclude Spain too, they are new.', 'Exclude Spain'],
    ['Nach Spediteur aufteilen.', 'Vergiss den Spediteur, nimm die Route.', 'nimm die Route'],
    ['Use the file late_2023-2025.xlsx.', 'The period is 2023–2025.', 'late_2023-2025.xlsx'],
    ['Mexico would be better in pesos.', 'Forget the pesos, we leave all of it in euros.', 'all of it in euros'],
    ['Only orders over 5k.', 'Forget the 5k, use 7k.', 'Use 7k'],
    ['Exclua os testes.', 'Não deixe os testes dentro do total.', 'Exclua os testes'],
    ['A return within 14 days is no sale.', 'Use 30 days, not 14 as in the contract.', 'Use 30 days.'],
    ['Rate = orders x 12, without samples.', 'In the last deck it was 109, as far as I know.', 'Rate = orders x 12'],
  ])('%s / %s', (first, then, held) => {
    const brief = briefAfter(FIRST, first, 'Group by carrier too.', then);
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

  it('is written with the dash of the answer that tells it, whatever dash the user types', () => {
    const brief = briefOfTalk(FIRST, 'Depots 7–9 are late most: 4,120 parcels.', 'And depots 7-9 by day, is it worse?');
    expect(brief).toContain('Depots 7–9 are late most');
    expect(brief).toContain('Depots 7-9 by day');
  });
});

describe('what is taken back by its name', () => {
  it.each([
    ['Mexico would be better in pesos.', 'Forget the pesos, we leave all of it in euros.', 'better in pesos'],
    [
      'Je pensais proposer de décaler trois agents de Rabat.',
      'Non, on oublie Rabat, la loi ne le permet pas avant janvier.',
      'trois agents',
    ],
    ['México mejor en pesos.', 'Olvida los pesos, lo dejamos todo en euros.', 'mejor en pesos'],
    ['As frotas da câmara não devem entrar.', 'Afinal deixa a câmara dentro, mas põe uma nota.', 'não devem entrar'],
    ['Las licencias médicas quedan afuera.', 'Mejor volvé a meter las licencias médicas, las quieren ver.', 'afuera'],
  ])('%s / %s', (said, then, gone) => {
    const brief = briefAfter(FIRST, said, then);
    expect(brief, brief).not.toContain(gone);
  });
});

describe('what is not to be forgotten', () => {
  it.each(["Don't forget the pallets.", 'N’oublie pas les palettes.'])('stays: %s', (said) => {
    const brief = briefAfter(FIRST, 'Count the pallets and palettes of Metz too.', said);
    expect(brief, brief).toContain('palettes of Metz');
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

  it('is a table of the session, a test, or a column beside its table', () => {
    const brief = briefOfTalk(
      FIRST,
      'I joined ops.depots by ops.depots.code and kept it in tmp.late_now. The test not_null_ops_depots_code passed.',
      'And by week?',
      'In tmp.late_now and ops.depots, not_null_ops_depots_code passed again.',
      'And by day?',
    );
    expect(brief).toContain('The agent used ops.depots.');
    expect(brief).not.toMatch(/tmp[.]|not_null|ops[.]depots[.]code/u);
  });

  it('is that the agent should go ahead', () => {
    expect(briefAfter(FIRST, 'Go ahead.', "That's more like it.")).not.toMatch(/go ahead|more like it/iu);
  });
});
