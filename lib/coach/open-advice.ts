import { send } from '../messages';
import type { ComposerCoach } from './composer';

/** Takes the notice of a thread away; the keyboard is in the composer then. */
export const putOff = ({ editor, patch }: Pick<ComposerCoach, 'editor' | 'patch'>): void => {
  patch({ threadNotice: undefined });
  editor.focus();
};

/** Shows what is advised for the thread: the popup, where the brief is read, changed and opened. */
export const openAdvice = async ({ editor, patch }: ComposerCoach): Promise<void> => {
  patch({ threadNotice: undefined, panel: undefined });
  // Where the keyboard is once the popup is closed.
  editor.focus();
  await send('advice.open').catch(() => patch({ notice: { kind: 'advice-shut', words: '' } }));
};
