import { describe, expect, it } from 'vitest';
import { countDoubts, examThreads } from '../../../cli/fit/labelled';
import { makeBrief } from '../../../lib/coach/make-brief';
import { hasDoubt } from '../../../lib/thread/brief/doubt-edit';
import { doubtsIn as findDoubts, type BriefDoubt } from '../../../lib/thread/brief/doubts';
import type { Doubtful } from '../../../lib/thread/brief/doubtful';
import { handOff } from '../../../lib/thread/brief/hand-off';
import { agent, user } from './thread-of';
import { BRIEF } from './doubted-brief';

const doubtsIn = (brief: string, all: readonly Doubtful[]): readonly BriefDoubt[] =>
  findDoubts(brief, all, () => false);
const told = (text: string, ifTold = 0.3, turn = 2) => ({ text, whole: text, turn, isOwn: true, ifTold, ifLeftOut: 0 });
const leftOut = (text: string, ifLeftOut = 0.3, turn = 5) => ({
  text,
  whole: text,
  turn,
  isOwn: false,
  ifTold: 0,
  ifLeftOut,
});
const dropped = (text: string, whole: string) => ({ ...leftOut(text), whole, isOwn: true });

/** ms that the briefs of 48 threads may take on a machine with much else to do; alone they take 4,000. */
const BUSY = 180_000;

describe('what a brief is not sure of', () => {
  it('is the whole sentence or item of the brief that says it', () => {
    expect(doubtsIn(BRIEF, [told('30 days of sales'), told('14 of 212 stores closed', 0.2, 9)])).toEqual([
      { text: 'Only stores with 30 days of sales.', turn: 2, isTold: true, isOwn: true },
      { text: '14 of 212 stores closed.', turn: 9, isTold: true, isOwn: true },
    ]);
  });

  it('is also what was left out, where it has a number that the brief does not have', () => {
    expect(doubtsIn(BRIEF, [leftOut('The drop is 6.1 %.'), leftOut('371 orders, of 212 stores.')])).toEqual([
      { text: 'The drop is 6.1 %.', turn: 5, isTold: false, isOwn: false },
    ]);
  });

  it('is also a sentence of the user of which something was dropped, whole', () => {
    expect(
      doubtsIn(BRIEF, [dropped('at least 371 m long,', 'Streets are at least 371 m long, and in the city.')]),
    ).toEqual([{ text: 'Streets are at least 371 m long, and in the city.', turn: 5, isTold: false, isOwn: true }]);
  });

  it('is found in the brief with the marks that people type', () => {
    const brief = BRIEF.replace('Exclude test stores.', 'Don’t count returns.');
    expect(doubtsIn(brief, [told("don't count returns")]).map(({ text }) => text)).toEqual(['Don’t count returns.']);
  });

  it('is found in the brief whatever mark it ended with where it was said', () => {
    expect(doubtsIn(BRIEF, [told('exclude test stores,')]).map(({ text }) => text)).toEqual(['Exclude test stores.']);
  });

  it('is one thing where an answer says it twice, in words and in rows', () => {
    const rows = leftOut('store | drop: North | 6.1; South | 3.4', 0.2);
    expect(doubtsIn(BRIEF, [leftOut('The drop is 6.1 in the north, 3.4 in the south.'), rows])).toHaveLength(1);
    expect(
      doubtsIn(BRIEF, [leftOut('The drop is 6.1 in the north, 3.4 in the south.'), { ...rows, turn: 7 }]),
    ).toHaveLength(2);
  });

  it('is neither what is asked nor what did not work', () => {
    expect(doubtsIn(BRIEF, [told('Why did revenue drop?'), told('9 tables'), told('worse in the north')])).toEqual([]);
  });

  it('is not what is hardly a fault, and no more than five things, the likeliest ones', () => {
    const many = [1, 2, 3, 4, 5, 6, 7].map((place) => leftOut(`Case ${place}000 holds.`, place / 20, 10 - place));
    expect(doubtsIn(BRIEF, [...many, told('October has 371 orders', 0.05)]).map(({ text }) => text)).toEqual(
      [7, 6, 5, 4, 3].map((place) => `Case ${place}000 holds.`),
    );
  });

  it('is none that says too little to be judged', () => {
    expect(doubtsIn(BRIEF, [leftOut('0.26.'), leftOut('21 wow.'), leftOut('We said "11 days for this.')])).toEqual([]);
    expect(doubtsIn(BRIEF, [{ ...told('30'), turn: 9 }])).toEqual([]);
  });

  it('is one thing where another one says it all', () => {
    const longer = leftOut('With 22 per class it is 0.26 for girls.', 0.3, 7);
    expect(doubtsIn(BRIEF, [leftOut('it is 0.26 for girls.', 0.2), longer]).map(({ turn }) => turn)).toEqual([7]);
  });

  it('may begin like a title', () => {
    const brief = BRIEF.replace('Exclude test stores.', 'Now only count the EU.');
    expect(doubtsIn(brief, [told('now only count the EU')])).toHaveLength(1);
  });

  it('is not what the brief says in two places, of which only one could be taken out', () => {
    expect(doubtsIn(`${BRIEF}\nExclude test stores.`, [told('exclude test stores')])).toEqual([]);
  });

  it(
    'holds more than a quarter of the faults of briefs of unread threads, one in each nine of them',
    () => {
      const { doubts, right, faults, held, gone } = countDoubts(examThreads());
      expect((held + gone) / faults).toBeGreaterThan(0.25);
      expect(right / doubts).toBeGreaterThan(1 / 9);
    },
    BUSY,
  );

  it(
    'is said by the brief where it was told, and not where it was left out',
    () => {
      for (const { turns } of examThreads()) {
        const { text, doubts } = handOff(turns);
        for (const doubt of doubts) expect(hasDoubt(text, doubt), doubt.text).toBe(doubt.isTold);
      }
    },
    BUSY,
  );
});

const talk = (question: string, answer: string): string =>
  JSON.stringify(
    handOff([
      user('How many orders were late?'),
      agent('There are 412 late orders.'),
      user(question),
      agent(answer),
      user('Only over 20 kg.'),
      agent('Then 118 are late.'),
      user('Which depot is the worst?'),
    ]),
  );

describe('secrets', () => {
  it.each([
    ['Where do I see it?', 'The password for the portal is Kettle9tulip and it has 3 uses left.', 'Kettle9tulip'],
    ['Where do I see it?', '412 late orders came via key AKIAIOSFODNN7ABCDEFG in October.', 'AKIAIOSFODNN7ABCDEFG'],
    ['Where do I see it?', 'I read 77 rows from postgres://bob:s3cretpw99@db.host/x today.', 's3cretpw99'],
    ['What is the password?', 'Som3mer!26 since 2024, for all 3 users.', 'Som3mer!26'],
  ])('are in no doubt: %s %s', (question, answer, secret) => {
    expect(talk(question, answer)).not.toContain(secret);
  });
});

describe('turns of doubts', () => {
  const turns = [
    user('How many orders were late in October?'),
    agent('Let me look.'),
    agent('There are 412 late orders.'),
    user('Count only those over 20 kg, and take out Brenner.'),
    agent('Then 118 are late, 41 of them in the north.'),
    user('Take Brenner back in maybe.'),
    agent('With Brenner 131 are late.'),
    user('Which depot is the worst?'),
  ];

  it('are places in the thread, where an answer has more than one turn as well', () => {
    expect(handOff(turns).doubts.map(({ text, turn }) => [turn, text])).toEqual([
      [2, 'There are 412 late orders.'],
      [4, 'Then 118 are late, 41 of them in the north.'],
      [5, 'Take Brenner back in maybe.'],
    ]);
  });

  it('are numbered as the page numbers its turns, which may hold the end of a thread alone', () => {
    const seen = turns.map((turn, place) => ({ ...turn, key: `k${place}`, index: place + 40 }));
    const { doubts } = makeBrief({ site: 'practice', turns: seen, kind: 'new-thread', facts: {} });
    expect(doubts?.map(({ turn, key }) => [turn, key])).toEqual([
      [42, 'k2'],
      [44, 'k4'],
      [45, 'k5'],
    ]);
  });
});
