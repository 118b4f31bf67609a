import type { Signal } from '@preact/signals';
import type { BriefState, PopupActions } from '../../components/popup/view';
import { send } from '../../lib/messages';
import { messageOf } from '../../lib/text/message-of';
import { bareBrief } from './bare-brief';
import type { KeptEdits } from './kept-edits';

/** Lets a brief wait for its composer, which is all that was to be done: what the user made of it is used then. */
export const openBrief =
  (tab: number, state: Signal<BriefState>, edits: Pick<KeptEdits, 'end'>): PopupActions['openBrief'] =>
  async (brief) => {
    state.value = { step: 'placing', brief };
    await send('brief.place', tab, bareBrief(brief))
      .then(() => edits.end(brief.kind))
      .then(
        () => window.close(),
        (error: unknown) => (state.value = { step: 'stuck', brief, why: messageOf(error) }),
      );
  };
