import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measure, tooLarge } from '../../cli/sizes/measure';
import { builtDir } from './built';

const root = builtDir('chrome-mv3');
const sizes = await measure(root);

/** No script but the tokenizer's is larger than this (bytes; a brief's worker is 329 kB); its ranks are 2.3 MB, its WebAssembly 1.1 MB. */
const ORDINARY = 400_000;

describe('the sizes', () => {
  it('keep their promises', () => {
    expect(tooLarge(sizes)).toEqual([]);
  });

  it('see the content script and the pages as they are loaded', () => {
    const filesOf = new Map(sizes.map(({ entry, files }) => [entry, files]));
    expect(filesOf.get('content-scripts/coach.js')).toEqual(['content-scripts/coach.js']);
    for (const page of ['popup.html', 'options.html', 'welcome.html']) {
      expect(filesOf.get(page)?.length, page).toBeGreaterThan(1);
    }
  });

  it('spare pages the polyfill, which the extension’s own contexts have', async () => {
    const isPolyfilled = ({ files }: (typeof sizes)[number]): boolean =>
      files.some((file) =>
        readFileSync(join(root, file), 'utf8').includes('The message port closed before a response'),
      );
    expect(sizes.filter(isPolyfilled).map(({ entry }) => entry)).toEqual([
      'popup.html',
      'options.html',
      'welcome.html',
      'background.js',
    ]);
  });

  it.each(sizes.filter(({ entry }) => entry !== 'background.js').map(({ entry, files }) => ({ entry, files })))(
    '$entry loads neither ranks nor WebAssembly',
    ({ files }) => {
      for (const file of files) {
        const content = readFileSync(join(root, file), 'utf8');
        expect(content.length, file).toBeLessThan(ORDINARY);
        expect(content, file).not.toMatch(/bpe_ranks|tiktoken_bg|\bWebAssembly\b/u);
      }
    },
  );
});
