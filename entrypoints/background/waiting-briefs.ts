import { browser, type Runtime } from '../../lib/browser';
import type { Brief } from '../../lib/messages';

/** A brief waits this long (ms) for its composer: enough for a slow page or a sign-in. */
const WAIT = 15 * 60_000;

/** Kept in session storage: gone with the browser, but not with the service worker. */
interface Waiting {
  readonly brief: Brief;
  /** Of the page it is meant for: whatever else the tab shows meanwhile, a sign-in say, does not get it. */
  readonly origin: string;
  /** ms since the epoch. */
  readonly until: number;
}

/** Where briefs that the user changed are kept in session storage: one key a kind and thread. */
export const EDITED = 'edited:';
/** Where briefs wait in session storage: one key a tab. */
export const PREFIX = 'brief:';
export const slotOf = (tab: number): string => `${PREFIX}${tab}`;

/** Lets a brief wait for the page at `url` in a tab. */
export const letWait = (tab: number, url: string, brief: Brief): Promise<void> => {
  const waiting: Waiting = { brief, origin: new URL(url).origin, until: Date.now() + WAIT };
  return browser.storage.session.set({ [slotOf(tab)]: waiting });
};

/** The brief that waits for the page that asks; undefined where none does, or no more. It stays until it is ended. */
export const waitingFor = async ({ tab, url }: Runtime.MessageSender): Promise<Brief | undefined> => {
  if (tab?.id === undefined || url === undefined) return undefined;
  const slot = slotOf(tab.id);
  const waiting = (await browser.storage.session.get(slot))[slot] as Waiting | undefined;
  if (waiting && waiting.until <= Date.now()) await browser.storage.session.remove(slot);
  else if (waiting?.origin === new URL(url).origin) return waiting.brief;
  return undefined;
};
