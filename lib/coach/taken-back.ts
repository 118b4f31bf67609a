import { followItem, settingsItem } from '../store/items';

/**
 * A signal that ends when the user takes the origin back: its open pages keep their script, and it must see nothing any
 * more. Sites that the coach was installed with are in no list and never end this way.
 */
export const takenBack = (origin: string, signal: AbortSignal): AbortSignal => {
  const end = new AbortController();
  let isListed = false;
  const look = ({ coachedSites }: { readonly coachedSites: readonly string[] }): void => {
    if (isListed && !coachedSites.includes(origin)) end.abort();
    isListed = coachedSites.includes(origin);
  };
  void followItem(settingsItem, look, signal).catch(console.error);
  return AbortSignal.any([signal, end.signal]);
};
