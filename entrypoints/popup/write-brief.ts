import type { Signal } from '@preact/signals';
import type { BriefState, PopupActions } from '../../components/popup/view';
import { sendToTab, type BriefFacts } from '../../lib/messages';
import { t } from '../../lib/strings';
import { messageOf } from '../../lib/text/message-of';
import { briefFrom } from './brief-writer';
import type { KeptEdits } from './kept-edits';

/** Has a brief written of what the page shows; the one asked for last is the one shown. */
export const writeBrief =
  (
    tab: number,
    state: Signal<BriefState>,
    facts: () => BriefFacts,
    edited: KeptEdits['read'],
  ): PopupActions['writeBrief'] =>
  async (kind) => {
    const asking: BriefState = { step: 'asking', kind };
    state.value = asking;
    const known = facts();
    const written = sendToTab(tab, 'thread.turns')
      .then((shown) => briefFrom({ ...shown, kind, facts: known }))
      .then(edited);
    const got = await written.then(
      (brief): BriefState =>
        kind === 'guide' && brief.text === ''
          ? { step: 'failed', kind, why: t('popup_guide_absent') }
          : { step: 'ready', brief },
      (error: unknown): BriefState => ({ step: 'failed', kind, why: messageOf(error) }),
    );
    if (state.peek() === asking) state.value = got;
  };
