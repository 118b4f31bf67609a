import { type ReadonlySignal, signal as createSignal } from '@preact/signals';
import type { PopupActions, ShownTurns } from '../../components/popup/view';
import { sendToTab } from '../../lib/messages';
import { Database } from '../../lib/store/database';
import { turnsAt } from '../../lib/store/turns-at';
import type { TurnPlace } from '../../lib/thread/thread';

/** Turns by what the store knows of them: a page may number its turns otherwise. Nothing stored: by their numbers. */
const placesOf = async (thread: string, asked: readonly (number | TurnPlace)[]): Promise<readonly TurnPlace[]> => {
  const turns = asked.filter((one) => typeof one === 'number');
  if (turns.length === 0) return asked.filter((one) => typeof one !== 'number');
  const db = new Database();
  const stored = await turnsAt(db, thread, turns).catch(() => []);
  db.close();
  return stored.length > 0 ? stored.map(({ index, key }) => ({ index, key })) : turns.map((index) => ({ index }));
};

interface TurnShower {
  readonly shown: ReadonlySignal<ShownTurns | undefined>;
  readonly showTurns: PopupActions['showTurns'];
}

/** Has the page point at turns, and tells what became of it. */
export const openTurnShower = (tab: number, thread: ReadonlySignal<string>): TurnShower => {
  const shown = createSignal<ShownTurns>();
  return {
    shown,
    showTurns: async (about, turns) => {
      const asked = thread.peek();
      const turn = await placesOf(asked, turns)
        .then((places) => sendToTab(tab, 'thread.show', places))
        .catch(() => undefined);
      shown.value = { thread: asked, about, turn };
    },
  };
};
