import { computed, type ReadonlySignal, signal as createSignal } from '@preact/signals';
import type { BriefState, PopupActions, PopupView } from '../../components/popup/view';
import { settingsItem } from '../../lib/store/items';
import { liveItem } from '../../lib/store/live';
import { adviseAtOnce } from './advise';
import { askWhileCounting } from './ask-while-counting';
import { briefActions } from './briefs';
import { followPlace } from './follow-place';
import { followRow } from './follow-row';
import { openTurnShower } from './show-turns';
import { siteActions } from './sites';
import { viewOf } from './view';

interface OpenPopup {
  readonly view: ReadonlySignal<PopupView>;
  readonly actions: PopupActions;
}

/** The popup's state for one tab: follows the tab, the database and the settings; acts by messages. */
export const openPopup = (tab: number): OpenPopup => {
  const { place, look } = followPlace(tab);
  const tries = createSignal(0);
  const key = computed(() => (place.value.kind === 'chat' ? place.value.status.threadKey : ''));
  const row = followRow(key, tries);
  const settings = liveItem(settingsItem);
  const brief = createSignal<BriefState>({ step: 'none' });
  const { shown, showTurns } = openTurnShower(tab, key);
  const view = computed(() =>
    viewOf({ place: place.value, row: row.value, settings: settings.value, brief: brief.value, shown: shown.value }),
  );
  askWhileCounting(view, look);
  const briefs = briefActions(tab, brief);
  adviseAtOnce(key, row, brief, briefs.askBrief);
  const retry = (): void => {
    tries.value += 1;
    void look();
  };
  return { view, actions: { ...siteActions(tab, place), ...briefs, showTurns, retry } };
};
