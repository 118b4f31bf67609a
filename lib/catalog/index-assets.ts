import { doAll, type Steps } from '../text/steps';
import type { Asset } from './asset';
import { find, layerOver, own, type Layer } from './layer';
import { formsOf, plainForm, type NameForm } from './name-forms';
import { CONNECTORS, singular, wordsOf } from './words';

/** A node of the names' tree: the next word leads on, `forms` end here. */
export interface NameNode {
  readonly next: Layer<NameNode>;
  readonly forms: NameForm[];
}

/** The assets of all active packs, indexed once per change so that a lint looks names up in time linear in the draft. */
export interface CatalogIndex {
  readonly assets: readonly Asset[];
  readonly byId: Layer<Asset>;
  readonly root: NameNode;
  /** Forms of two to four words by their sorted stems: reordered names. */
  readonly unordered: Layer<NameForm[]>;
  /** Every form that holds a stem: loose names ("the churn app"). */
  readonly byStem: Layer<NameForm[]>;
  /** Words of names by first letter and length, for spelling. */
  readonly spelling: Layer<string[]>;
  /** Letters of the longest of these words. */
  readonly longest: number;
  /** Spelling answers already found, and under "~" the words that shortened ones begin; "" = no word is near. */
  readonly corrected: Map<string, string>;
  /** Loose names already looked for. */
  readonly holding: Map<string, readonly NameForm[]>;
  /** One small database and nothing else: its tables are the nouns of every question. */
  readonly oneSchema: boolean;
}

/** A catalogue of at most this many tables counts as one schema; those of public text-to-SQL sets have 2 to 13. */
const ONE_SCHEMA = 15;

const nodeOver = (under: NameNode | undefined): NameNode => ({
  next: layerOver(under?.next),
  forms: [...(under?.forms ?? [])],
});

const plant = (root: NameNode, form: NameForm): void => {
  let node = root;
  for (const stem of form.stems) node = own(node.next, stem, nodeOver);
  node.forms.push(form);
};

const push = <V>(layer: Layer<V[]>, key: string, value: V): void => {
  own(layer, key, (under = []) => [...under]).push(value);
};

/** The key of a set of stems, whatever their order. */
export const unorderedKey = (stems: readonly string[]): string => [...stems].sort().join(' ');

const add = (index: CatalogIndex, form: NameForm): number => {
  let longest = 0;
  plant(index.root, form);
  if (form.stems.length >= 2 && form.stems.length <= 4) push(index.unordered, unorderedKey(form.stems), form);
  for (const stem of new Set(form.stems)) {
    if (stem.length >= 5 && !find(index.byStem, stem)) {
      push(index.spelling, `${stem[0]}${stem.length}`, stem);
      longest = Math.max(longest, stem.length);
    }
    push(index.byStem, stem, form);
  }
  return longest;
};

/** Assets between two rests, less than a millisecond of work. */
const STRETCH = 20;

/** Indexes assets over those of an index that stays as it is. What lies over others must not change `oneSchema`. */
function* indexingOver(
  below: CatalogIndex | undefined,
  assets: readonly Asset[],
  oneSchema: boolean,
): Steps<CatalogIndex> {
  const index: CatalogIndex = {
    assets: below ? [...below.assets, ...assets] : assets,
    byId: layerOver(below?.byId),
    root: nodeOver(below?.root),
    unordered: layerOver(below?.unordered),
    byStem: layerOver(below?.byStem),
    spelling: layerOver(below?.spelling),
    longest: 0,
    corrected: new Map(),
    holding: new Map(),
    oneSchema,
  };
  let longest = below?.longest ?? 0;
  for (const [place, asset] of assets.entries()) {
    if (place > 0 && place % STRETCH === 0) yield undefined;
    index.byId.top.set(asset.id, asset);
    for (const form of formsOf(asset)) {
      for (const one of oneSchema ? [form, ...plainForm(form)] : [form]) longest = Math.max(longest, add(index, one));
    }
  }
  return { ...index, longest };
}

const isOneSchema = (assets: readonly Asset[]): boolean => {
  const known = assets.filter(({ learnt }) => !learnt);
  return known.length <= ONE_SCHEMA && known.every(({ kind }) => kind === 'table');
};

/** Indexes a catalogue, about 10 µs an asset. Do it once per change of the packs, never per draft. */
export const indexingAssets = (assets: readonly Asset[]): Steps<CatalogIndex> =>
  indexingOver(undefined, assets, isOneSchema(assets));

/** The whole index at once. */
export const indexAssets = (assets: readonly Asset[]): CatalogIndex => doAll(indexingAssets(assets));

/** The index with learnt assets, as if it had been made with them: a small one beside the large one, which is asked too. */
export const indexWithLearnt = (index: CatalogIndex, learnt: readonly (Asset & { learnt: true })[]): CatalogIndex =>
  doAll(indexingOver(index, learnt, index.oneSchema));

/** The node where a name ends, if any name of the catalogue goes its way. */
export const nodeOf = ({ root }: CatalogIndex, name: string): NameNode | undefined => {
  let node: NameNode | undefined = root;
  for (const stem of nameStems(name)) node = node && find(node.next, stem);
  return node === root ? undefined : node;
};

/** The stems of a name as the index keeps them, without connectors. */
export const nameStems = (name: string): string[] =>
  wordsOf(name)
    .filter(({ plain }) => !CONNECTORS.has(plain))
    .map(({ plain }) => singular(plain));
