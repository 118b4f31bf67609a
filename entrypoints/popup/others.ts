import type { OtherThread, OtherThreads } from '../../components/popup/view';
import type { Tabs } from '../../lib/browser';
import type { ThreadRow } from '../../lib/store/database';

/** An address as reports give it: without what may stand behind its path. */
const placeOf = (url = ''): string | undefined => /^https?:[^?#]+/u.exec(url)?.[0];

/**
 * Threads besides the one of the popup's tab: those open in other tabs, the worst first, and the others, the last used first (as `latest` is). None in a
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
  return { open: open.sort((a, b) => a.row.health.score - b.row.health.score), recent };
};
