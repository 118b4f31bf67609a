import { send } from '../messages';
import type { ComposerCoach } from './composer';

/** Shows what is advised for the thread: the popup, where the brief is read, changed and opened. */
export const openAdvice = async ({ patch }: ComposerCoach): Promise<void> => {
  patch({ threadNotice: undefined, panel: undefined });
  await send('advice.open').catch(() => patch({ notice: { kind: 'advice-shut', words: '' } }));
};
