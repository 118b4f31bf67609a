import { browser } from '../browser';
import { handle } from '../messages';
import { matchesHost } from '../sites/match';
import { followItem, settingsItem } from '../store/items';

/** The coach was installed for a site of this address. */
const isInstalledFor = (origin: string): boolean => {
  const { host_permissions: patterns = [] } = browser.runtime.getManifest() as { host_permissions?: string[] };
  return patterns.some((pattern) => matchesHost(pattern, `${origin}/`));
};

/**
 * A signal that ends when the user takes the page's origin back, in the coach's options or in the browser's: its open pages
 * keep their script, and it must see nothing any more. Sites that the coach was installed with are in no list: for them
 * the background says so. An origin that was never added is none to see: a pattern without a port means all ports of its host.
 */
export const untilTakenBack = (origin: string, signal: AbortSignal): AbortSignal => {
  const end = new AbortController();
  const life = AbortSignal.any([signal, end.signal]);
  const isInstalled = isInstalledFor(origin);
  let wasListed = false;
  const look = ({ coachedSites }: { readonly coachedSites: readonly string[] }): void => {
    const isListed = coachedSites.includes(origin);
    if (!isListed && (wasListed || !isInstalled)) end.abort();
    wasListed = isListed;
  };
  void followItem(settingsItem, look, signal).catch(console.error);
  const stopAnswering = handle({
    'tab.origin': () => origin,
    // Nothing is read any more.
    'coach.end': () => end.abort(),
  });
  life.addEventListener('abort', stopAnswering);
  return life;
};
