import type { ComposerCoach } from './composer';

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/**
 * Presses Enter in the composer for the user, who chose to send a secret. Where the page does not take a pressed key
 * that no finger pressed, the notice asks for another Enter: it is not held again.
 */
export const sendAnyway = async ({ editor, patch }: ComposerCoach): Promise<void> => {
  patch({ guard: undefined });
  editor.focus();
  await frame().then(frame);
  const { text } = editor.read();
  const key = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13, bubbles: true, cancelable: true, composed: true };
  const ignored = editor.element.dispatchEvent(new KeyboardEvent('keydown', key));
  await frame().then(frame);
  if (ignored && editor.read().text === text) patch({ notice: { kind: 'send', words: '' } });
};
