import type { Signal } from '@preact/signals';
import type { BriefState, PopupActions } from '../../components/popup/view';
import { sendToTab, type BriefFacts } from '../../lib/messages';
import { messageOf } from '../../lib/text/message-of';
import type { KeptEdits } from './kept-edits';
import { openBrief } from './open-brief';
import { writeBrief } from './write-brief';

type BriefActions = Pick<
  PopupActions,
  'askBrief' | 'writeBrief' | 'keepBrief' | 'showControl' | 'openBrief' | 'copyBrief'
>;

/** Gets a brief from the page and hands it on, after which the popup has done its work. */
export const briefActions = (
  tab: number,
  state: Signal<BriefState>,
  hasControl: () => boolean,
  facts: () => BriefFacts,
  edits: KeptEdits,
): BriefActions => ({
  writeBrief: writeBrief(tab, state, facts, edits.read),
  keepBrief: edits.keep,
  askBrief: async (kind) => {
    if (kind === 'data-app' && hasControl()) state.value = { step: 'control', kind, isGone: false };
    else await writeBrief(tab, state, facts, edits.read)(kind);
  },
  showControl: async () => {
    if (await sendToTab(tab, 'control.show').catch(() => false)) window.close();
    else state.value = { step: 'control', kind: 'data-app', isGone: true };
  },
  openBrief: openBrief(tab, state, edits),
  copyBrief: async (brief, entry) => {
    await navigator.clipboard.writeText(entry?.text ?? brief.text).then(
      () => (state.value = { step: 'copied', brief, ...(entry && { list: entry.list }) }),
      (error: unknown) => (state.value = { step: 'stuck', brief, why: messageOf(error) }),
    );
  },
});
