import type { ComposerCoach } from './composer';

/** Lets work go on by itself; that it failed is said in one line at the chip. */
export const orSay = ({ patch }: Pick<ComposerCoach, 'patch'>, work: Promise<unknown>): void =>
  void work.catch(() => patch({ notice: { kind: 'unanswered', words: '' } }));
