import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askPlace } from '../../../entrypoints/popup/place';
import { browser, type Tabs } from '../../../lib/browser';

const tab = (url: string | undefined, status = 'complete'): Tabs.Tab =>
  ({ id: 7, ...(url !== undefined && { url }), status }) as Tabs.Tab;
const CHAT = 'https://chat.example.com/c/1';

/** The tab's answer, and whether the user allowed its site. */
const given = (answer: () => Promise<unknown>, allowed: boolean): void => {
  browser.tabs.sendMessage = vi.fn(answer) as typeof browser.tabs.sendMessage;
  browser.permissions.contains = vi.fn(async () => allowed);
};
const nobody = (): Promise<never> =>
  Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));

describe('where a tab stands', () => {
  beforeEach(() => given(nobody, false));

  it('is a chat when its coach answers', async () => {
    given(async () => ({ answered: true, ok: { siteName: 'Example' } }), true);
    expect(await askPlace(tab(CHAT))).toMatchObject({
      kind: 'chat',
      origin: 'https://chat.example.com',
      status: { siteName: 'Example' },
    });
  });

  it('is unknown when no coach is there and the user never allowed one', async () => {
    expect(await askPlace(tab(CHAT))).toEqual({ kind: 'unknown', origin: 'https://chat.example.com', refused: false });
  });

  it('is in need of a reload when it is allowed and no coach is there, but not while it loads', async () => {
    given(nobody, true);
    expect((await askPlace(tab(CHAT))).kind).toBe('reload');
    expect((await askPlace(tab(CHAT, 'loading'))).kind).toBe('loading');
  });

  it('failed, with the coach’s own words, when its coach could not answer', async () => {
    given(async () => ({ error: 'The thread is gone.' }), true);
    expect(await askPlace(tab(CHAT))).toEqual({ kind: 'failed', why: 'The thread is gone.' });
  });

  it.each([undefined, 'chrome://settings', 'file:///home.html', 'https://chromewebstore.google.com/detail/x'])(
    'is barred at %s',
    async (url) => {
      expect(await askPlace(tab(url))).toEqual({ kind: 'barred', insecure: false });
    },
  );

  it('is barred without https, unless the build was allowed that host', async () => {
    expect(await askPlace(tab('http://chat.example.com/'))).toEqual({ kind: 'barred', insecure: true });
    given(nobody, true);
    expect((await askPlace(tab('http://127.0.0.1/practice/new'))).kind).toBe('reload');
  });
});
