import type { Editor } from '../editors/editor';
import { send } from '../messages';

/**
 * Puts a waiting brief into the composer of a new thread, unsent; what stands there already stays before it.
 * @returns what happened and the brief's text, or undefined when no brief was waiting.
 */
export const placeBrief = async (
  editor: Editor,
): Promise<{ readonly placed: boolean; readonly text: string } | undefined> => {
  const brief = await send('brief.take').catch(() => undefined);
  if (!brief) return undefined;
  const { text } = editor.read();
  const end = text.trim() === '' ? text.length : text.trimEnd().length;
  const placed = await editor.replace(
    { start: text.trim() === '' ? 0 : end, end: text.length },
    text.trim() === '' ? brief.text : `\n\n${brief.text}`,
  );
  if (placed) editor.focus();
  return { placed, text: brief.text };
};
