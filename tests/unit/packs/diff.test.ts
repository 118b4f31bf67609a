import { describe, expect, it } from 'vitest';
import { diffPacks, needsLook, samePack } from '../../../lib/packs/diff';
import { pack, rule } from './make';

const asset = (id: string, over: object = {}) => ({ id, name: id.toUpperCase(), kind: 'table', ...over });

describe('what a pack changes', () => {
  it('is told whole the first time', () => {
    const next = pack({
      changes: 'First.',
      assets: [asset('a')],
      glossary: [{ term: 'churn', definition: 'x' }],
      guides: [{ id: 'g1', title: 'Our year', text: 'x' }],
      rules: [rule({ insert: 'as booked' }), rule({ id: 'two', kind: 'replace', replacements: { gmv: 'GMV' } })],
      settings: { rules: { 'time-range': 'off' }, pastedBulkTokens: 5000 },
    });
    expect(diffPacks(undefined, next)).toEqual([
      'Its author says: “First.”',
      '1 asset is new: A.',
      '1 term is new: churn.',
      '1 guide is new: Our year.',
      'Rule “say-arr” is new (mark): Which ARR?',
      'Rule “two” is new (mark): Which ARR?',
      'The built-in rule “No period” is set to “off”.',
      'A paste counts as bulk from 5,000 tokens on.',
      'May put this into a prompt, when you accept it: “as booked”',
      'May put this into a prompt, when you accept it: “GMV”',
    ]);
  });

  it('is told as the difference after that', () => {
    const old = pack({
      owner: 'data@acme.example',
      assets: 'abcdefgh'.split('').map((id) => asset(id)),
      rules: [rule(), rule({ id: 'gone' })],
      settings: { rules: { 'time-range': 'off', 'acme/gone': 'off' }, overlongThreadTokens: 9000 },
    });
    const next = pack({
      name: 'Acme Data',
      assets: [asset('a', { endorsed: true }), asset('z')],
      rules: [rule({ level: 'warn', phrases: ['arr', 'mrr'], why: 'There are three.' })],
    });
    expect(diffPacks(old, next)).toEqual([
      'It is called “Acme Data” now.',
      'Its owner is not named now.',
      '1 asset is new: Z.',
      '1 asset changed: A.',
      '7 assets are gone: B, C, D, E, F and 2 more.',
      'Rule “say-arr” changed: level, now warning; why; words.',
      'Rule “gone” is gone.',
      'The built-in rule “No period” goes back to its own level.',
      'The rule “acme/gone” goes back to its own level.',
      'A thread counts as long as before the pack.',
    ]);
  });

  it('is nothing for the same pack, however its keys are ordered', () => {
    const one = pack({ assets: [{ id: 'a', name: 'A', kind: 'table' }] });
    const other = pack({ assets: [{ kind: 'table', name: 'A', id: 'a' }] });
    expect(diffPacks(one, other)).toEqual(['Nothing that you would notice.']);
    expect(samePack(one, other)).toBe(true);
    expect(samePack(one, pack({ assets: [asset('b')] }))).toBe(false);
  });
});

describe('what a pack changes of thread health', () => {
  it('is told in sentences, and what it takes back', () => {
    const health = { heavyTokens: 40_000, weights: { drift: 0.5 } };
    const sites = { hex: { window: 400_000, model: 'claude' } };
    const own = pack({ settings: { health, sites } });
    expect(diffPacks(undefined, own)).toEqual([
      'A thread is heavy from 40,000 tokens on.',
      'The reasons of thread health weigh as the pack says.',
      'The window of hex is 400,000 tokens.',
      'Tokens on hex count as those of the model “claude”.',
    ]);
    expect(diffPacks(own, pack())).toEqual([
      'A thread is heavy as before the pack.',
      'The reasons of thread health weigh as before the pack.',
      'The window of hex is as before the pack.',
      'Tokens on hex count as before the pack.',
    ]);
  });
});

describe('an update', () => {
  const rules = ['r1', 'r2', 'r3', 'r4'].map((id) => rule({ id }));
  const old = pack({ rules, settings: { rules: { 'time-range': 'warn' } } });
  const update = (over: object): string[] => needsLook(old, pack({ serial: 2, rules, ...over }));

  it.each([
    ['brings assets, terms and guides', { assets: [asset('a')], glossary: [{ term: 't', definition: 'x' }] }],
    ['brings a few rules', { rules: [...rules, rule({ id: 'r5' }), rule({ id: 'r6' })] }],
    ['takes rules away', { rules: [] }],
    ['makes rules quieter', { rules: rules.map((one) => ({ ...one, level: 'off' })) }],
    ['keeps a warning that was agreed to', { settings: { rules: { 'time-range': 'warn' } } }],
    ['changes what a rule says', { rules: rules.map((one) => ({ ...one, message: 'Which one?' })) }],
  ])('is applied by itself when it %s', (_, over) => {
    expect(update(over)).toEqual([]);
  });

  it.each([
    ['puts other texts into prompts', { rules: [rule({ id: 'r1', insert: 'now' })] }],
    ['puts other texts into prompts', { rules: [rule({ id: 'r1', kind: 'replace', replacements: { a: 'b' } })] }],
    ['raises rules to a warning', { rules: [rule({ id: 'r1', level: 'warn' })] }],
    ['raises rules to a warning', { rules: [rule({ id: 'new', level: 'warn' })] }],
    ['raises rules to a warning', { settings: { rules: { 'vague-time': 'warn' } } }],
    ['has half as many rules again', { rules: 'abcdefg'.split('').map((id) => rule({ id: `n${id}` })) }],
  ])('waits when it %s: %j', (reason, over) => {
    expect(update(over)).toEqual([reason]);
  });

  it('waits with the first rules of a pack that had none', () => {
    expect(needsLook(pack(), pack({ rules: [rule()] }))).toEqual(['brings its first rules']);
  });
});
