import { browser } from '../../lib/browser';
import { patternOf } from '../../lib/browser/pattern-of';
import { settingsItem } from '../../lib/store/items';

/** The patterns the coach works on: those it was installed with and those the user added and still grants. */
export const patterns = async (): Promise<string[]> => {
  const manifest = browser.runtime.getManifest() as { host_permissions?: string[] };
  const { coachedSites } = await settingsItem.get();
  const added = coachedSites.map((origin) => patternOf(origin));
  const granted = await Promise.all(added.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return [...(manifest.host_permissions ?? []), ...added.filter((_, index) => granted[index])];
};
