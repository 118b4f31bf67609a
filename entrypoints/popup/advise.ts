import { computed, effect, type ReadonlySignal, type Signal } from '@preact/signals';
import type { BriefState, PopupActions } from '../../components/popup/view';
import type { ThreadRow } from '../../lib/store/database';
import type { Live } from '../../lib/store/live';

/** Shows the brief that is advised without being asked; never over one the user has before them. */
export const adviseAtOnce = (
  key: ReadonlySignal<string>,
  row: ReadonlySignal<Live<ThreadRow | undefined>>,
  brief: Signal<BriefState>,
  ask: PopupActions['askBrief'],
): void => {
  const advice = computed(() => (row.value.state === 'ready' && row.value.value?.health.advice) || 'continue');
  let thread = '';
  effect(() => {
    const [now, advised] = [key.value, advice.value];
    if (now !== thread) brief.value = { step: 'none' };
    thread = now;
    if (advised !== 'continue' && brief.peek().step === 'none') void ask(advised);
  });
};
