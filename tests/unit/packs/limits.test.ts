import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../lib/packs/limits';
import { rule, said } from './make';

const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const asset = (at: number) => ({ id: `a${at}`, name: `A${at}` });
/** So many rules of 200 phrases each. */
const wordy = (count: number) => many(count, (at) => rule({ id: `r${at}`, phrases: many(200, (n) => `p${at} ${n}`) }));

describe('limits', () => {
  it.each([
    ['assets', LIMITS.assets, asset],
    ['glossary', LIMITS.glossary, (at: number) => ({ term: `t${at}`, definition: 'x' })],
    ['guides', LIMITS.guides, (at: number) => ({ id: `g${at}`, title: 'G', text: 'x' })],
    ['rules', LIMITS.rules, (at: number) => rule({ id: `r${at}` })],
  ] as [string, number, (at: number) => object][])('allow so many %s and not one more', (list, limit, make) => {
    expect(said({ [list]: many(limit, make) })).toEqual([]);
    expect(said({ [list]: many(limit + 1, make) })).toEqual([
      `${list}: has ${limit + 1} entries; ${limit} are allowed`,
    ]);
  });

  it.each([
    ['phrases', many(201, (at) => `p${at}`), 'rules[0].phrases: has 201 entries; 200 are allowed'],
    ['phrases', ['x'.repeat(201)], 'rules[0].phrases[0]: has 201 characters; 200 are allowed'],
    ['phrases', ['a '.repeat(33).trim()], 'rules[0].phrases[0]: has 33 words; 32 are allowed'],
    ['phrases', ['...'], 'rules[0].phrases[0]: has no letter or digit to be found by'],
    ['phrases', [], 'rules[0].phrases: is an empty list'],
    ['message', 'x'.repeat(301), 'rules[0].message: has 301 characters; 300 are allowed'],
    ['why', 'x'.repeat(1001), 'rules[0].why: has 1001 characters; 1000 are allowed'],
    ['insert', 'x'.repeat(1001), 'rules[0].insert: has 1001 characters; 1000 are allowed'],
    ['turns', 'first', 'rules[0].turns: is “first”; opening, follow-up or any is needed'],
    ['tests', { flag: many(21, () => 'arr') }, 'rules[0].tests.flag: has 21 entries; 20 are allowed'],
  ])('hold for the %s of a rule', (key, value, message) => {
    expect(said({ rules: [rule({ [key]: value })] })).toEqual([message]);
  });

  it('count the phrases of all rules together', () => {
    expect(said({ rules: wordy(100) })).toEqual([]);
    expect(said({ rules: wordy(101) })).toEqual(['rules: hold 20200 phrases; 20000 are allowed']);
  });
});
