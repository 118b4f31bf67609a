import { browser } from '../../lib/browser';
import { patternOf } from '../../lib/browser/pattern-of';
import { readAddress } from '../../lib/packs/update/address';
import type { Database } from '../../lib/store/database';
import { settingsItem } from '../../lib/store/items';

/** The origin of a pack's address, where the browser can still be asked for it. */
export const mayAsk = async (typed: string): Promise<string | undefined> => {
  const { origin, protocol } = new URL(readAddress(typed).url);
  const granted = await browser.permissions.contains({ origins: [patternOf(origin)] });
  return protocol === 'https:' && !granted ? origin : undefined;
};

/** Asks for one origin. Nothing may be awaited before: browsers ask in the user's own click only. */
export const askOrigin = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(origin)] });

/** Returns an origin that was granted for a pack, when no other pack and no coached site needs it. */
export const giveBack = async (db: Database, origin: string): Promise<void> => {
  const { origins = [] } = await browser.permissions.getAll();
  const { coachedSites } = await settingsItem.get();
  const rows = await db.packs.toArray();
  const needed = [...coachedSites, ...rows.flatMap(({ url }) => (URL.canParse(url) ? [url] : []))];
  const isNeeded = needed.some((url) => patternOf(url) === patternOf(origin));
  if (!isNeeded && origins.includes(patternOf(origin))) {
    await browser.permissions.remove({ origins: [patternOf(origin)] });
  }
};
