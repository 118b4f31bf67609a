import { describe, expect, it } from 'vitest';
import { hearThread } from '../../../lib/thread/brief/read-thread';
import { answerAnewSigns, lineAnewSigns, saidAnewSigns } from '../../../lib/thread/brief/signs/found-anew';
import { visitNear, type Near } from '../../../lib/thread/brief/signs/near';
import { remadeSigns } from '../../../lib/thread/brief/signs/remade';
import { figuresIn } from '../../../lib/thread/brief/figures';
import type { Part, Turn } from '../../../lib/thread/thread';
import type { Heard } from '../../../lib/thread/brief/heard';
import { agent, briefOfTalk, tool, user } from './thread-of';

const LAST = 'Which depot was the worst?';
const hear = (...said: readonly string[]) =>
  hearThread(said.map((text, place) => (place % 2 === 0 ? user(text) : agent(text)))).heard;
/** What is near to the numbers of a text that nobody said. */
const nearTo = (heard: Heard, text: string): readonly Near[] => {
  const all: Near[] = [];
  visitNear(heard, { turn: NaN, figures: figuresIn(text) }, (one) => all.push(one));
  return all;
};
/** How near the only number of a second answer is to that of a first one. */
const nearness = (one: string, other: string): { readonly value: number; readonly near: number } => {
  const found = nearTo(hear('Parcels?', 'Noted.', 'And now?', other, LAST), one);
  return { value: found[0]?.value ?? 0, near: found[0]?.near ?? 0 };
};

const lateTable = (late: number): Part => tool(`carrier | late\nBrenner | ${late}\nDahl | 41`);
const round = (ask: string, sql: string, ...more: readonly Part[]): readonly Turn[] => [
  user(ask),
  agent('Here.', { kind: 'code', text: sql }, ...more),
];

describe('how near two numbers are', () => {
  it.each([
    ['thousands may be set apart or not', '14,204 parcels', '13870 parcels', 0.976],
    ['a point may set thousands apart', '14.204 parcels', '13.870 parcels', 0.976],
    ['a comma may stand before decimals', '4,2 %', '4.1 %', 0.976],
    ['what begins with zero has decimals', '0.125 parcels', '0.25 parcels', 0.5],
    ['a short form is what it stands for', '€14.2k', '€13,870', 0.977],
    ['a billion is one in other languages', '€12 Mrd', '€12.1 billion', 0.992],
    ['metres are no millions', '250 m of cable', '248 m of cable', 0.992],
    ['a share has three decimals sooner than thousands', '99.125 %', '99.1 %', 1],
    ['seconds have them behind a point', '3.125 s', '3.25 s', 0.962],
    ['one number in two spellings is not found anew', '13,870 parcels', '13870 parcels', 0],
    ['a million is no four', '4m parcels', '5 parcels', 0],
    ['money is no share', '€40', '41 %', 0],
    ['one of another size is not near', '14,204 parcels', '320 parcels', 0],
  ])('%s', (_, one, other, near) => {
    expect(nearness(one, other).value).toBeCloseTo(near, 3);
  });

  it('counts less where other words, no words, or other decimals are told of them', () => {
    const same = nearness('14,204 late parcels', '13,870 late parcels').near;
    const bare = nearness('14,204 late parcels', '13,870.').near;
    const others = nearness('14,204 late parcels', '13,870 open claims').near;
    expect(same).toBeGreaterThan(bare);
    expect(bare).toBeGreaterThan(others);
    expect(nearness('4.12 days late', '4.1 days late').near).toBeLessThan(
      nearness('4.2 days late', '4.1 days late').near,
    );
  });

  it('is not asked of a number that came again as it was', () => {
    expect(nearTo(hear('Parcels?', '14,204.', 'Again?', '14,204.', LAST), '14,204.')).toEqual([]);
  });

  it('compares a number that a turn says a thousand times once', () => {
    const heard = hear('Parcels?', '14,204 parcels.', `${'13,870 parcels. '.repeat(1000)}Sure?`, 'Yes.', LAST);
    expect(nearTo(heard, '14,204 parcels.')).toHaveLength(1);
  });
});

describe('what was found anew', () => {
  const heard = hear('Late parcels?', '14,204.', 'Drop the returns.', '13,870.', LAST);

  it('is told of the old answer, and not of the one that holds', () => {
    const [old, fresh] = [1, 3].map((turn) => answerAnewSigns(heard, turn));
    expect(old?.nearShare).toBeGreaterThan(0.5);
    expect(old?.nearBefore).toBe(0);
    expect(fresh?.nearShare).toBe(0);
    expect(fresh?.nearBefore).toBeGreaterThan(0.5);
  });

  it('is told of each line by its own numbers, beside those of the whole answer', () => {
    const two = hear('Late parcels?', '14,204 late.\nBrenner has 61 %.', 'Drop the returns.', '13,870 late.', LAST);
    const [late, share] = (two.turns[1]?.lines ?? []).map(({ figures }) => lineAnewSigns(two, 1, figures));
    expect(late?.nearLeast).toBeGreaterThan(0.9);
    expect(share?.nearLeast).toBe(0);
    expect(share?.answerNear).toBe(late?.answerNear);
  });

  it('is told of what a user said: said anew, or found', () => {
    const said = hear('Parcels over 30 kg.', 'Noted.', 'Make it 25 kg.', 'With 25 kg: 812.', LAST);
    expect(saidAnewSigns(said, 0, 'Parcels over 30 kg.').nearSaid).toBeGreaterThan(0.5);
    expect(saidAnewSigns(said, 2, 'Make it 25 kg.').nearSaidBefore).toBeGreaterThan(0.5);
    expect(saidAnewSigns(said, 2, 'Make it 25 kg.').nearSaid).toBe(0);
  });

  it.each([
    ['after an order', ['Only in May.', '13,870.', LAST], { nearAmended: 0.703 }],
    ['after a question', ['And in May?', '13,870.', LAST], { nearAmended: 0 }],
    [
      'and is said again by the user',
      ['And now?', '13,870.', 'So 13,870 are ours. Why?', 'Rain.', LAST],
      { nearQuoted: 0.703 },
    ],
    ['and is not said again', ['And now?', '13,870.', 'Why?', 'Rain.', LAST], { nearQuoted: 0 }],
    [
      'and is taken as good',
      ['And now?', '13,870.', 'That matches our books. Why?', 'Rain.', LAST],
      { nearAccepted: 0.703 },
    ],
    ['in two answers', ['And now?', '13,870.', 'Again?', '13,869.', LAST], { nearAnswers: 2, nearest: 0.976 }],
    ['but far from it', ['And now?', '2,000.', LAST], { nearAnswers: 0, nearest: 0.141 }],
    ['by the user alone', ['I had 13,870.', 'Noted.', LAST], { nearShare: 0, nearest: 0 }],
  ])('is told %s', (_, later, signs) => {
    const found = answerAnewSigns(hear('Late parcels?', '14,204.', ...later), 1);
    for (const [name, value] of Object.entries(signs)) expect(found[name], name).toBeCloseTo(value, 2);
  });

  it('comes of nearly the same query, or brings the same columns and rows', () => {
    const first = round('Late?', 'SELECT count(*) FROM ops.parcels WHERE late > 1', lateTable(2030));
    const again = round('By 2?', 'SELECT count(*) FROM ops.parcels WHERE late > 2', lateTable(1204));
    const other = round('Stock?', 'SELECT item, left FROM stock.levels', tool('item | left\nOven | 4\nSink | 2'));
    const anew = remadeSigns(hearThread([...first, ...again, user(LAST)]).heard, 1);
    const apart = remadeSigns(hearThread([...first, ...other, user(LAST)]).heard, 1);
    expect(anew).toMatchObject({ columnsRemade: 1, labelsRemade: 1, codesAfter: 1 });
    expect(anew.codeAnew).toBeGreaterThan(0.7);
    expect(apart).toMatchObject({ columnsRemade: 0, labelsRemade: 0, codesAfter: 1 });
    expect(apart.codeAnew).toBeLessThan(0.3);
    const saved = {
      ...user('I saved it'),
      parts: [{ kind: 'code' as const, text: 'SELECT count(*) FROM ops.parcels WHERE late > 1' }],
    };
    const pasted = hearThread([...first, saved, agent('Good.'), user(LAST)]).heard;
    expect(remadeSigns(pasted, 1)).toMatchObject({ codeAnew: 0, codesAfter: 0 });
  });
});

describe('a brief', () => {
  it('holds the number that was found last, though one that is far from it came later', () => {
    const brief = briefOfTalk(
      'Late parcels in May, from ops.parcels?',
      'Of 51,300 parcels 6.2 % came late.',
      'Why?',
      'Brenner lost a van on 3 May.',
      'Count working days only.',
      'Then it is 5.1 %.',
      'And claims?',
      'There were 812 claims, 70 % for damage.',
      LAST,
    );
    expect(brief, brief).toContain('5.1 %');
    expect(brief, brief).not.toContain('6.2 %');
  });
});
