import { browser } from '../browser';
import { patternOf } from '../browser/pattern-of';

const SLOT = 'asked-site';
/** The browser's question stands open this long (ms) at most: an older one was answered with no, or never. */
const OPEN = 10 * 60_000;

interface Asked {
  readonly origin: string;
  /** ms since the epoch. */
  readonly until: number;
}

/**
 * Notes that the user is asked for a site to coach. Firefox closes the popup over its question: the background then
 * hears of the answer alone, and permissions are granted for packs' addresses too. `now` in ms since the epoch.
 */
export const announceSite = (origin: string, now: number): Promise<void> => {
  const asked: Asked = { origin, until: now + OPEN };
  return browser.storage.session.set({ [SLOT]: asked });
};

/** Ends what was announced, and gives its origin where that was a short while ago. */
export const endAnnounced = async (now: number): Promise<string | undefined> => {
  const asked = (await browser.storage.session.get(SLOT))[SLOT] as Asked | undefined;
  await browser.storage.session.remove(SLOT);
  return asked && asked.until > now ? asked.origin : undefined;
};

/** The origin that was announced a short while ago, where one of these patterns is its own. It is then ended. */
export const announcedAmong = async (patterns: readonly string[], now: number): Promise<string | undefined> => {
  const asked = (await browser.storage.session.get(SLOT))[SLOT] as Asked | undefined;
  return asked && patterns.includes(patternOf(asked.origin)) ? endAnnounced(now) : undefined;
};
