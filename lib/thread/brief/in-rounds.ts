import { plainParts } from '../parts/plain-parts';
import type { Turn } from '../thread';

const plain = <T extends Turn>(turn: T): T =>
  turn.role === 'agent' ? { ...turn, parts: plainParts(turn.parts) } : turn;

/**
 * The turns of a thread as a brief reads them: turns of one role that follow each other as one (some sites show a tool's turn,
 * and then the answer), the parts of answers told apart by what they are.
 */
export const inRounds = <T extends Turn & { readonly mentions?: readonly string[] }>(
  turns: readonly T[],
): readonly T[] => {
  const joined: T[] = [];
  for (const turn of turns.map(plain)) {
    const before = joined.at(-1);
    if (before?.role !== turn.role) {
      joined.push(turn);
      continue;
    }
    const mentions = [...(before.mentions ?? []), ...(turn.mentions ?? [])];
    joined[joined.length - 1] = {
      ...before,
      parts: [...before.parts, ...turn.parts],
      ...(mentions.length > 0 && { mentions }),
    };
  }
  return joined;
};
