import type { PopupActions } from '../../components/popup/view';
import { sendToTab } from '../../lib/messages';
import { briefFrom } from './brief-writer';

const TITLE = /^# (.+)$/mu;

/** Reads from the page what it is that was explained: the store holds no words of it. */
export const explainedName =
  (tab: number): PopupActions['explainedName'] =>
  (about) =>
    sendToTab(tab, 'thread.turns')
      .then((shown) => briefFrom({ ...shown, kind: 'guide', facts: { about } }))
      .then(
        ({ text }) => TITLE.exec(text)?.[1],
        () => undefined,
      );
