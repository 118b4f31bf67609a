import { browser } from '../../lib/browser';
import type { Handlers } from '../../lib/messages';

/** The popup in a window of its own (px): as wide as it is, and as high as browsers let one be. */
const WINDOW = { width: 400, height: 640 };

/** Opens the popup for a page that asks. Not every browser lets it open without a click on the toolbar. */
export const popupHandlers: Pick<Handlers, 'advice.open'> = {
  'advice.open': async ({ tab }) => {
    if (tab?.id === undefined) throw new Error('Only a page can ask for the popup.');
    try {
      await browser.action.openPopup();
    } catch {
      const url = browser.runtime.getURL(`/popup.html?tab=${tab.id}`);
      await browser.windows.create({ type: 'popup', url, incognito: tab.incognito, ...WINDOW });
    }
  },
};
