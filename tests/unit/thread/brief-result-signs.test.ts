import { describe, expect, it } from 'vitest';
import { hearThread } from '../../../lib/thread/brief/read-thread';
import { resultLineSigns } from '../../../lib/thread/brief/signs/result';
import { agent, user } from './thread-of';

/** The signs of the first line with numbers of an answer (its place among all turns) in a talk. */
const signsOf = (said: readonly string[], answer: number): Readonly<Record<string, number>> => {
  const { heard, failed } = hearThread(said.map((text, place) => (place % 2 === 0 ? user(text) : agent(text))));
  const line = heard.turns[answer]?.lines.find(({ figures }) => figures.length > 0);
  return line ? resultLineSigns(heard, answer, line, failed, []) : {};
};

const ASKED = 'Late parcels in May?';
const LATE = '14,204 parcels came late.';
const LAST = 'Which depot was the worst?';

describe('the signs of a result', () => {
  it.each<readonly [about: string, said: readonly string[], answer: number, signs: Readonly<Record<string, number>>]>([
    ['the first answer', [ASKED, LATE, 'And claims?', '812.', LAST], 1, { isFirstAnswer: 1, isNextToLast: 1, isLast: 0 }],
    ['the last answer', [ASKED, LATE, 'And claims?', '812.', LAST], 3, { isFirstAnswer: 0, isNextToLast: 0, isLast: 1 }],
    ['a line before others', [ASKED, `${LATE} Brenner had 61 %.`, LAST], 1, { isLastLine: 0 }],
    ['the last line', [ASKED, LATE, LAST], 1, { isLastLine: 1 }],
    ['names in it', [ASKED, 'Most were of Brenner, 61 %, and of Dahl, 12 %.', LAST], 1, { names: 2 }],
    ['no name in it', [ASKED, LATE, LAST], 1, { names: 0 }],
    ['what was asked last', [ASKED, LATE, 'Why did parcels come late?'], 1, { inLast: 0.5 }],
    ['something else that was asked last', [ASKED, LATE, LAST], 1, { inLast: 0, ofLast: 0 }],
    ['few words after it', [ASKED, LATE, 'Why?', 'Rain.', LAST], 1, { wordsNext: Math.log(2) }],
    ['more words after it', [ASKED, LATE, 'Why is that so much?', 'Rain.', LAST], 1, { wordsNext: Math.log(6) }],
    ['the words that asked for it', [ASKED, LATE, LAST], 1, { wordsAsked: Math.log(5) }],
    ['a number that the user says next', [ASKED, LATE, 'So 14,204. Why?', 'Rain.', LAST], 1, { quotedNext: 1, quotedLater: 0 }],
    ['a number that the user says later', [ASKED, LATE, 'Why?', 'Rain.', '14,204 is a lot.', 'Yes.', LAST], 1, { quotedNext: 0, quotedLater: 1 }],
    ['an order after it', [ASKED, LATE, 'Only those of Brenner.', '8,664.', LAST], 1, { nextAmends: 1, redone: 1 }],
    ['a question after it', [ASKED, LATE, 'And claims?', '812.', LAST], 1, { nextAmends: 0, redone: 0 }],
  ])('tell %s', (_, said, answer, signs) => {
    const found = signsOf(said, answer);
    for (const [name, value] of Object.entries(signs)) expect(found[name], name).toBeCloseTo(value, 5);
  }); // prettier-ignore
});
