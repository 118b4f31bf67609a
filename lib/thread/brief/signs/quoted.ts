import { cuesOf } from '../cues';
import type { Figure } from '../figures';
import { numbersIn, type Heard } from '../heard';
import type { SpokenPiece } from '../pieces';

/** How alike two numbers of answers are told, 0 to 1; those that nothing is said of may be the same, and count `untold`. */
export const figuresAlike = (one: Figure, other: Figure, untold = UNTOLD): number => {
  if (one.words.size === 0 || other.words.size === 0) return untold;
  let count = 0;
  for (const word of one.words) if (other.words.has(word)) count += 1;
  return count / Math.min(one.words.size, other.words.size);
};
const UNTOLD = 0.3;

/** The numbers of a text that stood in the answer before. */
export const quotedIn = ({ turns }: Heard, text: string, turn: number): readonly string[] => {
  const before = turns[turn - 1]?.whole ?? '';
  const numbers = new Set(numbersIn(before));
  return numbersIn(text).filter((digits) => digits.length > 1 && numbers.has(digits));
};

/** Whether a result that a piece takes up was found anew later, and taken up anew. */
export const resultSigns = (
  { turns }: Heard,
  { turn }: SpokenPiece,
  quoted: readonly string[],
): { readonly foundAnew: number; readonly takenAnew: number; readonly settledAnew: number } => {
  let [foundAnew, takenAnew, settledAnew] = [0, 0, 0];
  const figures = quoted.length === 0 ? [] : (turns[turn - 1]?.lines ?? []).flatMap((line) => line.figures);
  for (const old of figures.filter(({ digits }) => quoted.includes(digits)))
    for (const [place, { role, lines }] of turns.entries()) {
      if (place <= turn || role !== 'agent') continue;
      for (const line of lines) {
        if (line.figures.some(({ digits }) => digits === old.digits)) continue;
        for (const now of line.figures.filter(({ kind }) => kind === old.kind)) {
          const alike = figuresAlike(old, now);
          foundAnew = Math.max(foundAnew, alike);
          const next = turns[place + 1];
          if (alike < UNTOLD || !next?.numbers.has(now.digits)) continue;
          takenAnew = 1;
          const { settles, denies } = cuesOf(next.said);
          if (settles || denies) settledAnew = 1;
        }
      }
    }
  return { foundAnew, takenAnew, settledAnew };
};
