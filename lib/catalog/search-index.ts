import { unaccented } from '../text/unaccented';
import { doAll, type Steps } from '../text/steps';
import type { Asset } from './asset';
import { isDeprecated, standing } from './standing';
import { singular } from './words';

/** A word of the catalogue and the assets (by place) that have it, by where. */
export interface SearchWord {
  readonly word: string;
  /** In the singular: "site" for "sites". */
  readonly stem: string;
  /** In a name or an alias. */
  readonly named: number[];
  readonly collected: number[];
  readonly described: number[];
}

/** A catalogue made ready for search; a place is that of the alphabetical list. */
export interface SearchIndex {
  readonly assets: readonly Asset[];
  /** The name of each asset, folded, its words parted by one space. */
  readonly names: readonly string[];
  /** Names and aliases whole, for exact hits. */
  readonly whole: ReadonlyMap<string, readonly number[]>;
  readonly words: readonly SearchWord[];
  /** 0 endorsed, 1 plain, 2 deprecated. */
  readonly standing: Uint8Array;
  readonly byId: ReadonlyMap<string, Asset>;
  /** Places by collection: those without one, and then collections with nothing in use, last; in each the endorsed first. */
  readonly shelved: readonly number[];
}

const HUMP = /(?<=\p{Ll})(?=\p{Lu})/gu;
const BETWEEN = /[^\p{L}\p{N}]+/u;

/** The words of a name or a query in small letters without accents. */
export const searchWords = (text: string): string[] => {
  const plain = text.replace(HUMP, ' ').toLowerCase();
  return unaccented(plain)
    .split(BETWEEN)
    .filter((word) => word !== '');
};

/** Readers of one language sort alike; compared by code, this takes a tenth of the time. */
const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Assets between two rests, a few milliseconds of work. */
const STRETCH = 500;

/**
 * Indexes a catalogue, about 10 µs an asset: do it once per change of the packs. The largest takes a tenth of a second;
 * each step is a rest where the caller may let others go first.
 */
export function* indexingForSearch(all: readonly Asset[]): Steps<SearchIndex> {
  const sorted = all
    .map((asset) => ({ asset, words: searchWords(asset.name) }))
    .map(({ asset, words }) => ({ asset, words, name: words.join(' ') }))
    .sort((a, b) => before(a.name, b.name));
  const assets = sorted.map(({ asset }) => asset);
  const vocabulary = new Map<string, SearchWord>();
  const whole = new Map<string, number[]>();
  const add = (field: Exclude<keyof SearchWord, 'word' | 'stem'>, words: readonly string[], place: number): void => {
    for (const word of words) {
      let entry = vocabulary.get(word);
      if (!entry) {
        entry = { word, stem: singular(word), named: [], collected: [], described: [] };
        vocabulary.set(word, entry);
      }
      if (entry[field].at(-1) !== place) entry[field].push(place);
    }
  };
  const addWhole = (name: string, place: number): void => {
    whole.set(name, [...(whole.get(name) ?? []), place]);
  };
  for (const [place, { asset, words, name }] of sorted.entries()) {
    if (place % STRETCH === 0) yield undefined;
    add('named', words, place);
    addWhole(name, place);
    for (const alias of asset.aliases ?? []) {
      const own = searchWords(alias);
      add('named', own, place);
      addWhole(own.join(' '), place);
    }
    add('collected', searchWords(asset.collection ?? ''), place);
    add('described', searchWords(asset.description ?? ''), place);
  }
  yield undefined;
  const rank = Uint8Array.from(assets, standing);
  const inUse = new Set(assets.filter((asset) => !isDeprecated(asset)).map(({ collection }) => collection));
  const shelf = assets.map(({ collection }) =>
    collection === undefined ? '1' : `${inUse.has(collection) ? 0 : 2}${collection.toLowerCase()}`,
  );
  return {
    assets,
    names: sorted.map(({ name }) => name),
    whole,
    words: [...vocabulary.values()],
    standing: rank,
    byId: new Map(all.map((asset) => [asset.id, asset])),
    shelved: assets
      .map((_, place) => place)
      .sort((a, b) => before(shelf[a] ?? '', shelf[b] ?? '') || (rank[a] ?? 0) - (rank[b] ?? 0) || a - b),
  };
}

/** The whole index at once. */
export const indexForSearch = (all: readonly Asset[]): SearchIndex => doAll(indexingForSearch(all));

/** The asset to use instead of a deprecated one, where the catalogue has it: the last of a chain of replacements. */
export const successorOf = ({ byId }: Pick<SearchIndex, 'byId'>, asset: Asset): Asset | undefined => {
  const passed = new Set([asset]);
  let last = asset;
  while (last.successor !== undefined) {
    const next = byId.get(last.successor);
    // A chain that leads back or out of the catalogue ends where it is.
    if (!next || passed.has(next)) break;
    passed.add(next);
    last = next;
  }
  return last === asset || isDeprecated(last) ? undefined : last;
};
