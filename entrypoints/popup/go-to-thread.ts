import type { OtherThread } from '../../components/popup/view';
import { browser } from '../../lib/browser';

/** Goes to the tab of a thread, or opens its address; the popup has done its work then. */
export const goToThread = async ({ row, tab }: OtherThread): Promise<void> => {
  if (tab === undefined) await browser.tabs.create({ url: row.url });
  else {
    const { windowId } = await browser.tabs.update(tab, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  }
  window.close();
};
