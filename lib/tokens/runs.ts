import type { Encode } from './count';
import { whole } from './cuts';

/** Tokens of a part of an unbroken run, and how many of its ends were cut where a token may have been. */
export interface RunPart {
  readonly tokens: number;
  readonly cuts: number;
}

/** A step through a run, and how far a window reaches into the next (UTF-16 units), at least. */
const STEP = 64;
const OVERLAP = 32;
/** The longest tokens of one sign have it 128 times in ASCII and 16 times beyond: two of them and more are counted by multiplying. */
const repeatedOf = (sign: number): number => (sign < 128 ? 128 : 32);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const whileFrom = (text: string, from: number, holds: (code: number) => boolean): number => {
  let end = from;
  while (end < text.length && holds(text.charCodeAt(end))) end += 1;
  return end;
};

/**
 * Where a window may end, at or after `at`: between two different signs, since a sign that is repeated makes tokens of any length.
 * Before a repetition that is counted by multiplying; within one where it began before `from`.
 */
const windowEnd = (text: string, from: number, at: number): number => {
  const sign = text.charCodeAt(at - 1);
  const most = at + repeatedOf(sign) * 2;
  let end = at;
  while (end < text.length && end < most && text.charCodeAt(end) === sign) end += 1;
  if (end < most) return whole(text, end);
  let start = at - 1;
  while (start > from && text.charCodeAt(start - 1) === sign) start -= 1;
  return whole(text, start > from ? start : at);
};

/**
 * Counts a run without an exact cut in linear time. Neighbouring windows share OVERLAP units, and what they share is taken
 * off again, so that the effects of a cut cancel out: on letters, CJK, Thai, emoji and mixed marks the sum is tiktoken's
 * own count. In fuzzing it was off by less than one token a cut at worst (signs repeated some hundred times).
 */
export const runParts = function* (encode: Encode, run: string): Generator<RunPart> {
  for (let at = 0; at < run.length;) {
    const sign = run.charCodeAt(at);
    const repeated = repeatedOf(sign);
    const same = whileFrom(run, at, (code) => code === sign);
    const digits = isDigit(sign) ? whileFrom(run, at, isDigit) : at;
    if (digits - at > repeated) {
      // Digits come in threes and each three is one token.
      yield { tokens: Math.ceil((digits - at) / 3), cuts: at > 0 ? 1 : 0 };
      at = digits;
    } else if (same - at >= repeated * 2) {
      const times = Math.floor((same - at) / repeated);
      // The token that goes on over its end is the only one in doubt, at both ends.
      yield { tokens: times * encode(run.slice(at, at + repeated)), cuts: 2 };
      at += times * repeated;
    } else {
      const next = windowEnd(run, at, at + STEP);
      const end = windowEnd(run, next, next + OVERLAP);
      if (end >= run.length) {
        yield { tokens: encode(run.slice(at)), cuts: 0 };
        return;
      }
      yield { tokens: encode(run.slice(at, end)) - encode(run.slice(next, end)), cuts: 1 };
      at = next;
    }
  }
};
