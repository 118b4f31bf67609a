import type { ReadonlySignal, Signal } from '@preact/signals';
import { isCalm } from '../../components/shared/health-tone';
import type { BriefState, PopupActions, PopupView } from '../../components/popup/view';
import { send } from '../../lib/messages';
import type { Live } from '../../lib/store/live';
import { known, type Stored } from './stored';

/** What is not stored, a private window's thread, cannot be snoozed. */
export const snoozeOf = (stored: Live<Stored>): Extract<PopupView, { kind: 'thread' }>['snooze'] => {
  const { row, snoozed } = known(stored);
  if (!row || isCalm(row.health)) return 'none';
  return snoozed ? 'on' : 'offered';
};

const isGuide = (state: BriefState): boolean =>
  ('kind' in state && state.kind === 'guide') || ('brief' in state && state.brief.kind === 'guide');

/** Silences what is advised in the thread, which takes the brief from sight, or lets it speak again. */
export const snoozeActions = (
  key: ReadonlySignal<string>,
  brief: Signal<BriefState>,
): Pick<PopupActions, 'setSnoozed' | 'setGuideSnoozed'> => ({
  setSnoozed: async (on) => {
    if (on) brief.value = { step: 'none' };
    await send('advice.snooze', key.peek(), on);
  },
  setGuideSnoozed: async (about, on) => {
    if (on && isGuide(brief.peek())) brief.value = { step: 'none' };
    await send('guide.snooze', key.peek(), about, on);
  },
});
