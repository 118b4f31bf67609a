import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { agent, user } from './thread-of';

/** The brief of a thread in which somebody says one thing and later another. */
const briefOf = (first: string, second: string): string =>
  handOffBrief([
    user(`Why did so many orders come late in October? ${first}`),
    agent('Most were late in the north.'),
    user(second),
    agent('Noted.'),
    user('Which depot was the worst of them?'),
  ]);

/** Two subjects, each with a value of one kind. */
const APART: readonly (readonly [string, string])[] = [
  ['SLA for P1 tickets is 4 hours.', 'SLA for P2 tickets is 24 hours.'],
  ['Tax rate is 25%, interest rate is 4%.', 'Discount rate is 9% for the DCF.'],
  ['Budget for Germany is €200k.', 'Budget for France is €150k.'],
  ['Budget for Germany is EUR 200k.', 'Budget for France is EUR 150k.'],
  ['Affiliates cost us 12% commission.', 'CH VAT is 8.1%.'],
  ['We have 340 vans in total.', 'Leeds has only 46 vans.'],
  ['Our growth target is 5%.', 'The gross margin target is 30%.'],
  ['Team A has 12 analysts.', 'Team B has 7 analysts.'],
  ['Sales has 40 people.', 'Support has 22 people now.'],
  ['The weekday shift starts at 06:00.', 'The night shift starts at 22:00.'],
  ['Die Frist für Händler ist 14 Tage.', 'Die Frist für Endkunden ist 30 Tage.'],
  ['Die Mehrwertsteuer in Österreich ist 20%.', 'Die Mehrwertsteuer in Deutschland ist 19%.'],
  ['El plazo para Madrid es de 24 horas.', 'El plazo para Sevilla es de 48 horas.'],
  ['La TVA en France est de 20%.', 'La TVA en Suisse est de 8,1%.'],
  ['O prazo do Rio é de 3 dias.', 'O prazo de Manaus é de 9 dias.'],
];
const TURNED = APART.map(([first, second]): readonly [string, string] => [second, first]);

/** A value and its correction: old value, new value. */
const CORRECTED: readonly (readonly [string, string, string, string])[] = [
  ['SLA for P1 tickets is 4 hours.', 'No, P1 is 6 hours.', '4 hours', '6 hours'],
  ['The tax rate is 25%, the interest rate is 4%.', 'Sorry, the interest rate should be 5%.', '4%', '5%'],
  ['Budget for Germany is €200k.', 'Actually the budget for Germany is €180k.', '200k', '180k'],
  ['Affiliates cost us 12% commission.', 'My bad, affiliates cost 14%.', '12%', '14%'],
  ['We have 340 vans in total.', 'No, it is 320 vans.', '340', '320'],
  ['Our growth target is 5%.', 'The growth target was raised from 5% to 8%.', 'target is 5%', '8%'],
  ['A late order is over 30 minutes.', 'Make it 45 minutes.', '30 minutes', '45 minutes'],
  ['Die Frist für Händler ist 14 Tage.', 'Nein, für Händler sind es 21 Tage.', '14 Tage', '21 Tage'],
  ['El plazo para Madrid es de 24 horas.', 'Perdón, para Madrid son 36 horas.', '24 horas', '36 horas'],
  ['La TVA en France est de 20%.', 'Pardon, en France la TVA est de 21%.', '20%', '21%'],
];

const valueOf = (text: string): string =>
  /(?:€|EUR )?\d+(?:[.,:]\d+)*(?:k|%)?/u.exec(text.replace(/P\d/u, ''))?.[0] ?? '';

describe('two things of one kind in a brief', () => {
  it.each([...APART, ...TURNED])('keeps both as they were said: %s / %s', (first, second) => {
    const brief = briefOf(first, second);
    for (const said of [first, second])
      expect(brief, brief).toContain(said.replace(/[.] *$/u, '').replace(/^.*?, /u, ''));
    expect(brief).toContain(valueOf(first));
  });

  it.each(CORRECTED)('puts a correction in its place: %s / %s', (first, second, old, fresh) => {
    const brief = briefOf(first, second);
    expect(brief, brief).toContain(fresh);
    expect(brief, brief).not.toContain(old);
  });
});
