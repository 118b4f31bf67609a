import { describe, expect, it } from 'vitest';
import { countDoubts, examThreads } from '../../../cli/fit/labelled';
import { makeBrief } from '../../../lib/coach/make-brief';
import { hasDoubt, withDoubt, withoutDoubt } from '../../../lib/thread/brief/doubt-edit';
import { doubtsIn } from '../../../lib/thread/brief/doubts';
import { handOff } from '../../../lib/thread/brief/hand-off';
import { agent, user } from './thread-of';

const BRIEF = `Why did revenue drop?
Exclude test stores. Only stores with 30 days of sales.
Known so far:
- October has 371 orders.
- 14 of 212 stores closed.
Tried, did not work: The join of 9 tables was too large.
Now: Is it worse in the north?`;

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

  it('is not what the brief says in two places, of which only one could be taken out', () => {
    expect(doubtsIn(`${BRIEF}\nExclude test stores.`, [told('exclude test stores')])).toEqual([]);
  });

  it('holds more than a quarter of the faults of briefs of unread threads, one in each nine of them', () => {
    const { doubts, right, faults, held, gone } = countDoubts(examThreads());
    expect((held + gone) / faults).toBeGreaterThan(0.25);
    expect(right / doubts).toBeGreaterThan(1 / 9);
  });

  it('is said by the brief where it was told, and not where it was left out', () => {
    for (const { turns } of examThreads()) {
      const { text, doubts } = handOff(turns);
      for (const doubt of doubts) expect(hasDoubt(text, doubt), doubt.text).toBe(doubt.isTold);
    }
  });
});

/** Taken out, and in again. */
const twice = (text: string): string => withDoubt(withoutDoubt(BRIEF, { text }), BRIEF, { text, isOwn: false });

describe('a tick of the user', () => {
  it('takes a sentence out of its line, and puts it back', () => {
    const out = withoutDoubt(BRIEF, { text: 'Exclude test stores.' });
    expect(out).toContain('\nOnly stores with 30 days of sales.\n');
    expect(twice('Exclude test stores.')).toBe(BRIEF);
    expect(twice('Only stores with 30 days of sales.')).toBe(BRIEF);
  });

  it('takes an item out of its list, and the title with the last one', () => {
    const one = withoutDoubt(BRIEF, { text: '14 of 212 stores closed.' });
    expect(one).toContain('Known so far:\n- October has 371 orders.\nTried');
    const none = withoutDoubt(one, { text: 'October has 371 orders.' });
    expect(none).not.toContain('Known so far');
    expect(withDoubt(none, BRIEF, { text: '14 of 212 stores closed.', isOwn: false })).toContain(
      'of sales.\nKnown so far:\n- 14 of 212 stores closed.\nTried',
    );
    expect(twice('October has 371 orders.')).toBe(BRIEF);
    expect(twice('14 of 212 stores closed.')).toBe(BRIEF);
  });

  it('takes a line out that has nothing else', () => {
    const brief = 'Why?\nKnown so far: 41 failed.\nNow: And in May?';
    const out = withoutDoubt(brief, { text: '41 failed.' });
    expect(out).toBe('Why?\nNow: And in May?');
    expect(withDoubt(out, brief, { text: '41 failed.', isOwn: false })).toBe(brief);
  });

  it('adds what was left out to what is known', () => {
    const text = 'The drop is 6.1 %.';
    expect(withDoubt(BRIEF, BRIEF, { text, isOwn: false })).toContain(
      '- 14 of 212 stores closed.\n- The drop is 6.1 %.\nTried',
    );
    const single = 'Why?\nKnown so far: 41 failed.\nNow: And in May?';
    expect(withDoubt(single, single, { text, isOwn: false })).toBe(
      'Why?\nKnown so far:\n- 41 failed.\n- The drop is 6.1 %.\nNow: And in May?',
    );
    expect(withDoubt('Why?\nNow: And in May?', 'Why?\nNow: And in May?', { text, isOwn: false })).toBe(
      'Why?\nKnown so far: The drop is 6.1 %.\nNow: And in May?',
    );
    expect(withDoubt('', BRIEF, { text, isOwn: false })).toBe('Known so far: The drop is 6.1 %.');
  });

  it('adds what the user said below the rest of it', () => {
    const doubt = { text: 'Drop returns.', isOwn: true };
    expect(withDoubt(BRIEF, BRIEF, doubt)).toContain('days of sales.\nDrop returns.\nKnown so far:');
    expect(withDoubt('Why?', 'Why?', doubt)).toBe('Why?\nDrop returns.');
    expect(withoutDoubt(withDoubt(BRIEF, BRIEF, doubt), doubt)).toBe(BRIEF);
  });

  it('leaves what the user wrote where it is', () => {
    const mine = 'Mine first.\nWhy did revenue drop?\nOnly stores with 30 days of sales, as agreed.\nMine last.';
    expect(withoutDoubt(mine, { text: 'Exclude test stores.' })).toBe(mine);
    const back = withDoubt(mine, BRIEF, { text: 'Exclude test stores.', isOwn: true });
    expect(back).toBe(mine.replace('drop?\n', 'drop?\nExclude test stores.\n'));
    expect(withoutDoubt(back, { text: 'Exclude test stores.' })).toBe(mine);
  });

  it('changes nothing that is as it should be', () => {
    expect(withDoubt(BRIEF, BRIEF, { text: 'October has 371 orders.', isOwn: false })).toBe(BRIEF);
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
      [1, 'There are 412 late orders.'],
      [4, 'Then 118 are late, 41 of them in the north.'],
      [5, 'Take Brenner back in maybe.'],
    ]);
  });

  it('are numbered as the page numbers its turns, which may hold the end of a thread alone', () => {
    const seen = turns.map((turn, place) => ({ ...turn, key: `k${place}`, index: place + 40 }));
    const { doubts } = makeBrief({ site: 'practice', turns: seen, kind: 'new-thread', facts: {} });
    expect(doubts?.map(({ turn }) => turn)).toEqual([41, 44, 45]);
  });
});
