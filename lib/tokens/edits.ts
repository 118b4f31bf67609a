import { plus, countText, ZERO, type Count, type Encode } from './count';
import { segmentAt } from './cuts';

/** Counts a text that grows or is edited; each call counts the part anew that differs from the call before. */
export type EditCounter = (text: string) => Count;

/** Small parts, so that a keystroke counts few words anew (UTF-16 units). */
const PART = 16;
/** Texts are compared in blocks first: comparing strings is much faster than comparing units. */
const BLOCK = 1024;

interface Part {
  readonly length: number;
  readonly count: Count;
}

const sharedHead = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head + BLOCK <= most && a.slice(head, head + BLOCK) === b.slice(head, head + BLOCK)) head += BLOCK;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  return head;
};

const sharedTail = (a: string, b: string, most: number): number => {
  const blockAt = (text: string, tail: number): string => text.slice(text.length - tail - BLOCK, text.length - tail);
  let tail = 0;
  while (tail + BLOCK <= most && blockAt(a, tail) === blockAt(b, tail)) tail += BLOCK;
  while (tail < most && a.charCodeAt(a.length - tail - 1) === b.charCodeAt(b.length - tail - 1)) tail += 1;
  return tail;
};

const partsOf = (encode: Encode, text: string): Part[] => {
  const parts: Part[] = [];
  for (let start = 0; start < text.length;) {
    const { end } = segmentAt(text, start, PART);
    parts.push({ length: end - start, count: countText(encode, text.slice(start, end)) });
    start = end;
  }
  return parts;
};

const sumOf = (parts: readonly Part[]): Count => parts.reduce((sum, { count }) => plus(sum, count), ZERO);

/**
 * A counter for one draft or one streamed answer. It gives what `countText` gives for the whole text, since a cut is exact by
 * its two neighbours alone: parts whose cuts lie in unchanged text keep their counts. Keeps the text of the last call.
 */
export const editCounter = (encode: Encode): EditCounter => {
  let text = '';
  let parts: Part[] = [];
  let total = ZERO;
  return (next) => {
    const head = sharedHead(text, next);
    if (head === text.length && head === next.length) return total;
    const tail = sharedTail(text, next, Math.min(text.length, next.length) - head);
    // Kept before: parts that end where both neighbours are unchanged. Kept behind: parts that start there.
    let first = 0;
    let start = 0;
    for (let part = parts[first]; part && start + part.length < head; part = parts[first]) {
      start += part.length;
      first += 1;
    }
    let last = parts.length;
    let end = text.length;
    for (
      let part = parts[last - 1];
      part && last > first && end - part.length > text.length - tail;
      part = parts[last - 1]
    ) {
      end -= part.length;
      last -= 1;
    }
    const touched = partsOf(encode, next.slice(start, next.length - (text.length - end)));
    const before = sumOf(parts.slice(first, last));
    const after = sumOf(touched);
    total = {
      tokens: total.tokens - before.tokens + after.tokens,
      low: total.low - before.low + after.low,
      high: total.high - before.high + after.high,
    };
    parts = [...parts.slice(0, first), ...touched, ...parts.slice(last)];
    text = next;
    return total;
  };
};
