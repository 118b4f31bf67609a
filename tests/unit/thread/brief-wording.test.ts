import { describe, expect, it } from 'vitest';
import { briefOfTalk } from './thread-of';

describe('the words of a brief', () => {
  it.each([
    {
      what: 'a request is no question',
      said: [
        'Can you get me the headcount of the autumn term, by faculty?',
        '17,968.',
        'Without guest students. Could you tell me which faculty grew most?',
      ],
      held: ['Get me the headcount of the autumn term, by faculty.', 'Tell me which faculty grew most.'],
      gone: ['faculty?', 'most?'],
    },
    {
      what: 'a request that goes on with a question is one',
      said: ['Headcount of the autumn term.', '17,968.', 'Draft the note to the dean, and how many are new?'],
      held: ['and how many are new?'],
      gone: [],
    },
    {
      what: 'a smiley ends what is said before it',
      said: [
        'i do the numbers for our club, all voluntary :) the town gives us 2 hours less. who comes on monday?',
        '14.',
        'and on thursday?',
      ],
      held: ['The town gives us 2 hours less.'],
      gone: [':)', 'voluntary the'],
    },
    {
      what: 'thanks in advance say nothing',
      said: [
        'I need the share of households with 15 litres per person. Thank you in advance',
        '71 %.',
        'And in zone C?',
      ],
      held: ['15 litres per person.'],
      gone: ['In advance'],
    },
    {
      what: 'what is praised is named',
      said: [
        'Cases for week 35.',
        '9,498 cases, the tubs come in 8s.',
        'Good spot. Keep case sizes per item from now on.',
        'Noted.',
        'How many pallets is that?',
      ],
      held: ['Keep case sizes per item from now on.'],
      gone: ['Spot.'],
    },
    {
      what: 'a German ordinal ends no sentence',
      said: [
        'Wie lange antwortet das Zentrum DE-03?',
        'DE-03 braucht im Median 16 Tage, das 90. Perzentil liegt bei 34 Tagen.',
        'Ok, das nehme ich so in den Bericht. Und AT-01?',
      ],
      held: ['das 90. Perzentil liegt bei 34 Tagen'],
      gone: [],
    },
    {
      what: 'a question and what is said of its subject stay together',
      said: [
        'Offene Queries je Zentrum, aus edc.queries.',
        '256 Queries.',
        'Sind da Screening-Failures mit drin? Für die müssen wir vor dem Lock nichts mehr klären.',
        'Ohne sie 225.',
        'Welche Formulare sind betroffen?',
      ],
      held: ['Sind da Screening-Failures mit drin? Für die müssen wir'],
      gone: [],
    },
    {
      what: 'what is asked in a hurry is no statement',
      said: [
        'yo can u get me sell through of knitwear by colour',
        'oatmeal 61 %.',
        'mens in there',
        'Yes, 14 of the 38 styles.',
        'lol ladies only',
        'oatmeal 66 %.',
        'and before week 36, what was the rate?',
        '52 %.',
        'stock now?',
      ],
      held: ['Get me sell through', 'Ladies only.'],
      gone: ['Mens in there.', 'Lol', 'Before week 36.'],
    },
    {
      what: 'two sentences that wait for an answer end as they did',
      said: [
        'Return rate by brand, from dwh.return_items.',
        'Lunaro 48.3 %.',
        'Could you tell me what Lunaro would be without the boot? Would they be over 45 %?',
      ],
      held: ['Tell me what Lunaro would be without the boot. Would they be over 45 %?'],
      gone: [],
    },
    {
      what: 'a German “so etwas” is whole',
      said: [
        'Fälle der Kardiologie, Quelle dwh.fall_stationaer.',
        '2.914 Fälle.',
        'Nur abgerechnete. So etwas darf mir vor den Chefärzten nicht fehlen.',
        '2.861 Fälle.',
        'Und die Gastroenterologie?',
      ],
      held: ['So etwas darf'],
      gone: ['. Etwas'],
    },
    {
      what: 'an order without a noun stands with what it is said of',
      said: [
        'Injuries per 1,000 hours, from med.injuries.',
        '6.1.',
        'Goalkeepers in?',
        'They have one injury.',
        'Out.',
        '6.4.',
        'Trip 2291 has one length only. Remove.',
        '6.3.',
        'By month?',
      ],
      held: ['Goalkeepers in? Out.', 'Trip 2291 has one length only. Remove.'],
      gone: [],
    },
    {
      what: 'an order that points at nothing is left out',
      said: [
        'Missed connections by route.',
        '2,140 from MAD.',
        'Can you take out the no-shows by checking the gate scan?',
        'Yes, those are counted. I can separate them.',
        'do that',
        '4.0 %.',
        'Which hour is the worst?',
      ],
      held: ['Take out the no-shows by checking the gate scan.'],
      gone: ['Do that.'],
    },
    {
      what: 'more than one mark of a question is one',
      said: [
        'Who has not paid, from members.csv?',
        '163 have no payment.',
        '163?! Parents pay with their own email, so use the membership number.',
        '94.',
        'And of the juniors??',
      ],
      held: ['Use the membership number', 'Of the juniors?'],
      gone: ['?.', '??'],
    },
  ])('say it as people do: $what', ({ said, held, gone }) => {
    const brief = briefOfTalk(...said);
    for (const text of held) expect(brief, brief).toContain(text);
    for (const text of gone) expect(brief, brief).not.toContain(text);
  });

  it.each([
    {
      what: 'keep the size of a shop that a later number of something else does not mean',
      said: [
        'I have a small wine bar, 14 seats. Which wines from sales_glass should go by the glass?',
        'Eight sell well.',
        'Only those with 40 glasses a month.',
        'Six then.',
        'Make it 30.',
        'Nine then.',
        'Which of them are red?',
      ],
      held: ['14 seats'],
    },
    {
      what: 'keep a number whole',
      said: ['Strikes per 10 000 movements in 2024, from wl.strikes.', '1.4.', 'Use 12.', '1.6.', 'By airport?'],
      held: ['per 10 000 movements'],
    },
    {
      what: 'keep both numbers of a sentence that compares them',
      said: [
        'Cancellations at the hotel, from pms.bookings. A night is full at 97 % occupancy.',
        'Net loss 471k.',
        '97 % is too strict, with us 95 % is full.',
        'Net loss 418k.',
        'ok 95 % it is. By channel?',
      ],
      held: [],
    },
  ])('put no new number where it says something false: $what', ({ said, held }) => {
    const brief = briefOfTalk(...said);
    for (const text of held) expect(brief, brief).toContain(text);
    expect(brief).not.toContain('95 % is too strict');
  });
});
