import { effect, type Signal, signal as createSignal } from '@preact/signals';
import { browser } from '../../lib/browser';
import { bringInSight } from '../../lib/browser/in-sight';
import { askPlace, type TabPlace } from './place';
import { messageOf } from '../../lib/text/message-of';

interface FollowedPlace {
  readonly place: Signal<TabPlace>;
  /** Asks the tab again. */
  readonly look: () => Promise<void>;
}

/** Where a tab stands, now and after each of its navigations. */
export const followPlace = (tab: number): FollowedPlace => {
  const place = createSignal<TabPlace>({ kind: 'loading' });
  let asked = 0;
  const look = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const found = await browser.tabs.get(tab).then(askPlace).catch(failed);
    if (mine === asked) place.value = found;
  };
  browser.tabs.onUpdated.addListener((changed, { status, url }) => {
    if (changed === tab && (status === 'complete' || url !== undefined)) void look();
  });
  let isTold = false;
  // Its page need not say what is read here.
  effect(() => {
    if (place.value.kind !== 'chat' || isTold) return;
    isTold = true;
    bringInSight(tab, () => (isTold = false));
  });
  void look();
  return { place, look };
};

const failed = (error: unknown): TabPlace => ({
  kind: 'failed',
  why: messageOf(error),
});
