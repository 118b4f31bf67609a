import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { withoutSlips } from '../../../lib/thread/brief/slips';
import { chosenOption } from '../../../lib/thread/brief/options';
import { agent, user } from './thread-of';

describe('a slip that is corrected in the same breath', () => {
  it.each([
    ['The target is 85. Actually no, sorry, 82 since January.', 'The target is 82 since January.'],
    ["L'objectif est de 4 %. Ah non, pardon, 3,5 % depuis mars", "L'objectif est de 3,5 % depuis mars"],
    ['Take the curve of V112, ah no, this was my old park, here stand V126.', 'Take the curve of V126.'],
    ['We ship in 7 days, no wait, 10 days, to Spain.', 'We ship in 10 days, to Spain.'],
    ['Nimm 2023, Quatsch, 2024.', 'Nimm 2024.'],
    ['el umbral es 30 días, perdón, 45 días', 'el umbral es 45 días'],
  ])('is heard as it was meant: %s', (said, meant) => {
    expect(withoutSlips(said)).toBe(meant);
  });

  it.each([
    'I prefer 5 % rather than 4 %.',
    '3,5 % et non 4 %',
    'Is it 85? No, it is 82.',
    'Limit 4 weeks. Wait, is 5 weeks better?',
    'We have 40 people, sorry for the delay, and 30 people in Rome.',
    '85 is wrong. Sorry, I need the list of 20 stores.',
  ])('is none where two values are meant: %s', (said) => {
    expect(withoutSlips(said)).toBe(said);
  });

  it.each([
    [
      'Easy! First I wanted refunds as proof but support is a mess, so box scans.',
      'Easy! support is a mess, so box scans.',
    ],
    ["I'd have said 4,000, but the owner wants 4,400 now.", 'the owner wants 4,400 now.'],
    ['We originally planned three slides, but then the chief asked for two.', 'the chief asked for two.'],
    ['Zuerst wollte ich 30 Tage nehmen, aber die Revision will 45.', 'die Revision will 45.'],
  ])('is one that was given up before it was told: %s', (said, meant) => {
    expect(withoutSlips(said)).toBe(meant);
  });

  it.each([
    'First I wanted the list by depot, but only for the north side.',
    "I'd have said 4,000, but keep that for now.",
    'I want refunds as proof but support is a mess now.',
    'First, an inner join loses budgets, but take it for now.',
  ])('is none where it still holds: %s', (said) => {
    expect(withoutSlips(said)).toBe(said);
  });

  it('is left out of a brief', () => {
    const brief = handOffBrief([
      user('How many stores are late? The target is 85. Actually no, sorry, 82 since January.'),
      agent('Twelve.'),
      user('Which of them are new?'),
    ]);
    expect(brief).toContain('82 since January');
    expect(brief).not.toContain('85');
  });

  it('takes nothing of what follows with it', () => {
    expect(withoutSlips('5 % i mean ok sorry 6 % and not before 9 % of all')).toBe('6 % and not before 9 % of all');
  });

  it.each([' '.repeat(50_000), 'no, '.repeat(10_000), ', '.repeat(20_000), 'first I wanted '.repeat(5000)])(
    'is none in rows of marks',
    (rows) => {
      expect(withoutSlips(rows)).toBe(rows);
    },
  );
});

describe('an option that is chosen by its mark', () => {
  const OFFER = 'I can (1) count receipts of the first drop only, or (2) leave out drops of less than 4 weeks.';
  const LIST = 'Two ways:\n1. reweight to the mix of March\n2. a regression with country and plan';

  it.each([
    [OFFER, '2', 'Leave out drops of less than 4 weeks'],
    [OFFER, 'The second one, please.', 'Leave out drops of less than 4 weeks'],
    [LIST, 'The first. I can explain that.', 'Reweight to the mix of March'],
    [LIST, 'Die zweite bitte', 'A regression with country and plan'],
    ['Either (a) whole weeks, or (b) calendar months?', 'b', 'Calendar months'],
  ])('is an order in its words: %s / %s', (offer, said, order) => {
    expect(chosenOption([user('How?'), agent(offer), user(said)], 2)).toBe(order);
  });

  it.each([
    [OFFER, '2 of them are closed'],
    [OFFER, 'Neither.'],
    ['There were 2 drops.', '2'],
  ])('is none elsewhere: %s / %s', (offer, said) => {
    expect(chosenOption([user('How?'), agent(offer), user(said)], 2)).toBeUndefined();
  });
});
