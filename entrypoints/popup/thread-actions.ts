import { computed, type ReadonlySignal, signal as createSignal } from '@preact/signals';
import type { BriefState, PopupActions, ShownTurns } from '../../components/popup/view';
import type { BriefFacts, TabStatus } from '../../lib/messages';
import type { Live } from '../../lib/store/live';
import { adviseAtOnce } from './advise';
import { briefFacts } from './brief-facts';
import { briefActions } from './briefs';
import { explainedName } from './explained-name';
import { goToThread } from './go-to-thread';
import { keptEdits } from './kept-edits';
import type { siteActions } from './sites';
import { openTurnShower } from './show-turns';
import { snoozeActions } from './snooze';
import { known, type Stored } from './stored';

interface ThreadActions {
  readonly done: ReadonlySignal<{ readonly brief: BriefState; readonly shown: ShownTurns | undefined }>;
  readonly actions: Omit<PopupActions, keyof ReturnType<typeof siteActions> | 'retry'>;
}

/** What the popup does for the thread before it, and what became of it. */
export const threadActions = (
  tab: number,
  key: ReadonlySignal<string>,
  status: ReadonlySignal<TabStatus | undefined>,
  stored: ReadonlySignal<Live<Stored>>,
): ThreadActions => {
  const brief = createSignal<BriefState>({ step: 'none' });
  const { shown, showTurns } = openTurnShower(tab, key);
  const hasControl = (): boolean => status.peek()?.hasDataAppControl === true;
  const facts = (): BriefFacts => briefFacts(stored.peek(), status.peek());
  const turns = (): number => (known(stored.peek()).row ?? status.peek()?.thread)?.turnsAbout ?? 0;
  const briefs = briefActions(tab, brief, hasControl, facts, keptEdits(tab, key, turns));
  adviseAtOnce(key, stored, status, brief, briefs.askBrief);
  return {
    done: computed(() => ({ brief: brief.value, shown: shown.value })),
    actions: { ...briefs, ...snoozeActions(key, brief), showTurns, goToThread, explainedName: explainedName(tab) },
  };
};
