import { countedTurn } from '../../../lib/thread/count-turn';
import type { CountedTurn } from '../../../lib/thread/counted';
import type { SiteFacts } from '../../../lib/thread/fill';
import type { Part, Turn } from '../../../lib/thread/thread';

export const user = (text: string, at?: string): Turn => ({
  role: 'user',
  parts: [{ kind: 'text', text }],
  ...(at && { at }),
});
export const agent = (text: string, ...more: readonly Part[]): Turn => ({
  role: 'agent',
  parts: [{ kind: 'text', text }, ...more],
});
export const error = (text: string): Part => ({ kind: 'error', text });

/** Counts turns as if each part had `tokens` tokens. */
export const counted = (turns: readonly Turn[], tokens = 10): CountedTurn[] =>
  turns.map((turn, index) =>
    countedTurn(
      turn,
      index,
      turn.parts.map(() => ({ tokens, low: tokens, high: tokens })),
      undefined,
    ),
  );

/** A site that hides nothing and counts as o200k does. */
export const OPEN_SITE: SiteFacts = {
  window: 200_000,
  hidden: { start: [0, 0, 0], perTool: [0, 0, 0] },
  tokenFactor: [1, 1, 1],
};
