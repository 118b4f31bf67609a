import { computed, effect, type ReadonlySignal, type Signal } from '@preact/signals';
import { advisedKind } from '../../components/popup/kinds';
import type { BriefState, PopupActions } from '../../components/popup/view';
import type { TabStatus } from '../../lib/messages';
import type { Live } from '../../lib/store/live';
import { known, type Stored } from './stored';

/** Shows the brief that is advised without being asked; never over one the user has before them. */
export const adviseAtOnce = (
  key: ReadonlySignal<string>,
  stored: ReadonlySignal<Live<Stored>>,
  status: ReadonlySignal<Pick<TabStatus, 'saves' | 'thread'> | undefined>,
  brief: Signal<BriefState>,
  ask: PopupActions['askBrief'],
): void => {
  const advice = computed(() => {
    const { row, snoozed } = known(stored.value);
    const { thread: told, saves = {} } = status.value ?? {};
    // Nothing is stored of a private window, and on a full disk; and nothing snoozed there.
    if (told?.unsaved) return advisedKind(told.health, saves);
    return snoozed || !row ? undefined : advisedKind(row.health, saves);
  });
  let thread = '';
  effect(() => {
    const [now, advised] = [key.value, advice.value];
    if (now !== thread) brief.value = { step: 'none' };
    thread = now;
    if (advised !== undefined && brief.peek().step === 'none') void ask(advised);
  });
};
