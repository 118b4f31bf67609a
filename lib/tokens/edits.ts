import { countText, ZERO, type Count, type Encode } from './count';
import { cutAfter, cutBefore, LONGEST } from './cuts';

/** Counts a text that grows or is edited; each call counts the words anew that differ from the call before. */
export type EditCounter = (text: string) => Count;

/** Comparing strings is much faster than comparing units: texts are compared in blocks of so many first. */
const BLOCKS = [16_384, 1024];

/** Units that both begin with. `guess`: as many as it was at the last change, for who goes on at the same place. */
const sharedHead = (a: string, b: string, guess: number): number => {
  const most = Math.min(a.length, b.length);
  let head = guess <= most && a.slice(0, guess) === b.slice(0, guess) ? guess : 0;
  for (const block of BLOCKS)
    while (head + block <= most && a.slice(head, head + block) === b.slice(head, head + block)) head += block;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  return head;
};

/** Units that both end with, up to `most`. */
const sharedTail = (a: string, b: string, most: number, guess: number): number => {
  let tail = 0;
  const isSame = (more: number): boolean =>
    tail + more <= most &&
    a.slice(a.length - tail - more, a.length - tail) === b.slice(b.length - tail - more, b.length - tail);
  if (isSame(guess)) tail = guess;
  for (const block of BLOCKS) while (isSame(block)) tail += block;
  while (tail < most && a.charCodeAt(a.length - tail - 1) === b.charCodeAt(b.length - tail - 1)) tail += 1;
  return tail;
};

/** As `countText` does, at less cost for the few words of a keystroke. */
const countPart = (encode: Encode, part: string): Count => {
  if (part === '' || part.length > LONGEST) return countText(encode, part);
  const tokens = encode(part);
  return { tokens, low: tokens, high: tokens };
};

/**
 * A counter for one draft or one streamed answer. It gives what `countText` gives for the whole text, since a cut is exact by
 * its two neighbours alone: between the cuts in unchanged text around a change, the words of before are taken off and those of
 * now are added. Keeps the text of the last call.
 */
export const editCounter = (encode: Encode): EditCounter => {
  let text = '';
  let total = ZERO;
  let head = 0;
  let tail = 0;
  // Who types on in a word changes the part that was counted last.
  let last = { part: '', count: ZERO };
  return (next) => {
    head = sharedHead(text, next, head);
    if (head === text.length && head === next.length) return total;
    tail = sharedTail(text, next, Math.min(text.length, next.length) - head, tail);
    const start = cutBefore(next, head - 1);
    const end = cutAfter(next, next.length - tail + 1);
    const part = text.slice(start, text.length - (next.length - end));
    const before = part === last.part ? last.count : countPart(encode, part);
    const now = next.slice(start, end);
    last = { part: now, count: countPart(encode, now) };
    total = {
      tokens: total.tokens - before.tokens + last.count.tokens,
      low: total.low - before.low + last.count.low,
      high: total.high - before.high + last.count.high,
    };
    text = next;
    return total;
  };
};
