import { describe, expect, it } from 'vitest';
import { hiddenCharacter, visible } from '../../../lib/packs/hidden';
import { notes, rule, said } from './make';

describe('hidden characters', () => {
  it.each([
    ['a bidi override', 'safe\u202Etxt', 'U+202E'],
    ['a zero width space', 'reve\u200Bnue', 'U+200B'],
    ['a joiner between Latin letters', 'reve\u200Dnue', 'U+200D'],
    ['a joiner after an emoji', '\u{1F600}\u200Dx', 'U+200D'],
    ['a soft hyphen', 'reve\u00ADnue', 'U+00AD'],
    ['a tag letter', 'x\u{E0061}', 'U+E0061'],
    ['a Hangul filler', 'x\u3164', 'U+3164'],
    ['a blank of Braille', 'x\u2800', 'U+2800'],
    ['a line separator', 'x\u2028y', 'U+2028'],
    ['half of a pair', 'x\uD800', 'U+D800'],
    ['a control', 'x\u0007', 'U+0007'],
    ['a byte order mark inside', 'x\uFEFFy', 'U+FEFF'],
  ])('are found: %s', (_, text, name) => {
    expect(hiddenCharacter(text)).toBe(name);
    expect(visible(text)).toContain(`[${name}]`);
  });

  it.each([
    ['a family', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
    ['a rainbow flag', '\u{1F3F3}\uFE0F\u200D\u{1F308}'],
    ['Persian with its joiner', 'می\u200Cخواهم'],
    ['Hindi with its joiner', 'क्\u200Dष'],
    ['Hebrew', 'הכנסות לפי חודש'],
    ['lines of Windows and a tab', 'a\r\n\tb'],
    ['accents written apart', 'cafe\u0301'],
  ])('are not seen in %s', (_, text) => {
    expect(hiddenCharacter(text)).toBeUndefined();
  });

  const bad = 'a\u202Eb';
  it.each([
    ['name', { name: bad }],
    ['owner', { owner: bad }],
    ['changes', { changes: bad }],
    ['assets[0].id', { assets: [{ id: bad, name: 'A' }] }],
    ['assets[0].name', { assets: [{ id: 'a', name: bad }] }],
    ['assets[0].aliases[0]', { assets: [{ id: 'a', name: 'A', aliases: [bad] }] }],
    ['glossary[0].definition', { glossary: [{ term: 't', definition: bad }] }],
    ['guides[0].text', { guides: [{ id: 'g1', title: 'G', text: bad }] }],
    ['rules[0].message', { rules: [rule({ message: bad })] }],
    ['rules[0].phrases[0]', { rules: [rule({ phrases: [bad] })] }],
    ['rules[0].insert', { rules: [rule({ insert: bad })] }],
    ['rules[0].tests.flag[0]', { rules: [rule({ tests: { flag: [bad] } })] }],
    ['rules[0].replacements.x', { rules: [rule({ kind: 'replace', replacements: { x: bad } })] }],
  ])('are refused in %s', (path, over) => {
    expect(said(over)).toContain(`${path}: holds the hidden character U+202E`);
  });

  it('never reach the sentences about a file', () => {
    const all = [
      ...said({ rules: [rule({ level: bad })], settings: { rules: { [bad]: 'off' } } }),
      ...notes({ [bad]: 1, rules: [{ kind: bad }], assets: [{ id: 'a', name: 'A', kind: bad }] }),
    ];
    expect(all).toHaveLength(5);
    for (const sentence of all) expect(sentence).toContain('a[U+202E]b');
  });
});
