import { describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import { code, filesOf, read, SOURCES } from './sources';

const KEYS = Object.keys(en);
const texts = [
  ...SOURCES.map(({ text }) => code(text)),
  ...filesOf('entrypoints', /\.html$/u).map(read),
  read('wxt.config.ts'),
];
const all = texts.join('\n');

const collect = (pattern: RegExp): Set<string> => new Set(Array.from(all.matchAll(pattern), ([, key = '']) => key));

/** Any string that spells a key counts as its use: keys stand in tables as well as in calls. */
const spelled = collect(/['"`]([a-z][a-z0-9]*(?:_[a-z0-9]+)+)['"`]/gu);
const inManifest = collect(/__MSG_(\w+?)__/gu);
const counted = collect(/\btCount\(\s*['"`](\w+)['"`]/gu);
/** Keys that end in a value: t(`effort_${level}`). */
const prefixes = [...collect(/\b(?:t|tCount)\(\s*`([a-z][a-z0-9]*_(?:[a-z0-9]+_)*)\$\{/gu)];

const isUsed = (key: string): boolean => {
  const stem = key.replace(/_(?:one|other)$/u, '');
  return (
    [key, stem].some((one) => spelled.has(one) || inManifest.has(one)) ||
    prefixes.some((prefix) => key.startsWith(prefix))
  );
};

describe('strings', () => {
  it('are all used', () => {
    expect(KEYS.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('exist where they are used', () => {
    const called = collect(/(?<![.\w])t\(\s*['"`](\w+)['"`]/gu);
    expect([...called, ...inManifest].filter((key) => !KEYS.includes(key))).toEqual([]);
    const forms = [...counted].flatMap((stem) => [`${stem}_one`, `${stem}_other`]);
    expect(forms.filter((key) => !KEYS.includes(key))).toEqual([]);
    expect(prefixes.filter((prefix) => !KEYS.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('are never empty and never shout', () => {
    expect(Object.entries(en).filter(([, { message }]) => message.trim() === '' || message.includes('!'))).toEqual([]);
  });
});
