import type { Signal } from '@preact/signals';
import type { BriefState, PopupActions } from '../../components/popup/view';
import { send, sendToTab, type BriefFacts } from '../../lib/messages';
import { messageOf } from '../../lib/text/message-of';
import { writeBrief } from './write-brief';

type BriefActions = Pick<PopupActions, 'askBrief' | 'writeBrief' | 'showControl' | 'openBrief' | 'copyBrief'>;

/** Gets a brief from the page and hands it on, after which the popup has done its work. */
export const briefActions = (
  tab: number,
  state: Signal<BriefState>,
  hasControl: () => boolean,
  facts: () => BriefFacts,
): BriefActions => ({
  writeBrief: writeBrief(tab, state, facts),
  askBrief: async (kind) => {
    if (kind === 'data-app' && hasControl()) state.value = { step: 'control', kind, isGone: false };
    else await writeBrief(tab, state, facts)(kind);
  },
  showControl: async () => {
    if (await sendToTab(tab, 'control.show').catch(() => false)) window.close();
    else state.value = { step: 'control', kind: 'data-app', isGone: true };
  },
  openBrief: async (brief) => {
    state.value = { step: 'placing', brief };
    await send('brief.place', tab, brief).then(
      () => window.close(),
      (error: unknown) => (state.value = { step: 'stuck', brief, why: messageOf(error) }),
    );
  },
  copyBrief: async (brief, entry) => {
    await navigator.clipboard.writeText(entry?.text ?? brief.text).then(
      () => (state.value = { step: 'copied', brief, ...(entry && { list: entry.list }) }),
      (error: unknown) => (state.value = { step: 'stuck', brief, why: messageOf(error) }),
    );
  },
});
