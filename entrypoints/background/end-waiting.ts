import { browser, type Runtime } from '../../lib/browser';
import { EDITED, PREFIX, slotOf, waitingFor } from './waiting-briefs';

/** Ends the waiting of every brief, and what the user made of others: they erase all texts there are. */
export const endAllWaiting = async (): Promise<void> => {
  const slots = Object.keys(await browser.storage.session.get(null)).filter((slot) =>
    [PREFIX, EDITED].some((prefix) => slot.startsWith(prefix)),
  );
  await browser.storage.session.remove(slots);
};

/** Keeps no brief longer than the tab it waits in. */
export const watchClosedTabs = (): void => {
  browser.tabs.onRemoved.addListener((tab) => void browser.storage.session.remove(slotOf(tab)).catch(console.error));
};

/** Ends the waiting: the page that it was meant for says that the brief was placed. */
export const endWaiting = async (sender: Runtime.MessageSender): Promise<void> => {
  if (sender.tab?.id !== undefined && (await waitingFor(sender))) {
    await browser.storage.session.remove(slotOf(sender.tab.id));
  }
};
