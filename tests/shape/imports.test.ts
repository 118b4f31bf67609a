import { describe, expect, it } from 'vitest';
import { ARROWS, roomOf, TYPE_ARROWS } from './arrows';
import { code, SOURCES } from './sources';

const withoutEnding = (path: string): string => path.replace(/\.[a-z]+$/u, '');

describe('imports point one way', () => {
  it('has a room for every file', () => {
    expect(SOURCES.map(({ path }) => path).filter((path) => roomOf(withoutEnding(path)) === undefined)).toEqual([]);
  });

  it('follows the arrows of the table', () => {
    const wrong = SOURCES.flatMap(({ path, imports }) => {
      const own = roomOf(withoutEnding(path));
      if (own === undefined) return [];
      return imports.flatMap(({ file, typeOnly }) => {
        const other = file === undefined ? undefined : roomOf(withoutEnding(file));
        if (other === undefined || other === own) return [];
        const open = [...ARROWS[own], ...(typeOnly ? (TYPE_ARROWS[own] ?? []) : [])];
        return open.includes(other) ? [] : [`${path}: ${own} must not import ${other}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('is relative and names no file ending of TypeScript', () => {
    const wrong = SOURCES.flatMap(({ path, imports }) =>
      imports.filter(({ from }) => /^[@~]\/|\.tsx?$/u.test(from)).map(({ from }) => `${path}: ${from}`),
    );
    expect(wrong).toEqual([]);
  });
});

const saying = (pattern: RegExp, allowed: readonly string[]): string[] =>
  SOURCES.filter(
    ({ path, text }) => !path.startsWith('cli/') && !allowed.includes(path) && pattern.test(code(text)),
  ).map(({ path }) => path);

describe('doors', () => {
  it('has one to the extension API: lib/browser.ts, with what stands behind it in pages', () => {
    expect(
      saying(/\bchrome\.\w|globalThis\.browser|webextension-polyfill'|'wxt\/browser'/u, [
        'lib/browser.ts',
        'lib/browser/in-page.ts',
      ]),
    ).toEqual([]);
    const unbound = SOURCES.filter(
      ({ path, text, imports }) =>
        !path.startsWith('cli/') &&
        path !== 'lib/browser.ts' &&
        /(?<![.\w'"])browser\.[a-z]+[.(]/u.test(code(text)) &&
        !imports.some(({ file }) => file === 'lib/browser'),
    );
    expect(unbound.map(({ path }) => path)).toEqual([]);
  });

  it('has one to the network: packs. The tokenizer and the strings are files of the extension itself', () => {
    const doors = ['lib/packs/update/fetch-pack.ts', 'lib/tokens/engine.ts', 'lib/browser/own-strings.ts'];
    expect(saying(/(?<![.\w])fetch\(|XMLHttpRequest|WebSocket\(|EventSource\(|sendBeacon/u, doors)).toEqual([]);
  });

  it('has one to what is stored for every context: the background writes it, others send what they change', () => {
    const elsewhere = SOURCES.filter(
      ({ path }) => !/^(?:lib\/store|lib\/packs\/update|entrypoints\/background)\//u.test(path),
    );
    const writing = elsewhere.filter(({ text }) => /\w+Item\.(?:set|update)\(|storage\.local\.set\(/u.test(code(text)));
    expect(writing.map(({ path }) => path)).toEqual([]);
  });

  it('makes no code and no markup from text', () => {
    expect(saying(/\bnew Function\b|\beval\(|dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/u, [])).toEqual(
      [],
    );
  });

  it('makes no regular expression from the data of a pack', () => {
    const packs = SOURCES.filter(({ path, text }) => path.startsWith('lib/packs/') && /\bRegExp\(/u.test(code(text)));
    expect(packs.map(({ path }) => path)).toEqual([]);
  });
});
