import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsItem, type Settings } from '../../../lib/store/items';
import { openPageSettings } from '../../../lib/store/page-settings';
import { answerSettings } from './answer-settings';

beforeEach(() => {
  fakeBrowser.reset();
  answerSettings();
});
afterEach(() => vi.restoreAllMocks());

const ignoring =
  (key: string) =>
  (old: Settings): Settings => ({ ...old, ignored: [...old.ignored, key] });

describe('what a user changes on a page', () => {
  it('is stored in an ordinary window', async () => {
    await openPageSettings(false).update(ignoring('a'));
    expect((await settingsItem.get()).ignored).toEqual(['a']);
  });

  it('counts in a private window too, follows what is stored, and leaves no trace', async () => {
    const page = openPageSettings(true);
    const seen: (readonly string[])[] = [];
    page.watch(({ ignored }) => seen.push(ignored));
    await page.update(ignoring('private'));
    await settingsItem.update(ignoring('stored'));
    expect((await page.get()).ignored).toEqual(['stored', 'private']);
    expect(seen).toEqual([['private'], ['stored', 'private']]);
    expect((await settingsItem.get()).ignored).toEqual(['stored']);
    expect((await openPageSettings(true).get()).ignored).toEqual(['stored']);
  });

  it('is over when its watcher ends', async () => {
    const page = openPageSettings(true);
    const end = new AbortController();
    const seen: number[] = [];
    page.watch(({ ignored }) => seen.push(ignored.length), end.signal);
    await page.update(ignoring('here'));
    end.abort();
    await page.update(ignoring('unheard'));
    expect(seen).toEqual([1]);
    expect((await settingsItem.get()).ignored).toEqual([]);
  });
});
