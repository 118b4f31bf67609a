import { browser } from '../../lib/browser';
import { settingsItem } from '../../lib/store/items';

const SCRIPT = 'coach';
const FILE = 'content-scripts/coach.js';

/** The patterns the coach works on: those it was installed with and those the user added and still grants. */
const patterns = async (): Promise<string[]> => {
  const manifest = browser.runtime.getManifest() as { host_permissions?: string[] };
  const { coachedSites } = await settingsItem.get();
  const added = coachedSites.map((origin) => `${origin}/*`);
  const granted = await Promise.all(added.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return [...(manifest.host_permissions ?? []), ...added.filter((_, index) => granted[index])];
};

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

/** Follows what the user grants and takes back in the browser's own settings. */
export const watchAccess = (): void => {
  browser.permissions.onAdded.addListener(() => void registerCoach());
  browser.permissions.onRemoved.addListener(() => void registerCoach());
};
