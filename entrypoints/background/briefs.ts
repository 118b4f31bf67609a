import { browser } from '../../lib/browser';
import { makeBrief } from '../../lib/coach/make-brief';
import { sendToTab, type Brief, type Handlers } from '../../lib/messages';
import { siteById } from '../../lib/sites/index';

/** A brief waits this long (ms) for its composer: enough for a slow page or a sign-in. */
const WAIT = 15 * 60_000;

const slot = (tab: number): string => `brief:${tab}`;

/** A page may ask for its brief before the tab it was opened in is known here. */
let placing: Promise<void> = Promise.resolve();

const place = async (opener: number, url: string, brief: Brief): Promise<void> => {
  // In the opener's own window: a private thread's brief stays private.
  const { index, windowId } = await browser.tabs.get(opener);
  const { id } = await browser.tabs.create({ ...(windowId !== undefined && { windowId }), url, index: index + 1 });
  if (id === undefined) throw new Error('The new tab could not be opened.');
  await browser.storage.session.set({ [slot(id)]: { brief, until: Date.now() + WAIT } });
};

/** Hands a brief from the popup over to the composer of a new thread; kept in session storage, gone with the browser. */
export const briefHandlers: Pick<Handlers, 'brief.write' | 'brief.place' | 'brief.take'> = {
  'brief.write': (_sender, site, turns, kind) => makeBrief(siteById(site), turns, kind),
  'brief.place': async (_sender, tab, brief) => {
    const { newThreadUrl } = await sendToTab(tab, 'tab.status');
    if (!newThreadUrl) throw new Error('This site has no page for a new thread.');
    const placed = place(tab, newThreadUrl, brief);
    placing = placed.catch(() => undefined);
    await placed;
  },
  'brief.take': async ({ tab }) => {
    if (tab?.id === undefined) return undefined;
    await placing;
    const key = slot(tab.id);
    const waiting = (await browser.storage.session.get(key))[key] as { brief: Brief; until: number } | undefined;
    await browser.storage.session.remove(key);
    return waiting && waiting.until > Date.now() ? waiting.brief : undefined;
  },
};
