import { browser, type Tabs } from '../../lib/browser';

/**
 * The tab the popup speaks about: the active one of its window. Where the popup is itself a tab or a side panel, `?tab=ID`
 * names it, else it is the tab last used in this window.
 */
export const targetTab = async (search: string): Promise<Tabs.Tab | undefined> => {
  const wanted = new URLSearchParams(search).get('tab');
  if (wanted !== null) return browser.tabs.get(Number(wanted));
  const [own, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  return tabs
    .filter(({ id }) => id !== own?.id)
    .sort((a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
};
