import { countText, ZERO, type Count, type Encode } from './count';
import { cutAfter, cutBefore, isCutAt, LONGEST } from './cuts';

/** Counts a text that grows or is edited; each call counts the words anew that differ from the call before. */
export type EditCounter = (text: string) => Count;

/** Comparing strings is much faster than comparing units: texts are compared in blocks of so many first. */
const BLOCKS = [16_384, 1024, 64];

/** Units that both begin with. `guess`: as many as it was at the last change, for who goes on at the same place. */
const sharedHead = (a: string, b: string, guess: number): number => {
  const most = Math.min(a.length, b.length);
  let head = guess <= most && a.slice(0, guess) === b.slice(0, guess) ? guess : 0;
  // One who types on differs in the first or second unit: blocks are compared where the third is the same.
  if (a.charCodeAt(head + 2) === b.charCodeAt(head + 2))
    for (const block of BLOCKS)
      while (head + block <= most && a.slice(head, head + block) === b.slice(head, head + block)) head += block;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  return head;
};

/** Units that both end with, up to `most`. */
const sharedTail = (a: string, b: string, most: number, guess: number): number => {
  const [endA, endB] = [a.length, b.length];
  let tail = guess <= most && a.slice(endA - guess) === b.slice(endB - guess) ? guess : 0;
  if (a.charCodeAt(endA - tail - 3) === b.charCodeAt(endB - tail - 3))
    for (const block of BLOCKS)
      while (
        tail + block <= most &&
        a.slice(endA - tail - block, endA - tail) === b.slice(endB - tail - block, endB - tail)
      )
        tail += block;
  while (tail < most && a.charCodeAt(endA - tail - 1) === b.charCodeAt(endB - tail - 1)) tail += 1;
  return tail;
};

/** Words up to this length (UTF-16 units) are remembered: a longer part of a string would keep the whole of it in memory. */
const WORD = 12;
/** Words remembered; the begun ones of a typist are a dozen a sentence. */
const WORDS = 2000;

/** As `countText` does, at less cost for the few words of a keystroke. */
const partCounter = (encode: Encode): ((part: string) => Count) => {
  const words = new Map<string, Count>();
  const count = (part: string): Count => {
    if (part.length > LONGEST) return countText(encode, part);
    const tokens = encode(part);
    return { tokens, low: tokens, high: tokens };
  };
  return (part) => {
    if (part === '') return ZERO;
    if (part.length > WORD) return count(part);
    const known = words.get(part);
    if (known) return known;
    if (words.size === WORDS) words.clear();
    const counted = count(part);
    words.set(part, counted);
    return counted;
  };
};

/**
 * A counter for one draft or one streamed answer. It gives what `countText` gives for the whole text, since a cut is exact by
 * its two neighbours alone: between the nearest cuts around a change that both texts have, the words of before are taken off
 * and those of now are added. Keeps the text of the last call and the short words of those before.
 *
 * The extension itself does not use it, for it would have to keep text: a draft is estimated in its tab at each keystroke
 * (`estimateTokens`), and a turn that streams is counted by the hashes of its parts (`countText` with a memory), so that a chunk costs the
 * last part. It is the yardstick that `npm run bench` and `npm run fuzz` hold both against.
 */
export const editCounter = (encode: Encode): EditCounter => {
  const countPart = partCounter(encode);
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
    const grown = next.length - text.length;
    const rest = next.length - tail;
    const start = isCutAt(text, head) && isCutAt(next, head) ? head : cutBefore(next, head - 1);
    const end = isCutAt(text, rest - grown) && isCutAt(next, rest) ? rest : cutAfter(next, rest + 1);
    const part = text.slice(start, end - grown);
    const isWhole = part.length === text.length;
    const before = isWhole ? total : part === last.part ? last.count : countPart(part);
    const now = next.slice(start, end);
    last = { part: now, count: countPart(now) };
    total = {
      tokens: total.tokens - before.tokens + last.count.tokens,
      low: total.low - before.low + last.count.low,
      high: total.high - before.high + last.count.high,
    };
    text = next;
    return total;
  };
};
