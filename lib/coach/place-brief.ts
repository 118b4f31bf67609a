import type { Editor } from '../editors/editor';
import { send } from '../messages';

/**
 * Puts a waiting brief into the composer of a new thread, unsent. When the composer refuses it, the brief goes to the
 * clipboard.
 * @returns what happened, or undefined when no brief was waiting.
 */
export const placeBrief = async (editor: Editor): Promise<'placed' | 'copied' | undefined> => {
  const brief = await send('brief.take').catch(() => undefined);
  if (!brief) return undefined;
  editor.focus();
  if (await editor.replace({ start: 0, end: editor.read().text.length }, brief.text)) return 'placed';
  await navigator.clipboard.writeText(brief.text);
  return 'copied';
};
