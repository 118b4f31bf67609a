import type { CountedTurn } from './counted';
import { readSigns } from './signs/read-signs';
import type { PartKind, Turn } from './thread';

/** Tokens of one part and their bounds. */
export interface PartCount {
  readonly tokens: number;
  readonly low: number;
  readonly high: number;
}

/** What stays of a turn once its parts are counted (`counts` in the order of its parts). `seenAt` in ms since the epoch. */
export const countedTurn = (
  turn: Turn,
  index: number,
  counts: readonly PartCount[],
  seenAt: number | undefined,
): CountedTurn => {
  const tokens: Record<PartKind, number> = { text: 0, tool: 0, error: 0, code: 0 };
  let [low, high] = [0, 0];
  for (const [place, { kind }] of turn.parts.entries()) {
    const count = counts[place] ?? { tokens: 0, low: 0, high: 0 };
    tokens[kind] += count.tokens;
    low += count.low;
    high += count.high;
  }
  const told = turn.at === undefined ? Number.NaN : Date.parse(turn.at);
  const at = Number.isNaN(told) ? seenAt : told;
  return { index, role: turn.role, tokens, low, high, signs: readSigns(turn), ...(at !== undefined && { at }) };
};
