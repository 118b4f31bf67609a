import type { ComposerCoach } from './composer';

/** Pauses the coach on this site from its own surface, or lets it speak again, and says so. Rejects where that is not kept. */
export const pauseHere = async (
  { pause, close, patch }: Pick<ComposerCoach, 'pause' | 'close' | 'patch'>,
  quiet: boolean,
): Promise<void> => {
  await pause(quiet);
  close();
  patch({ notice: { kind: quiet ? 'paused' : 'resumed', words: '' } });
};
