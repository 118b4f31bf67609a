import { corrected } from './correct';
import type { CatalogIndex, NameNode } from './index-assets';
import { unorderedKey } from './index-assets';
import { find } from './layer';
import type { NameForm } from './name-forms';
import { CONNECTORS, type Word } from './words';

export type HowFound = 'exact' | 'misspelt' | 'reordered' | 'loose';

/** A run of words that spells names of the catalogue. `first` and `last` are word positions, both inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly forms: readonly NameForm[];
  readonly how: HowFound;
}

/** A misspelt name must be long enough that one wrong letter cannot make it another name. */
const MISSPELT_LETTERS = 9;

const canBeMisspelt = ({ stems, written }: NameForm): boolean =>
  stems.length >= 2 && written.length >= MISSPELT_LETTERS;

interface Step {
  readonly node: NameNode;
  readonly at: number;
  readonly misspelt: boolean;
  readonly skipped: readonly string[];
}

const onward = (index: CatalogIndex, words: readonly Word[], { node, at, misspelt, skipped }: Step): Step[] => {
  const word = words[at];
  if (!word || (node !== index.root && !word.joined)) return [];
  const steps: Step[] = [];
  const child = find(node.next, word.stem);
  if (child) steps.push({ node: child, at: at + 1, misspelt, skipped });
  const after = words[at + 1];
  const glued = after?.joined ? find(node.next, word.plain + after.stem) : undefined;
  if (glued) steps.push({ node: glued, at: at + 2, misspelt, skipped });
  if (node !== index.root && CONNECTORS.has(word.plain)) {
    steps.push({ node, at: at + 1, misspelt, skipped: [...skipped, word.plain] });
  }
  if (!child && !misspelt) {
    const near = corrected(index, word.stem);
    const guess = near === undefined ? undefined : find(node.next, near);
    if (guess) steps.push({ node: guess, at: at + 1, misspelt: true, skipped });
  }
  return steps;
};

/** Whether any name begins with this word: most words of a draft begin none. */
const canBegin = (index: CatalogIndex, word: Word | undefined, after: Word | undefined): boolean =>
  word !== undefined &&
  (find(index.root.next, word.stem) !== undefined ||
    (after?.joined === true && find(index.root.next, word.plain + after.stem) !== undefined) ||
    corrected(index, word.stem) !== undefined);

/** Names that begin at word `first`, the longest only. */
export const longestFrom = (index: CatalogIndex, words: readonly Word[], first: number): Run | undefined => {
  if (!canBegin(index, words[first], words[first + 1])) return undefined;
  let best: (Run & { forms: NameForm[] }) | undefined;
  const open: Step[] = [{ node: index.root, at: first, misspelt: false, skipped: [] }];
  for (let step = open.pop(); step; step = open.pop()) {
    for (const next of onward(index, words, step)) {
      open.push(next);
      if (next.at === step.at + 1 && next.node === step.node) continue;
      const forms = next.node.forms.filter(
        (form) =>
          next.skipped.every((word) => form.connectors.includes(word)) && (!next.misspelt || canBeMisspelt(form)),
      );
      const last = next.at - 1;
      const how = next.misspelt ? 'misspelt' : 'exact';
      if (forms.length === 0 || (best && best.last > last)) continue;
      if (best?.last === last && best.how === how) best.forms.push(...forms);
      else if (best?.last !== last || how === 'exact') best = { first, last, forms, how };
    }
  }
  return best;
};

/** Names whose words stand at `first` in another order ("funnels product"). */
export const reorderedFrom = (index: CatalogIndex, words: readonly Word[], first: number): Run | undefined => {
  const stems: string[] = [];
  let best: Run | undefined;
  for (let last = first; last < first + 4; last += 1) {
    const word = words[last];
    if (!word || (last > first && !word.joined) || !find(index.byStem, word.stem)) break;
    stems.push(word.stem);
    const forms = stems.length > 1 ? find(index.unordered, unorderedKey(stems)) : undefined;
    if (forms) best = { first, last, forms, how: 'reordered' };
  }
  return best;
};
