import { browser } from '../../lib/browser';
import type { ThreadStatus } from '../../lib/messages';
import { clearHealth, showHealth } from './action';

/** Whether a tab still shows the page of a report: the browser tells the address of coached pages alone. */
const isAt = async (tab: number, page: string): Promise<boolean> => {
  // A tab that was closed meanwhile is nowhere.
  const now = await browser.tabs.get(tab).catch(() => undefined);
  return now?.url !== undefined && now.url.replace(/[?#].*$/u, '') === page;
};

/** What the toolbar shows of each tab's thread. */
export const openToolbar = () => {
  /** How often each tab left a thread. */
  const leaves = new Map<number, number>();
  browser.tabs.onRemoved.addListener((tab) => void leaves.delete(tab));
  return {
    /** Call it when a tab reports, from the page at `url`. What it gives shows the answer, unless the tab left by then. */
    begin: (tab: number, url: string) => {
      const before = leaves.get(tab);
      return async (status: ThreadStatus): Promise<void> => {
        if ((await isAt(tab, url)) && leaves.get(tab) === before)
          await showHealth(tab, status, status.snoozed === true);
      };
    },
    leave: async (tab: number): Promise<void> => {
      leaves.set(tab, (leaves.get(tab) ?? 0) + 1);
      await clearHealth(tab);
    },
  };
};
