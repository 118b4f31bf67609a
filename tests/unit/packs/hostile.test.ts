import { describe, expect, it } from 'vitest';
import { indexAssets } from '../../../lib/catalog/index-assets';
import { mergePacks } from '../../../lib/packs/compile';
import { LIMITS } from '../../../lib/packs/limits';
import { DEFAULT_SETTINGS, lint } from '../../../lib/rules/run';
import { faults, file, pack, rule } from './make';

const SIZE = LIMITS.file / 2;

/** Ms of a job. The bounds below are many times what it takes; a job that is not linear takes minutes. */
const time = (job: () => unknown): number => {
  const from = performance.now();
  job();
  return performance.now() - from;
};

/** `head`, as many of `entry` as fit into a file, and `tail`. */
const filled = (head: string, entry: (at: number) => string, tail: string): string => {
  const parts = [head];
  for (let size = head.length + tail.length, at = 0; ; at += 1) {
    const part = entry(at);
    size += part.length;
    if (size > SIZE) return [...parts, tail].join('');
    parts.push(part);
  }
};

describe('a file that is made to be slow', () => {
  it.each([
    ['a text of escaped quotes without end', filled('{"a":"', () => '\\"', '')],
    ['quotes without end', filled('{', () => '"', '')],
    ['brackets without end', filled('{"a":', () => '[', '')],
    ['one key over and over', filled('{"a":1', () => ',\n"a":1', '}')],
    ['keys that are not known', filled('{"a":1', (at) => `,\n"k${at}":1`, '}')],
    ['assets without anything', filled('{"assets":[{}', () => ',\n{}', ']}')],
    ['rules without anything', filled('{"rules":[{}', () => ',\n{}', ']}')],
    [
      'replacements of nothing',
      filled('{"rules":[{"kind":"replace","replacements":{"":""', (at) => `,\n"-${at}":""`, '}}]}'),
    ],
    ['phrases of nothing', filled('{"rules":[{"kind":"phrase","phrases":[""', () => ',\n""', ']}]}')],
    ['levels of no rules', filled('{"settings":{"rules":{"":""', (at) => `,\n"${at}":""`, '}}}')],
    ['blanks', filled('{', () => '\n', '}')],
  ])('is refused in time: %s', (_, text) => {
    let found = 0;
    expect(time(() => (found = faults(text).length))).toBeLessThan(10_000);
    expect(found).toBeGreaterThan(0);
  });

  it('may chain its assets into a circle', () => {
    const assets = Array.from({ length: LIMITS.assets }, (_, at) => ({
      id: `a${at}`,
      name: `A${at}`,
      successor: `a${at === LIMITS.assets - 1 ? LIMITS.assets - 2 : at + 1}`,
    }));
    expect(faults({ assets })).toHaveLength(1);
  });

  it('may bring as many tests as there is room for', () => {
    const tests = { flag: Array.from({ length: 20 }, () => `arr ${'x '.repeat(40)}`) };
    const text = file({ rules: Array.from({ length: 300 }, (_, at) => rule({ id: `r${at}`, tests })) });
    expect(text.length).toBeLessThan(LIMITS.file);
    expect(time(() => expect(faults(text)).toEqual([]))).toBeLessThan(10_000);
  });
});

const lintWith = (packs: Parameters<typeof mergePacks>[0], text: string): number => {
  const { rules, levels, assets, glossary } = mergePacks(packs);
  const catalog = indexAssets(assets);
  const request = { draft: { text, mentions: [] }, catalog, glossary, rules, levels, settings: DEFAULT_SETTINGS };
  return time(() => lint({ ...request, thread: { turns: 0, tokens: 0, prompts: [], mentions: [] } }));
};

const assetsOf = (from: number) =>
  Array.from({ length: LIMITS.assets }, (_, at) => ({
    id: `a${from + at}`,
    name: `Weekly Revenue Review ${from + at}`,
    aliases: [`review of revenue ${from + at}`],
  }));

describe('a draft under hostile packs', () => {
  it('is linted in time with 20,000 phrases that begin alike', () => {
    const rules = Array.from({ length: 100 }, (_, at) =>
      rule({ id: `r${at}`, phrases: Array.from({ length: 200 }, (__, n) => `${'a '.repeat(10)}${at} ${n}`) }),
    );
    expect(lintWith([pack({ rules })], 'a '.repeat(8000))).toBeLessThan(10_000);
    expect(lintWith([pack({ rules })], 'How many orders did a customer place in May 2025?')).toBeLessThan(500);
  });

  it('is linted in time with 10,000 assets', () => {
    const packs = [pack({ assets: assetsOf(0) }), pack({ id: 'second', assets: assetsOf(LIMITS.assets) })];
    expect(
      lintWith(packs, 'open the weekly revenue review 7 and the revenue review, weekly. '.repeat(100)),
    ).toBeLessThan(10_000);
  });
});
