import type { Span } from './draft';

/**
 * Moves spans of `before` to where the same words stand in `after`, when one edit lies between the two. A span that
 * the edit touched is dropped, so that a mark never sits on other words. Offsets in UTF-16 units.
 */
export const carry = <S extends Partial<Span>>(items: readonly S[], before: string, after: string): S[] => {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const shift = after.length - before.length;
  return items.flatMap((item) => {
    const { start, end } = item;
    if (start === undefined || end === undefined || end <= head) return [item];
    return start >= before.length - tail ? [{ ...item, start: start + shift, end: end + shift }] : [];
  });
};
