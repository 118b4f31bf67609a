import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../lib/packs/parse';
import { faults, file, HEAD, notes, pack, rule, said } from './make';

describe('a pack', () => {
  it('needs its head alone; lists that are absent are empty', () => {
    expect(pack()).toEqual({ ...HEAD, assets: [], glossary: [], guides: [], rules: [], settings: {} });
  });

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    expect(parsePack(`\uFEFF${file({ rules: [rule()] }).replaceAll('\n', '\r\n')}`)).toHaveProperty('pack');
  });

  it('tells all that is missing from its head', () => {
    expect(faults('{}')).toEqual(
      ['format', 'id', 'name', 'version', 'serial'].map((path) => ({ path, line: 1, message: 'is missing' })),
    );
  });

  it.each([
    [{ format: 2 }, 'format: is 2; this version of Prompt Coach reads format 1'],
    [{ format: '1' }, 'format: must be 1'],
    [{ id: 'Acme' }, 'id: must be 2 to 64 small letters, digits, dots or hyphens'],
    // The first letter is Cyrillic.
    [{ id: '\u0430cme' }, 'id: must be 2 to 64 small letters, digits, dots or hyphens'],
    [{ version: 1.1 }, 'version: must be text, in quotes: YAML would read 1.10 as 1.1'],
    [{ version: '1.1' }, 'version: must be a version such as 1.4.0'],
    [{ serial: 0 }, 'serial: must be 1 or more'],
    [{ serial: 1.5 }, 'serial: must be a whole number'],
    [{ serial: 2 ** 53 }, 'serial: must be a whole number'],
    [{ name: '  ' }, 'name: is empty'],
    [{ name: 'x'.repeat(81) }, 'name: has 81 characters; 80 are allowed'],
    [{ assets: {} }, 'assets: must be a list'],
    [{ assets: ['x'] }, 'assets[0]: must be an asset with id, name and kind'],
    [{ assets: [{ id: 'a' }] }, 'assets[0].name: is missing'],
    [{ assets: [{ id: 'a', name: 'A', endorsed: 'yes' }] }, 'assets[0].endorsed: must be true or false'],
    [{ assets: [{ id: 'a', name: 'A', url: 'javascript:alert(1)' }] }, 'assets[0].url: must be an https address'],
    [{ assets: [{ id: 'a', name: 'A', url: 'http://acme.example' }] }, 'assets[0].url: must be an https address'],
    [
      { assets: [{ id: 'a', name: 'A', url: 'https://hex.tech@evil.example/' }] },
      'assets[0].url: must be an https address',
    ],
    [{ assets: [{ id: 'a', name: 'A', aliases: [1] }] }, 'assets[0].aliases[0]: must be text, in quotes'],
    [{ glossary: [{ term: 'churn' }] }, 'glossary[0].definition: is missing'],
    [{ guides: [{ id: 'g1', title: 'G', text: '' }] }, 'guides[0].text: is empty'],
    [{ settings: [] }, 'settings: must hold settings by name'],
    [{ settings: { pastedBulkTokens: 0 } }, 'settings.pastedBulkTokens: must be 1 or more'],
    [{ settings: { health: [] } }, 'settings.health: must hold weights, bands, heavyTokens or restartTokens'],
    [{ settings: { health: { weights: { drift: 1 } } } }, 'settings.health.weights.drift: must be 0.95 or less'],
    [{ settings: { health: { weights: { load: '1' } } } }, 'settings.health.weights.load: must be a number'],
    [
      { settings: { health: { bands: { restart: 75 } } } },
      'settings.health.bands: has restart at 75, which is not below heavy at 70',
    ],
    [{ settings: { health: { heavyTokens: 12 } } }, 'settings.health.heavyTokens: must be 1000 or more'],
    [
      { settings: { health: { heavyTokens: 90_000, restartTokens: 95_000 } } },
      'settings.health: has restartTokens 95000, which is not a tenth above heavyTokens 90000',
    ],
    [{ settings: { sites: { Hex: {} } } }, 'settings.sites.Hex: is no id of a site'],
    [{ settings: { sites: { hex: { window: 0 } } } }, 'settings.sites.hex.window: must be 1000 or more'],
    [
      { settings: { sites: { hex: { tokenFactor: [1.4, 1, 2] } } } },
      'settings.sites.hex.tokenFactor: must rise: low, middle, high',
    ],
    [
      { settings: { sites: { hex: { tokenFactor: 1.2 } } } },
      'settings.sites.hex.tokenFactor: must be three numbers: low, middle, high',
    ],
    [
      { settings: { sites: { hex: { model: 'gpt' } } } },
      'settings.sites.hex.model: is not known; one of openai, claude-older, claude, gemini, mistral, qwen, open, unknown is needed',
    ],
    [
      { settings: { rules: { 'time-range': 'loud' } } },
      'settings.rules.time-range: is “loud”; one of off, info, hint, warn is needed',
    ],
    [{ settings: { rules: { 'Time range': 'off' } } }, 'settings.rules["Time range"]: is no rule id'],
    [
      { settings: { rules: { 'pasted-secret': 'off' } } },
      'settings.rules.pasted-secret: guards the user and is theirs alone to change',
    ],
    [{ assets: [{ id: 'a', name: 'A', successor: 'b' }] }, 'assets[0].successor: no asset of this pack has the id “b”'],
    [
      {
        assets: [
          { id: 'x', name: 'X', successor: 'a' },
          { id: 'a', name: 'A', successor: 'b' },
          { id: 'b', name: 'B', successor: 'a' },
        ],
      },
      'assets[1].successor: leads back to “a” in a circle',
    ],
  ])('is refused for %j', (over, message) => {
    expect(said(over)).toEqual([message]);
  });

  it.each([
    ['assets', 'id', { name: 'A', id: 'same' }],
    ['guides', 'id', { title: 'G', text: 'x', id: 'same' }],
    ['glossary', 'term', { definition: 'x', term: 'same' }],
    ['rules', 'id', { ...rule(), id: 'same' }],
  ])('is refused for a name that stands twice in %s', (list, key, entry) => {
    expect(said({ [list]: [entry, entry] })).toEqual([`${list}[1].${key}: “same” stands here twice`]);
  });

  it('tells every fault of every part at once, in the order of the lines', () => {
    const text = file({
      serial: 0,
      assets: [{ id: 'a' }, { id: 'a', name: 'A', successor: 'zz' }],
      rules: [rule({ level: 'loud' }), rule({ id: 'two', message: 'Say {x}.' }), 'nothing'],
    });
    const lines = text.split('\n');
    expect(faults(text).map(({ path, line = 0 }) => [path, lines[line - 1]?.trim()])).toEqual([
      ['serial', '"serial": 0,'],
      // What is missing is told at the thing it is missing from.
      ['assets[0].name', '{'],
      ['assets[1].id', '"id": "a",'],
      ['assets[1].successor', '"successor": "zz"'],
      ['rules[0].level', '"level": "loud",'],
      ['rules[1].message', '"message": "Say {x}.",'],
      ['rules[2]', '"nothing"'],
    ]);
  });

  it('takes an asset of an unknown kind as “other”, and says so', () => {
    const assets = [
      { id: 'a', name: 'A', kind: 'notebook' },
      { id: 'b', name: 'B' },
    ];
    expect(pack({ assets }).assets.map(({ kind }) => kind)).toEqual(['other', 'other']);
    expect(notes({ assets })).toEqual(['assets[0]: the kind “notebook” is not known and counts as “other”.']);
  });

  it('skips a rule of a kind that a later version may have, and says so', () => {
    const rules = [{ id: 'later', kind: 'regex', pattern: 'x' }, rule()];
    expect(pack({ rules }).rules.map(({ id }) => id)).toEqual(['say-arr']);
    expect(notes({ rules })).toEqual(['rules[0] was skipped: this version of Prompt Coach has no kind “regex”.']);
  });

  it('leaves out keys it does not know, and names them', () => {
    const over = { $schema: 'x', colour: 'red', rules: [rule({ phrase: [] })], settings: { loud: true } };
    expect(pack(over)).not.toHaveProperty('colour');
    expect(notes(over)).toEqual(['3 unknown keys were ignored: colour, rules[0].phrase, settings.loud.']);
  });

  it('is told of levels for rules that are not there, but not of those of other packs', () => {
    const levels = {
      'time-rage': 'off',
      'time-range': 'off',
      'acme/say-arr': 'off',
      'acme/gone': 'off',
      'b1/x1': 'off',
    };
    expect(notes({ rules: [rule()], settings: { rules: levels } })).toEqual([
      'settings.rules.time-rage: there is no such rule; it does nothing.',
      'settings.rules.acme/gone: there is no such rule; it does nothing.',
    ]);
  });
});

describe('a rule', () => {
  it.each([
    [{ kind: 'replace', phrases: undefined }, 'replacements: is missing'],
    [{ kind: 'replace', replacements: {} }, 'replacements: is empty'],
    [
      { kind: 'replace', replacements: ['a', 'b'] },
      'replacements: must hold the words to replace and what to put in their place',
    ],
    [{ tests: ['arr'] }, 'tests: must hold the lists flag and pass'],
    [{ kind: 'replace', replacements: { '!': 'x' } }, 'replacements["!"]: has no letter or digit to be found by'],
    [{ kind: 'need', when: ['x'] }, 'need: is missing'],
    [{ kind: 'missing' }, 'need: is missing'],
    [{ kind: 'count' }, ': counts nothing: min or max is needed'],
    [{ kind: 'count', min: 3, max: 2 }, ': has a min above its max'],
    [{ kind: 'count', min: 0 }, 'min: must be 1 or more'],
    [{ kind: 7 }, ': must be a rule with a kind: phrase, replace, need, missing, count'],
    [{ message: 'Say {better}.' }, 'message: {better} is not known here; known: {words}'],
    [{ kind: 'missing', need: ['x'], why: '{words}' }, 'why: {words} is not known here; known: none'],
  ])('is refused as %j', (over, message) => {
    const [first] = said({ rules: [rule(over)] });
    expect(first).toBe(message.startsWith(':') ? `rules[0]${message}` : `rules[0].${message}`);
  });

  it('is refused when it does not do what its own tests say', () => {
    const tests = { flag: ['our ARR', 'our revenue'], pass: ['carry on', 'the arr of May'] };
    expect(said({ rules: [{ kind: 'later' }, rule({ tests })] })).toEqual([
      'rules[1].tests.flag[1]: the rule is silent on “our revenue”',
      'rules[1].tests.pass[1]: the rule speaks on “the arr of May”',
    ]);
  });

  it('is tried as the first or as a later prompt, as it is written for', () => {
    expect(said({ rules: [rule({ turns: 'follow-up', tests: { flag: ['arr'] } })] })).toEqual([]);
    expect(said({ rules: [rule({ level: 'off', tests: { flag: ['arr'] } })] })).toEqual([]);
  });
});
