import { handle } from '../messages';
import { followItem, settingsItem } from '../store/items';

/**
 * A signal that ends when the user takes the page's origin back, in the coach's options or in the browser's: its open pages
 * keep their script, and it must see nothing any more. Sites that the coach was installed with are in no list: for them
 * the background says so.
 */
export const untilTakenBack = (origin: string, signal: AbortSignal): AbortSignal => {
  const end = new AbortController();
  const life = AbortSignal.any([signal, end.signal]);
  let isListed = false;
  const look = ({ coachedSites }: { readonly coachedSites: readonly string[] }): void => {
    if (isListed && !coachedSites.includes(origin)) end.abort();
    isListed = coachedSites.includes(origin);
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
