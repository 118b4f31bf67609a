import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownStrings, stringsOf } from '../../../lib/browser/own-strings';

const FILE = { extension_name: { message: 'Coach' }, two: { message: '$2 before $1, $2 again' } };
const browserSays = (answer: string): void => {
  Object.assign(fakeBrowser.i18n, { getMessage: () => answer });
};

afterEach(() => vi.unstubAllGlobals());

it('are those of the browser where it has them', async () => {
  browserSays('said by the browser');
  expect((await ownStrings())('two', ['a', 'b'])).toBe('said by the browser');
});

it('are those of the file in the extension where the browser has lost its own', async () => {
  browserSays('');
  const asked: string[] = [];
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ default_locale: 'en' }) });
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return Promise.resolve(Response.json(FILE));
  });
  expect((await ownStrings())('two', ['a', 'b'])).toBe('b before a, b again');
  expect(asked).toEqual([expect.stringMatching(/\/_locales\/en\/messages\.json$/u)]);
});

it('have nothing for values that were not given or keys that are not there, as the browser', () => {
  expect(stringsOf(FILE)('two', ['a'])).toBe(' before a,  again');
  expect(stringsOf(FILE)('none')).toBe('');
});
