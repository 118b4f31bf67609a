import { computed, type ReadonlySignal, signal as createSignal } from '@preact/signals';
import type { OtherThreads, PopupActions, PopupView } from '../../components/popup/view';
import { askWhileCounting } from './ask-while-counting';
import { followOthers } from './follow-others';
import { followPlace } from './follow-place';
import { followSettings } from './follow-settings';
import { followStore } from './follow-store';
import { siteActions } from './sites';
import { telling } from './telling';
import { threadActions } from './thread-actions';
import { viewOf } from './view';

interface OpenPopup {
  readonly view: ReadonlySignal<PopupView>;
  readonly others: ReadonlySignal<OtherThreads>;
  /** Why the last action did not work; empty when it did. */
  readonly problem: ReadonlySignal<string>;
  readonly actions: PopupActions;
}

/** The popup's state for one tab: follows the tab, the database and the settings; acts by messages. */
export const openPopup = (tab: number): OpenPopup => {
  const { place, look } = followPlace(tab);
  const tries = createSignal(0);
  const status = computed(() => (place.value.kind === 'chat' ? place.value.status : undefined));
  const key = computed(() => status.value?.threadKey ?? '');
  const stored = followStore(key, tries);
  const settings = followSettings();
  const { done, actions } = threadActions(tab, key, status, stored);
  const view = computed(() => viewOf({ place: place.value, stored: stored.value, ...settings.value, ...done.value }));
  askWhileCounting(view, look);
  const retry = (): void => {
    tries.value += 1;
    void look();
  };
  const others = followOthers(tab, key, stored);
  const problem = createSignal('');
  const all = { ...siteActions(tab, place, look), ...actions, retry };
  return { view, others, problem, actions: telling(all, problem) };
};
