import type { SitesFacts } from '../../components/options/SitesSection';
import { browser } from '../../lib/browser';
import { siteFor } from '../../lib/sites/index';
import { matchesPattern } from '../../lib/sites/match';
import type { Settings } from '../../lib/store/items';

const hostsOf = (pattern: string): string => pattern.replace(/^[a-z*]+:\/\/|\/\*$/gu, '');

const nameOf = (url: string): string | undefined => siteFor(url)?.name;

/** Where the coach works; `grants` are the match patterns the browser lets it into. */
export const sitesFacts = ({ coachedSites, pausedSites }: Settings, grants: readonly string[]): SitesFacts => {
  const manifest = browser.runtime.getManifest() as { host_permissions?: string[] };
  return {
    installed: (manifest.host_permissions ?? []).map((pattern) => {
      const hosts = hostsOf(pattern);
      const name = nameOf(pattern.replace('*.', 'www.').replace(/\*$/u, ''));
      return { name: name ?? hosts, hosts };
    }),
    added: coachedSites.map((origin) => {
      const name = nameOf(`${origin}/`);
      const lost = !grants.some((pattern) => matchesPattern(pattern, `${origin}/`));
      return { origin, lost, ...(name !== undefined && { name }) };
    }),
    paused: pausedSites,
  };
};
