import type { OtherThread, OtherThreads } from '../../components/popup/view';
import type { Tabs } from '../../lib/browser';
import type { ThreadRow } from '../../lib/store/database';

/** Each list is short: the popup is about the thread before the user. */
const MOST = 5;

/** An address as reports give it: without what may stand behind its path. */
const placeOf = (url: string | undefined): string | undefined => {
  if (url === undefined || !/^https?:/.test(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

/**
 * Threads besides the one of the popup's tab: those open in other tabs, and those used last (`latest`: newest first). None in a
 * private window: it neither keeps nor tells what is kept.
 */
export const otherThreads = (
  own: { readonly tab: number; readonly thread: string },
  latest: readonly ThreadRow[],
  tabs: readonly Tabs.Tab[],
): OtherThreads => {
  if (tabs.find(({ id }) => id === own.tab)?.incognito === true) return { open: [], recent: [] };
  const free = tabs.filter(({ id, incognito }) => id !== own.tab && !incognito);
  const open: OtherThread[] = [];
  const recent: OtherThread[] = [];
  for (const row of latest) {
    const place = placeOf(row.url);
    if (row.key === own.thread || place === undefined) continue;
    // A tab is taken once: where the address names no thread, the one used last is on the page.
    const at = free.findIndex(({ url }) => placeOf(url) === place);
    const [tab] = at < 0 ? [] : free.splice(at, 1);
    if (tab?.id === undefined) recent.push({ row });
    else open.push({ row, tab: tab.id });
  }
  return { open: open.slice(0, MOST), recent: recent.slice(0, MOST) };
};
