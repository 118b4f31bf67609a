import type { Signal } from '@preact/signals';
import type { BriefState, PopupActions } from '../../components/popup/view';
import { send, sendToTab } from '../../lib/messages';

type BriefActions = Pick<PopupActions, 'askBrief' | 'openBrief' | 'copyBrief'>;

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Gets a brief from the page and hands it on, after which the popup has done its work. */
export const briefActions = (tab: number, state: Signal<BriefState>): BriefActions => ({
  askBrief: async (kind) => {
    const asking: BriefState = { step: 'asking', kind };
    state.value = asking;
    const got = await sendToTab(tab, 'thread.brief', kind).then(
      (brief): BriefState => ({ step: 'ready', brief }),
      (error: unknown): BriefState => ({ step: 'failed', kind, why: why(error) }),
    );
    if (state.peek() === asking) state.value = got;
  },
  openBrief: async (brief) => {
    state.value = { step: 'placing', brief };
    await send('brief.place', tab, brief).then(
      () => window.close(),
      (error: unknown) => (state.value = { step: 'stuck', brief, why: why(error) }),
    );
  },
  copyBrief: async (brief) => {
    await navigator.clipboard.writeText(brief.text).then(
      () => (state.value = { step: 'copied', brief }),
      (error: unknown) => (state.value = { step: 'stuck', brief, why: why(error) }),
    );
  },
});
