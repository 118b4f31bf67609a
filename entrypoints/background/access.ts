import { browser } from '../../lib/browser';
import { settingsItem } from '../../lib/store/items';
import { registerCoach } from './register';

/** Single sites count as asked for: Firefox closes the popup for its question, so that nobody else may say so. */
const takeIn = async (origins: readonly string[]): Promise<void> => {
  const single = origins.filter((pattern) => /^https:\/\/[^*/]+\/\*$/.test(pattern)).map((it) => it.slice(0, -2));
  await settingsItem.update((settings) => ({
    ...settings,
    coachedSites: [...new Set([...settings.coachedSites, ...single])],
  }));
  await registerCoach();
};

/** Follows what the user grants and takes back, in the popup or in the browser's own settings. */
export const watchAccess = (): void => {
  browser.permissions.onAdded.addListener(({ origins = [] }) => void takeIn(origins).catch(console.error));
  browser.permissions.onRemoved.addListener(() => void registerCoach().catch(console.error));
};
