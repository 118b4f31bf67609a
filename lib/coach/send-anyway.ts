import type { ComposerCoach } from './composer';
import { takeHeld } from './hold-send';

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/**
 * Sends for the user, who chose to send a secret: presses the page's own button where that was held, else Enter. Where the
 * page does not take a pressed key that no finger pressed, the notice asks for another Enter: it is not held again.
 */
export const sendAnyway = async (coach: ComposerCoach): Promise<void> => {
  const { editor, patch } = coach;
  const held = takeHeld(coach);
  patch({ guard: undefined });
  editor.focus();
  await frame().then(frame);
  if (held) {
    held();
    return;
  }
  const { text } = editor.read();
  const key = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13, bubbles: true, cancelable: true, composed: true };
  const ignored = editor.element.dispatchEvent(new KeyboardEvent('keydown', key));
  await frame().then(frame);
  if (ignored && editor.read().text === text) patch({ notice: { kind: 'send', words: '' } });
};
