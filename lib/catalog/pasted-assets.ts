import type { Span } from '../text/draft';
import type { Mask } from '../text/mask';
import type { Asset } from './asset';
import type { CatalogIndex } from './index-assets';
import { longestFrom } from './walk';
import { wordsOf } from './words';

/** A technical name: "fct_orders", "core.orders_v1". Nothing else is looked for in code. */
const TECHNICAL = /^[\w.]*[_.][\w.]*$/u;
/** More of a paste is not read. */
const MOST = 8000;

/** Tables and files of the catalogue that stand with their whole name in pasted SQL or code, each once, in order. */
export const pastedAssets = (
  index: CatalogIndex,
  text: string,
  masks: readonly Mask[] = [],
): (Span & { asset: Asset })[] => {
  if (index.assets.length === 0) return [];
  const seen = new Set<Asset>();
  return masks
    .filter(({ kind }) => kind === 'sql' || kind === 'code')
    .flatMap((mask) => {
      const code = text.slice(mask.start, Math.min(mask.end, mask.start + MOST));
      const words = wordsOf(code);
      return words.flatMap((word, at) => {
        const run = longestFrom(index, words, at);
        const end = words[run?.last ?? at]?.end ?? word.end;
        const written = code.slice(word.start, end).toLowerCase();
        const asset = run?.forms.find(({ asset: { name } }) => name.toLowerCase() === written)?.asset;
        // A longer name around it is another table; a schema in front is the same one.
        const apart =
          !/[\w$-]$/u.test(code.slice(Math.max(0, word.start - 1), word.start)) && !/^[\w(-]/u.test(code.slice(end));
        if (!asset || !TECHNICAL.test(asset.name) || !apart || seen.has(asset)) return [];
        seen.add(asset);
        return [{ start: mask.start + word.start, end: mask.start + end, asset }];
      });
    });
};
