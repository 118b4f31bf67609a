import { browser } from '../../lib/browser';
import { makeBrief } from '../../lib/coach/make-brief';
import { sendToTab, type Brief, type Handlers } from '../../lib/messages';
import { siteById } from '../../lib/sites/index';

/** A brief waits this long (ms) for its composer: enough for a slow page or a sign-in. */
const WAIT = 15 * 60_000;

const slot = (tab: number): string => `brief:${tab}`;

/** Hands a brief from the popup over to the composer of a new thread; kept in session storage, gone with the browser. */
export const briefHandlers: Pick<Handlers, 'brief.write' | 'brief.place' | 'brief.take'> = {
  'brief.write': (_sender, site, turns, kind) => makeBrief(siteById(site), turns, kind),
  'brief.place': async (_sender, tab, brief) => {
    const { newThreadUrl } = await sendToTab(tab, 'tab.status');
    if (!newThreadUrl) throw new Error('This site has no page for a new thread.');
    const opener = await browser.tabs.get(tab);
    const opened = await browser.tabs.create({ url: 'about:blank', index: opener.index + 1, active: false });
    if (opened.id === undefined) throw new Error('The new tab could not be opened.');
    await browser.storage.session.set({ [slot(opened.id)]: { brief, until: Date.now() + WAIT } });
    await browser.tabs.update(opened.id, { url: newThreadUrl, active: true });
  },
  'brief.take': async ({ tab }) => {
    if (tab?.id === undefined) return undefined;
    const key = slot(tab.id);
    const waiting = (await browser.storage.session.get(key))[key] as { brief: Brief; until: number } | undefined;
    await browser.storage.session.remove(key);
    return waiting && waiting.until > Date.now() ? waiting.brief : undefined;
  },
};
