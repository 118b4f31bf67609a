import { browser, type Runtime } from '../../lib/browser';
import type { Handlers } from '../../lib/messages';

/** The popup in a window of its own (px): as wide as it is, and as high as browsers let one be. */
const WINDOW = { width: 400, height: 640 };

const openPopup = async ({ tab }: Runtime.MessageSender): Promise<void> => {
  if (tab?.id === undefined) throw new Error('Only a page can ask for the popup.');
  try {
    await browser.action.openPopup();
  } catch {
    const url = browser.runtime.getURL(`/popup.html?tab=${tab.id}`);
    await browser.windows.create({ type: 'popup', url, incognito: tab.incognito, ...WINDOW });
  }
};

/** Opens the options in the window used last, or in another one where that is private: Firefox has no database there. */
const openOptions = async (hash: string): Promise<void> => {
  const url = browser.runtime.getURL(`/options.html#${encodeURIComponent(hash)}`);
  // The popup may be a window, too.
  const windows = await browser.windows.getAll();
  const other = windows.find(({ type, incognito }) => type === 'normal' && !incognito);
  if (!windows.some(({ focused, incognito }) => focused && incognito)) await browser.tabs.create({ url });
  else if (other?.id === undefined) await browser.windows.create({ url });
  else {
    await browser.tabs.create({ url, windowId: other.id });
    await browser.windows.update(other.id, { focused: true });
  }
};

/**
 * Opens the extension's own pages for those who ask. Not every browser lets the popup open without a click on the
 * toolbar. Rejects where the options cannot be opened: who asks has another way.
 */
export const pageHandlers: Pick<Handlers, 'advice.open' | 'options.open'> = {
  'advice.open': openPopup,
  'options.open': (_sender, hash) => openOptions(hash),
};
