import type { CatalogIndex } from './index-assets';

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

/** The catalogue's word that `stem` is probably a misspelling of; undefined when it is a word of it, or none is near. */
export const corrected = (index: CatalogIndex, stem: string): string | undefined => {
  if (stem.length < SHORTEST || index.byStem.has(stem)) return undefined;
  let answer = index.corrected.get(stem);
  if (answer === undefined) {
    answer = '';
    for (let length = stem.length - 1; length <= stem.length + 1 && !answer; length += 1) {
      answer = index.spelling.get(`${stem[0]}${length}`)?.find((word) => oneEditApart(stem, word)) ?? '';
    }
    if (index.corrected.size >= REMEMBERED) index.corrected.clear();
    index.corrected.set(stem, answer);
  }
  return answer || undefined;
};
