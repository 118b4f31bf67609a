import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { briefHandlers } from '../../../entrypoints/background/briefs';
import { endAllWaiting, watchClosedTabs } from '../../../entrypoints/background/end-waiting';
import type { Brief } from '../../../lib/messages';

const BRIEF: Brief = { kind: 'new-thread', text: 'Why did net revenue in the EU drop?', tokens: 9, turns: 41 };
const NEW_THREAD = 'https://chat.example/new';

/** The page that asks. */
const at = (url: string, tab = opened): Parameters<(typeof briefHandlers)['brief.waiting']>[0] => ({
  url,
  tab: { id: tab } as never,
});
const waiting = (url: string, tab?: number) => briefHandlers['brief.waiting'](at(url, tab));

let opened: number;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  fakeBrowser.reset();
  const opener = await fakeBrowser.tabs.create({ url: 'https://chat.example/t/1' });
  fakeBrowser.tabs.sendMessage = () => Promise.resolve({ answered: true, ok: { newThreadUrl: NEW_THREAD } });
  await briefHandlers['brief.place']({}, opener.id ?? -1, BRIEF);
  const all = await fakeBrowser.tabs.query({});
  opened = all.find(({ url }) => url === NEW_THREAD)?.id ?? -1;
});
afterEach(() => vi.useRealTimers());

it('a brief waits for its page, over every reload, until the page says that it was placed', async () => {
  expect(await waiting(NEW_THREAD)).toEqual(BRIEF);
  expect(await waiting(`${NEW_THREAD}?signed-in`)).toEqual(BRIEF);
  await briefHandlers['brief.placed'](at(NEW_THREAD));
  expect(await waiting(NEW_THREAD)).toBeUndefined();
});

it('a brief is given to no other origin in its tab, and waits until the tab is back', async () => {
  for (const elsewhere of ['https://sign-in.example/new', 'http://chat.example/new', 'https://chat.example:8443/new']) {
    expect(await waiting(elsewhere), elsewhere).toBeUndefined();
    await briefHandlers['brief.placed'](at(elsewhere));
  }
  expect(await waiting(NEW_THREAD)).toEqual(BRIEF);
});

it('a brief is given to no other tab', async () => {
  expect(await waiting(NEW_THREAD, opened + 1)).toBeUndefined();
});

it('a brief waits a quarter of an hour and no longer', async () => {
  vi.setSystemTime(Date.now() + 14 * 60_000);
  expect(await waiting(NEW_THREAD)).toEqual(BRIEF);
  vi.setSystemTime(Date.now() + 60_000);
  expect(await waiting(NEW_THREAD)).toBeUndefined();
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

it('a brief is kept no longer than its tab', async () => {
  watchClosedTabs();
  await fakeBrowser.tabs.onRemoved.trigger(opened + 1, { windowId: 0, isWindowClosing: false });
  expect(await waiting(NEW_THREAD)).toEqual(BRIEF);
  await fakeBrowser.tabs.onRemoved.trigger(opened, { windowId: 0, isWindowClosing: false });
  await expect.poll(() => fakeBrowser.storage.session.get(null)).toEqual({});
});

it('a brief goes when everything is erased, and nothing else of the session', async () => {
  await fakeBrowser.storage.session.set({ other: 1 });
  await endAllWaiting();
  expect(await fakeBrowser.storage.session.get(null)).toEqual({ other: 1 });
});
