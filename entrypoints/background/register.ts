import { browser } from '../../lib/browser';
import { settingsItem } from '../../lib/store/items';
import { patterns } from './patterns';

const SCRIPT = 'coach';
const FILE = 'content-scripts/coach.js';

/**
 * Registers the content script for every coached site, and starts it in tabs that are open already. One way for Hex
 * and for added sites, so that both builds differ by a host permission alone.
 */
export const registerCoach = async (): Promise<void> => {
  const matches = await patterns();
  const script = { id: SCRIPT, js: [FILE], matches, runAt: 'document_idle' as const };
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  await (known.length > 0
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
  for (const { id } of await browser.tabs.query({ url: matches })) {
    // A page that cannot be scripted (an error page, a sleeping tab) starts the coach when it is loaded next.
    if (id !== undefined)
      void browser.scripting.executeScript({ target: { tabId: id }, files: [FILE] }).catch(() => {});
  }
};

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
  browser.permissions.onAdded.addListener(({ origins = [] }) => void takeIn(origins));
  browser.permissions.onRemoved.addListener(() => void registerCoach());
};
