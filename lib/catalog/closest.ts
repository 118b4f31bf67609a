import type { Asset } from './asset';
import { standing } from './standing';
import { slipOf } from './correct';
import { nameStems, type CatalogIndex } from './index-assets';
import { find } from './layer';
import { longestFrom } from './walk';
import { wordsOf } from './words';

/** What should be used in an asset's place: the successor of a deprecated one, where the catalogue has it. */
export const inForce = (index: CatalogIndex, asset: Asset): Asset =>
  (asset.successor === undefined ? undefined : find(index.byId, asset.successor)) ?? asset;

const holding = (index: CatalogIndex, stems: readonly string[]): Asset[] => {
  const [first = '', ...rest] = stems;
  const forms = find(index.byStem, first) ?? [];
  return [
    ...new Set(forms.filter((form) => rest.every((stem) => form.stems.includes(stem))).map(({ asset }) => asset)),
  ];
};

/**
 * The assets that a typed name most likely means, best first, at most three: the name itself, well or badly spelt, else
 * the few that hold all its words. Empty when nothing fits.
 */
export const closestAssets = (index: CatalogIndex, name: string): Asset[] => {
  const words = wordsOf(name);
  const run = longestFrom(index, words, 0);
  const whole = run !== undefined && run.last === words.length - 1;
  const found = whole ? run.forms.map(({ asset }) => asset) : holding(index, nameStems(name));
  if (!whole && found.length > 3) return [];
  const best = [...new Set(found.map((asset) => inForce(index, asset)))];
  return best.sort((a, b) => standing(a) - standing(b)).slice(0, 3);
};

/** Whether a typed name has a word of the catalogue, well or badly spelt. */
export const isNearAnAsset = (index: CatalogIndex, name: string): boolean =>
  nameStems(name).some((stem) => find(index.byStem, stem) !== undefined || slipOf(index, stem) !== undefined);
