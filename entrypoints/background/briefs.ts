import { browser } from '../../lib/browser';
import { sendToTab, type Brief, type Handlers } from '../../lib/messages';
import { endWaiting } from './end-waiting';
import { letWait, waitingFor } from './waiting-briefs';

type BriefHandlers = Pick<Handlers, 'brief.place' | 'brief.waiting' | 'brief.placed'>;

/** A page may ask for its brief before the tab it was opened in is known here. */
let placing: Promise<void> = Promise.resolve();

const place = async (opener: number, url: string, brief: Brief): Promise<void> => {
  // In the opener's own window: a private thread's brief stays private.
  const { index, windowId } = await browser.tabs.get(opener);
  const { id } = await browser.tabs.create({ ...(windowId !== undefined && { windowId }), url, index: index + 1 });
  if (id === undefined) throw new Error('The new tab could not be opened.');
  await letWait(id, url, brief);
};

/** Hands a brief from the popup over to the composer of a new thread. */
export const briefHandlers: BriefHandlers = {
  'brief.place': async (_sender, tab, brief) => {
    const { newThreadUrl } = await sendToTab(tab, 'tab.status');
    if (!newThreadUrl) throw new Error('This site has no page for a new thread.');
    const placed = place(tab, newThreadUrl, brief);
    placing = placed.catch(() => undefined);
    await placed;
  },
  'brief.waiting': async (sender) => {
    await placing;
    return waitingFor(sender);
  },
  'brief.placed': endWaiting,
};
