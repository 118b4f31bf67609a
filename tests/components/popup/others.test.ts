import { beforeEach, describe, expect, it, vi } from 'vitest';
import { goToThread } from '../../../entrypoints/popup/go-to-thread';
import { otherThreads } from '../../../entrypoints/popup/others';
import { browser, type Tabs } from '../../../lib/browser';
import type { ThreadRow } from '../../../lib/store/database';
import { threadView } from './views';

const { row } = threadView('heavy');
const RED = threadView('restart').row.health;
const url = (id: string): string => `https://app.hex.tech/acme/thread/${id}`;
const thread = (id: string, at = url(id)): ThreadRow => ({ ...row, key: `hex:${id}`, title: id, url: at });
const tab = (id: number, at?: string, incognito = false): Tabs.Tab =>
  ({ id, incognito, ...(at !== undefined && { url: at }) }) as Tabs.Tab;
const OWN = { tab: 1, thread: 'hex:own' };
const own = tab(1, url('own'));
const keys = (threads: ReturnType<typeof otherThreads>['open']): string[] => threads.map((one) => one.row.title);

describe('other threads', () => {
  it('are those in other tabs and those used last, without the one before the user', () => {
    const { open, recent } = otherThreads(
      OWN,
      ['own', 'a', 'b', 'c'].map((id) => thread(id)),
      [own, tab(2, url('b'))],
    );
    expect(open.map(({ row: { title }, tab: at }) => [title, at])).toEqual([['b', 2]]);
    expect(keys(recent)).toEqual(['a', 'c']);
  });

  it('are known by their address, whatever stands behind its path', () => {
    const { open } = otherThreads(OWN, [thread('a')], [own, tab(2, `${url('a')}?model=y#turn-4`)]);
    expect(keys(open)).toEqual(['a']);
  });

  it('take a tab once: where the address names no thread, the one used last is on the page', () => {
    const page = 'https://chat.example.com/';
    const { open, recent } = otherThreads(OWN, [thread('new', page), thread('old', page)], [own, tab(2, page)]);
    expect([keys(open), keys(recent)]).toEqual([['new'], ['old']]);
  });

  it('are all there are: the worst first of those that are open, the last used first of the others', () => {
    const ids = Array.from({ length: 16 }, (_, at) => `t${at}`);
    const tabs = [own, ...ids.slice(0, 8).map((id, at) => tab(at + 2, url(id)))];
    const rows = ids.map((id) => (id === 't7' ? { ...thread(id), health: RED } : thread(id)));
    const { open, recent } = otherThreads(OWN, rows, tabs);
    expect(keys(open)).toEqual(['t7', ...ids.slice(0, 7)]);
    expect(keys(recent)).toEqual(ids.slice(8));
  });

  it('are none in a private window, and no tab of one is told of elsewhere', () => {
    const inPrivate = otherThreads(OWN, [thread('a')], [tab(1, url('own'), true), tab(2, url('a'))]);
    expect(inPrivate).toEqual({ open: [], recent: [] });
    expect(otherThreads(OWN, [thread('a')], [own, tab(2, url('a'), true)]).open).toEqual([]);
  });

  it('are never opened at an address that is no web page', () => {
    expect(otherThreads(OWN, [thread('a', 'javascript:alert(1)'), thread('b', '')], [own])).toEqual({
      open: [],
      recent: [],
    });
  });
});

describe('going to a thread', () => {
  const close = vi.fn();
  const create = vi.fn(async () => tab(9));
  const update = vi.fn(async () => ({ ...tab(2), windowId: 4 }));
  const focus = vi.fn(async () => ({}));
  beforeEach(() => {
    vi.clearAllMocks();
    window.close = close;
    Object.assign(browser.tabs, { create, update });
    Object.assign(browser.windows, { update: focus });
  });

  it('comes to the front in its own tab and window', async () => {
    await goToThread({ row: thread('a'), tab: 2 });
    expect(update).toHaveBeenCalledWith(2, { active: true });
    expect(focus).toHaveBeenCalledWith(4, { focused: true });
    expect(create).not.toHaveBeenCalled();
    expect(close).toHaveBeenCalledOnce();
  });

  it('opens its address where it is not open', async () => {
    await goToThread({ row: thread('a') });
    expect(create).toHaveBeenCalledWith({ url: url('a') });
    expect(close).toHaveBeenCalledOnce();
  });
});
