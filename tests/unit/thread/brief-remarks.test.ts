import { describe, expect, it } from 'vitest';
import { briefAfter, briefOfTalk, LAST } from './thread-of';

const FIRST = 'How many parcels of ops.parcels came late, by depot?';

describe('a remark on a value that another one takes the place of', () => {
  it.each([
    ['Count those lost within 60 days.', '60 days misses the ones that were sent twice. Go to 90 days.', '90 days'],
    ['Count those lost within 60 days.', 'In 60 days you see almost nothing. I think 90 days is correct.', '90 days'],
    ['Assume 5 % damage.', 'My boss laughed about 5 % damage. She sees 8 %, so take 8 %.', '8 %'],
    ['A parcel costs 4,10 €.', 'The carrier turned down 4,10 €. It is 4,60 € now.', '4,60 €'],
    ['A parcel is late after 24 hours.', 'And the 24 hours is my own invention. It is 36 hours.', '36 hours'],
  ])('goes with it: %s / %s', (first, then, held) => {
    const brief = briefAfter(`${FIRST} ${first}`, then);
    expect(brief).toContain(held);
    expect(brief).not.toMatch(/misses|nothing|laughed|turned down|invention/u);
  });

  it.each([
    ['Contamos los perdidos en 30 días.', '30 días es muy poco. Mejor 60 días.', '30 días es'],
    ['On compte à 30 jours.', "30 jours c'est court, ça traîne. Mettez 60 jours.", '30 jours'],
    ['Verspätet ist ab 30 Minuten.', '30 Minuten ist zu knapp. Nimm 45 Minuten.', '30 Minuten ist'],
  ])('goes in other languages: %s / %s', (first, then, gone) => {
    expect(briefAfter(`${FIRST} ${first}`, then)).not.toContain(gone);
  });

  it.each([
    '60 days is the contract. Damage has 90 days.',
    '60 days is fine. Damaged ones have 90 days.',
    '60 days is too long, I know. Sort by depot.',
    '60 days is really what the contract says. Anything over 90 days goes red.',
    '60 days would miss the seasonal ones. Give seasonal parcels 180 days.',
    'They refused to go below 60 days. Damage is paid within 90 days.',
    'The 60 days are not calendar days but working days. Buckets go up to 120 days.',
  ])('stays where nothing takes its place: %s', (then) => {
    expect(briefAfter(`${FIRST} Count those lost within 60 days.`, then)).toContain('60 days');
  });
});

describe('a number of an answer that was no good', () => {
  it.each([
    ['SKU 48213 is late most often.', 'SKU 48213 is an error article, leave it out.', 'error article'],
    ['1,240 are open.', 'Of the 1,240 leave out the rejected ones.', 'rejected ones'],
    ['The largest costs 9,100 EUR.', '9,100 EUR is too high for a parcel, cap them there.', '9,100 EUR is too high'],
  ])('is told where it is named for an order: %s / %s', (answer, then, held) => {
    expect(briefOfTalk(FIRST, answer, then, 'Done.', LAST)).toContain(held);
  });

  it('is told only as what did not work once it was found anew', () => {
    const brief = briefOfTalk(
      FIRST,
      '4,120 came late.',
      '4,120 is way too many, we have no such depot. Are test parcels in there?',
      'Yes, without them it is 2,310.',
      LAST,
    );
    expect(brief).toContain('2,310');
    expect(brief).not.toMatch(/^4,120 is/mu);
  });

  it('is told where a later answer gives it again', () => {
    const brief = briefOfTalk(
      FIRST,
      '4,120 came late.',
      '4,120 is way too many, the paper said so too. Check the scans?',
      'It stays at 4,120.',
      LAST,
    );
    expect(brief).toContain('4,120');
  });
});

describe('words that say nothing', () => {
  it.each(['There we are.', 'Damn.', 'Next thing.', 'Love it!', 'Fair enough lol.', 'Moment mal.'])(
    'are left out: %s',
    (said) => {
      const brief = briefAfter(FIRST, `${said} Leave out test parcels.`);
      expect(brief).toContain('Leave out test parcels');
      expect(brief).not.toContain(said.replace(/[.!]$/u, ''));
    },
  );

  it.each(['Next question is for Lyon only.', 'Go by the registers.', 'Morning runs only.'])(
    'are whole sentences: %s',
    (said) => {
      expect(briefAfter(FIRST, said)).toContain(said.replace(/[.]$/u, ''));
    },
  );
});
