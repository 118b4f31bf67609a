import type { Mask } from '../text/mask';
import { PROSE_ENDS } from '../text/prose';
import type { AssetMatch } from './asset-match';
import { isDeprecated } from './standing';
import type { CatalogIndex } from './index-assets';
import { kindsOf } from './kind-words';
import { longestFrom } from './walk';
import { singular, wordsOf } from './words';

const QUOTED = /(["“`'‘])([^"“”`‘’'\n]{2,80})(["”`'’])/gu;
const TOKEN = /^\w+_\w+$/u;
const KIND_AFTER = /^ (\p{L}+)/u;
const KIND_BEFORE = /\b(?:the|our|my) (\p{L}+) $/iu;

/**
 * Assets whose whole name stands in quotes or backticks: a technical name ("`fct_orders`"), or one with a kind word
 * beside it (the "Weekly Revenue" dashboard). Other quotes are values and titles, which prose rightly leaves out.
 * @param prose the draft with non-prose blanked: what is not blank there was not quoted text.
 */
export const quotedAssets = (
  index: CatalogIndex,
  text: string,
  prose: string,
  masks: readonly Mask[] = [],
): AssetMatch[] => {
  if (index.assets.length === 0 || text.length > 2 * PROSE_ENDS || !/["“`'‘]/u.test(text)) return [];
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const [whole, , inner = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    if (prose.slice(start + 1, end - 1).trim() !== '') return [];
    const words = wordsOf(inner);
    const run = longestFrom(index, words, 0);
    if (!run || run.last !== words.length - 1 || run.how !== 'exact') return [];
    // A string inside pasted code or data is a value there.
    if (masks.some((mask) => mask.start < start - 1 && mask.end > end + 1)) return [];
    const kinds = [
      KIND_AFTER.exec(prose.slice(end, end + 24)),
      KIND_BEFORE.exec(prose.slice(Math.max(0, start - 24), start)),
    ]
      .map((found) => kindsOf(singular(found?.[1]?.toLowerCase() ?? '')))
      .find((found) => found !== undefined);
    const forms = run.forms.filter(
      ({ asset }) => kinds?.has(asset.kind) ?? (TOKEN.test(inner) && TOKEN.test(asset.name)),
    );
    if (forms.length === 0) return [];
    const candidates = [...new Set(forms.map(({ asset }) => asset))].sort(
      (a, b) => Number(isDeprecated(a)) - Number(isDeprecated(b)),
    );
    return [{ start, end, text: whole, candidates, how: 'exact' as const, noun: false, first: 0, last: 0 }];
  });
};
