import type { Signal } from '@preact/signals';
import type { BriefState, PopupActions } from '../../components/popup/view';
import { sendToTab, type BriefFacts } from '../../lib/messages';
import { t } from '../../lib/strings';
import { messageOf } from '../../lib/text/message-of';

/** Gets a brief from the page; the one asked for last is the one shown. */
export const writeBrief =
  (tab: number, state: Signal<BriefState>, facts: () => BriefFacts): PopupActions['writeBrief'] =>
  async (kind) => {
    const asking: BriefState = { step: 'asking', kind };
    state.value = asking;
    const got = await sendToTab(tab, 'thread.brief', kind, facts()).then(
      (brief): BriefState =>
        kind === 'guide' && brief.text === ''
          ? { step: 'failed', kind, why: t('popup_guide_absent') }
          : { step: 'ready', brief },
      (error: unknown): BriefState => ({ step: 'failed', kind, why: messageOf(error) }),
    );
    if (state.peek() === asking) state.value = got;
  };
