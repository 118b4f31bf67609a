import type { CatalogIndex } from './index-assets';
import { find } from './layer';

/** Shorter words have too many neighbours. The words they are compared with have five letters and more. */
const SHORTEST = 4;
/** Drafts repeat from keystroke to keystroke; this many answers are kept. */
const REMEMBERED = 2000;

/** True when one insertion, deletion, substitution or swap of neighbours leads from `a` to `b`. */
export const oneEditApart = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const restA = a.slice(head, a.length - tail);
  const restB = b.slice(head, b.length - tail);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
};

const LONG = 7;

/** True when at most two insertions, deletions or substitutions lead from `a` to `b`. Only for words of `LONG` letters. */
const twoEditsApart = (a: string, b: string): boolean => {
  if (a.length < LONG || b.length < LONG) return false;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let at = 1; at <= a.length; at += 1) {
    const next = [at];
    for (let column = 1; column <= b.length; column += 1) {
      const swap = (row[column - 1] ?? 0) + (a[at - 1] === b[column - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > 2) return false;
    row = next;
  }
  return (row[b.length] ?? 3) <= 2;
};

/** The catalogue's word of about this length that the test calls near. */
const nearest = (index: CatalogIndex, stem: string, reach: number, near: (a: string, b: string) => boolean): string => {
  for (let length = stem.length - reach; length <= stem.length + reach; length += 1) {
    const found = find(index.spelling, `${stem[0]}${length}`)?.find((word) => near(stem, word));
    if (found !== undefined) return found;
  }
  return '';
};

/** The catalogue's word that `stem` is probably a misspelling of; undefined when it is a word of it, or none is near. */
export const corrected = (index: CatalogIndex, stem: string): string | undefined => {
  if (stem.length < SHORTEST || find(index.byStem, stem)) return undefined;
  let answer = index.corrected.get(stem);
  if (answer === undefined) {
    answer =
      nearest(index, stem, 1, oneEditApart) || (stem.length < LONG ? '' : nearest(index, stem, 2, twoEditsApart));
    if (index.corrected.size >= REMEMBERED) index.corrected.clear();
    index.corrected.set(stem, answer);
  }
  return answer || undefined;
};

/** The catalogue's word that is one letter away from a long word which it does not have: "oxigen" for "oxygen". */
export const slipOf = (index: CatalogIndex, stem: string): string | undefined => {
  if (stem.length < LONG - 1) return undefined;
  const near = corrected(index, stem);
  return near !== undefined && oneEditApart(near, stem) ? near : undefined;
};

/** The one word of the catalogue that a word of five letters is with one letter more: "recal" for "recall". */
export const letterShort = (index: CatalogIndex, stem: string): string | undefined => {
  if (stem.length !== LONG - 2) return undefined;
  const longer = find(index.spelling, `${stem[0]}${stem.length + 1}`) ?? [];
  const near = longer.filter((word) => oneEditApart(stem, word));
  return near.length === 1 ? near[0] : undefined;
};
