import type { ComposerCoach } from './composer';
import { holdSend } from './hold-send';
import { meaningOf, secretIn } from './keys';

/** An Enter so soon (ms) after the one that was held is the same press of an impatient hand. */
const DOUBLE = 500;

/**
 * Listens to the keys typed in the composer, before the page does, and keeps from it only those that mean something to
 * the coach. A secret in `letThrough` held a send once and does not do so again.
 */
export const watchKeys = (coach: ComposerCoach, letThrough: Set<string>, signal: AbortSignal): void => {
  const { editor, state } = coach;
  const kept = new Set<string>();
  let heldAt = -Infinity;
  const options = { capture: true, signal };

  const keep = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    kept.add(event.key);
  };
  window.addEventListener(
    'keydown',
    (event) => {
      // Keys that no finger pressed are the page's own, and that of "send anyway".
      if (!event.isTrusted || !event.composedPath().includes(editor.element)) return;
      const key = {
        key: event.key,
        shift: event.shiftKey,
        alt: event.altKey,
        command: event.ctrlKey || event.metaKey,
        // 229: the input method has the key, in browsers that do not say so otherwise.
        composing: event.isComposing || event.keyCode === 229,
      };
      if (event.key === 'Enter' && state.value.guard && event.timeStamp - heldAt < DOUBLE) {
        keep(event);
        return;
      }
      if (event.key === 'Enter') coach.settle();
      const secret = secretIn(state.value.hints, letThrough);
      const meaning = meaningOf(key, state.value, secret);
      if (!meaning) return;
      keep(event);
      if (event.repeat) return;
      if (meaning === 'close') coach.close();
      else if (meaning === 'guard' && secret) {
        heldAt = event.timeStamp;
        holdSend(coach, secret, letThrough);
      } else if (state.value.card) void coach.takeFix(state.value.card.hint, 0);
    },
    options,
  );
  // A page may act on the key's way up; what it did not see go down it does not see come up.
  window.addEventListener('keyup', (event) => kept.delete(event.key) && event.stopImmediatePropagation(), options);
};
