import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { agent, briefOfTalk, user } from './thread-of';

const QUESTION = 'Why did so many parcels arrive late in October?';
const LAST = 'Which depot was the worst of them?';

/** The brief of a thread in which somebody says one thing and later others. */
const briefOf = (first: string, ...later: readonly string[]): string =>
  handOffBrief([
    user(`${QUESTION} ${first}`),
    agent('Most were late in the north.'),
    ...later.flatMap((said) => [user(said), agent('Noted.')]),
    user(LAST),
  ]);

/** What is said, how it is replaced, what must be gone and what must be there. */
const REPLACED: readonly (readonly [string, string, string, string])[] = [
  ['Late means over 40 minutes.', '40 is what sales uses. For us lets say 55', '40 minutes', '55'],
  ['Small crates cost £14, big crates £22.', 'Prices went up: £16 and £25.', '£14', '£16'],
  ['A short trip is under 5 km.', 'On second thought, Ines uses 8 km as the cut.', '5 km', '8 km'],
  ['Un trajet court fait moins de 5 km.', "La limite est passée à 8 km selon l'avenant.", '5 km', '8 km'],
  ['Na safra 2023/24, só caminhões.', 'Desculpe, a diretoria quer a safra 2024/25.', '2023/24', '2024/25'],
  ['Leave pallets out, kind = PALLET.', 'Marta wants pallets in after all.', 'Leave pallets out', 'depot'],
];

describe('what a later sentence puts in the place of an earlier one', () => {
  it.each(REPLACED)('%s / %s', (first, second, old, fresh) => {
    const brief = briefOf(first, second);
    expect(brief, brief).not.toContain(old);
    expect(brief, brief).toContain(fresh);
  });

  it.each([
    ['Only the 25 largest depots with delays over 5 hours.', '7 largest'],
    ['Only group B25 with delays over 5 hours.', 'B27'],
  ])('%s / Sorry, 7 not 5.: changes no number but its own', (first, wrong) => {
    expect(briefOf(first, 'Sorry, 7 not 5.')).not.toContain(wrong);
  });

  it('is no period, where a bare number corrects something else', () => {
    const brief = briefOfTalk(
      'Which depots were late in October 2026? Count delays over 5 hours.',
      'Twelve depots.',
      'Sorry, 7.',
      'Seven hours: nine depots.',
      'Which was the worst of them?',
    );
    expect(brief, brief).toContain('October 2026');
  });

  it('takes its unit from the answer', () => {
    const brief = briefOfTalk(
      'Which boots come back most? Take the top 5, min 200 pairs shipped.',
      'With at least 200 pairs: Isolde 51.9 %, Marlow 44.1 %.',
      'Isolde is nothing. I would rather have the minimum at 500 for all of this, not less.',
      'With a minimum of 500 pairs: Marlow 44.1 %, Tessa 36.7 %.',
      'Is Marlow running small?',
    );
    expect(brief, brief).not.toContain('200 pairs');
    expect(brief, brief).toContain('500');
  });

  it('is a date in digits as well', () => {
    const brief = briefOfTalk(
      'Which tables need a backfill? Start it on 2025-01-01, in monthly chunks.',
      'Set to start on 2025-01-01.',
      'Legal put a hold on it, the start is 2025-03-01.',
      'It starts on 2025-03-01 now.',
      'How long will it take?',
    );
    expect(brief, brief).not.toContain('2025-01-01');
    expect(brief, brief).toContain('2025-03-01');
  });

  it('is gone again when the old value returns', () => {
    const brief = briefOf('Cap refunds at 200k.', 'Put the cap at 300k.', "For this one it's the 200k again.");
    expect(brief, brief).not.toContain('300k');
    expect(brief, brief).toContain('200k');
  });

  it('is no period of everything where the period is that of a part', () => {
    const brief = briefOf('Accident years 2021-2025.', 'Use the last 3 years for the 12-24 factor.');
    expect(brief, brief).toContain('2021-2025');
  });

  it('is an agreed number, where the answer to an order finds it anew', () => {
    const brief = briefOfTalk(
      'What share of the trams was on time in May 2026?',
      'The share is 81.7%.',
      'Good, we take 81.7%. Take the strike days out please, 8 and 9 May.',
      'Without the strike days, the share is 84.1%.',
      '84.1 % it is. Which line is the worst?',
    );
    expect(brief, brief).not.toContain('81.7');
    expect(brief, brief).toContain('84.1');
  });
});

describe('what stays in a brief', () => {
  it('are assets that the agent named and nobody doubted', () => {
    const asked = 'How many members did we lose in May?';
    expect(briefOfTalk(asked, 'We lost 812 (@Club Visits).', 'ok. By club?')).toContain('@Club Visits');
    const doubted = briefOfTalk(asked, 'From @stops_2024: 812.', 'That list is old, the right one is @stops_2026.');
    expect(doubted).toContain('@stops_2026');
    expect(doubted).not.toContain('@stops_2024');
  });

  it('are tables of a query that the user pasted, as assets where they are marked so', () => {
    const brief = briefOfTalk(
      'My query:\n```sql\nselect a from @dwh.visits v join clubs c on c.id = v.id\n```\nWhy is it slow?',
    );
    expect(brief).toContain('@dwh.visits');
  });

  it('is the question that the agent asked back and nobody answered', () => {
    const brief = briefOfTalk(
      'How many points do we win back?',
      'Which sections do you mean, Harbour Road or Mill Lane?',
    );
    expect(brief).toContain('Harbour Road or Mill Lane?');
  });

  it.each([
    'Test parcels of the lab, id begins with "zz_", must never be in there.',
    'Update parcels are counted by hand.',
    'Returns out obviously.',
  ])('is an order or a fact that begins with a word that could be a verb: %s', (said) => {
    expect(briefOf('', said)).toContain(said.replace(/[.]$/u, ''));
  });

  it('is the topic, where somebody switches a measure', () => {
    const brief = briefOf('Only the north.', 'Also switch to weighted by value.');
    expect(brief).toContain(QUESTION);
    expect(brief).toContain('Only the north');
  });
});

describe('what is said in two turns', () => {
  it.each([
    [
      'an order after a question',
      ['And what about returns to sender?', 'Those are 310 more.', 'Not our fault. Exclude.'],
      'Exclude returns to sender',
    ],
    [
      'an order after a reason',
      ['Does it include our own vans?', 'Yes, 40 of them.', 'These run empty. Take them out.'],
      'Take our own vans out',
    ],
    [
      'a proposal that is taken',
      ['Two scanners look odd, why?', 'They were broken. I’d leave out scanners older than 2019.', 'do it'],
      'Leave out scanners older than 2019',
    ],
    [
      'an answer without a verb',
      [
        'Turn to costs now.',
        'Happy to. Net or gross, and which parcels?',
        'Net, domestic parcels below 31 kg, rates of 1 May 2026.',
      ],
      'domestic parcels below 31 kg',
    ],
  ] as const)('holds together: %s', (_, turns, held) => {
    const brief = briefOfTalk(`${QUESTION} Use @parcels.`, 'Most were late in the north.', ...turns, 'Noted.', LAST);
    expect(brief, brief).toContain(held);
  });

  it('is of one thing where “it” is said to be another number', () => {
    const brief = briefOfTalk(
      `${QUESTION} Use @parcels.`,
      'Most were late in the north.',
      'The promise is 10 working days.',
      'Noted.',
      'Hold on, the contract says it is 8.',
      'Noted.',
      LAST,
    );
    expect(brief, brief).not.toContain('10 working days');
    expect(brief, brief).toContain('8 working days');
  });
});

describe('a number of the answer that the user only says again', () => {
  it('takes no other place, said without its unit', () => {
    const brief = briefOfTalk(
      'Quiero la carga de mayo con @viajes, 212 furgonetas',
      'Con todas las furgonetas: 71,2 % en mayo y 68,9 % en abril.',
      'mucho mejor, 71,2 y 68,9 cuadran con el taller',
      'De acuerdo.',
      LAST,
    );
    expect(brief, brief).toContain('212 furgonetas');
  });
});

describe('a number that the user called wrong', () => {
  it.each([
    'Nonsense.',
    'Redo it.',
    'Scrap that.',
    'No good.',
    "That can't be right.",
    'Quatsch.',
    'Noch mal neu bitte.',
    'Refais le calcul.',
    'Eso no puede ser.',
    'Refaz isso.',
    'Rifallo.',
    'Opnieuw graag.',
  ])('is not carried over: %s', (said) => {
    const brief = briefOfTalk(
      'What was the return rate of the spring range in the Leeds shops?',
      'The return rate is 17.34%.',
      said,
      'I used gross sales as the base. On net sales it comes to 12.61%, mostly coats.',
      'Which shop is the worst?',
    );
    expect(brief, brief).not.toContain('17.34');
    expect(brief, brief).toContain('12.61');
  });
});
