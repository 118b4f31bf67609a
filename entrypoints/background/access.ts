import { browser } from '../../lib/browser';
import { announcedAmong } from '../../lib/store/asked-site';
import { settingsItem } from '../../lib/store/items';
import { endLost } from './held';
import { registerCoach } from './register';

/**
 * Takes in the site that the popup asked for: Firefox closes it for its question, so that nobody else may say so. Any
 * other origin (of a pack, or granted in the browser's settings) is not for the coach to read.
 */
const takeIn = async (origins: readonly string[]): Promise<void> => {
  const site = await announcedAmong(origins, Date.now());
  if (site !== undefined)
    await settingsItem.update((settings) => ({
      ...settings,
      coachedSites: [...new Set([...settings.coachedSites, site])],
    }));
  await registerCoach();
};

/** Follows what the user grants and takes back, in the popup or in the browser's own settings. */
export const watchAccess = (): void => {
  browser.permissions.onAdded.addListener(({ origins = [] }) => void takeIn(origins).catch(console.error));
  browser.permissions.onRemoved.addListener(() => {
    void endLost().catch(console.error);
    void registerCoach().catch(console.error);
  });
};
