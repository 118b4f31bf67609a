import type { Asset } from './asset';
import { oneEditApart } from './correct';
import { searchWords, successorOf, type SearchIndex, type SearchWord } from './search-index';
import { CONNECTORS, singular } from './words';

export interface SearchHits {
  /** The best hits in order, at most as many as asked for. */
  readonly assets: readonly Asset[];
  /** Assets that are among them only because they replace a deprecated hit, each with the first that it replaces. */
  readonly replacing: ReadonlyMap<Asset, Asset>;
  /** All hits. */
  readonly total: number;
}

/** How well an asset fits, best first. */
const EXACT = 0;
const BEGINS = 1;
const WITHIN = 2;
const NEAR = 3;
const INITIALS = 4;
const NONE = 5;
const TIERS = 8;

/** Fewer letters are in too many words. */
const INSIDE_LETTERS = 3;
/** Shorter words have too many neighbours. */
const TYPO_LETTERS = 4;

/** A word of the query, and its singular where that is another. */
interface Token {
  readonly text: string;
  readonly stem: string;
}

const isMisspelt = ({ text, stem }: Token, { word, named, stem: meant }: SearchWord): boolean => {
  if (named.length === 0 || word[0] !== text[0] || word.length < stem.length - 1) return false;
  // What is still being typed is compared with the beginning of the word.
  return (
    [-1, 0, 1].some((more) => oneEditApart(text, word.slice(0, text.length + more))) ||
    (stem !== text && oneEditApart(stem, meant))
  );
};

/** The tier of each asset for one word of the query. */
const tiersOf = ({ assets, words }: SearchIndex, { text: token, stem }: Token): Uint8Array => {
  const tiers = new Uint8Array(assets.length).fill(NONE);
  let spelled = false;
  const mark = (places: readonly number[], tier: number): void => {
    for (const place of places) if (tier < (tiers[place] ?? NONE)) tiers[place] = tier;
  };
  for (const { word, stem: meant, named, collected, described } of words) {
    if (word.startsWith(token) || meant === stem) {
      spelled ||= named.length > 0;
      mark(named, BEGINS);
      mark(collected, WITHIN);
      if (token.length >= INSIDE_LETTERS) mark(described, NEAR);
    } else if (token.length >= INSIDE_LETTERS && word.includes(token)) {
      mark(named, WITHIN);
    }
  }
  if (!spelled && token.length >= TYPO_LETTERS) {
    for (const word of words) if (isMisspelt({ text: token, stem }, word)) mark(word.named, NEAR);
  }
  return tiers;
};

/** True when the letters are beginnings of words of the name, in order: "wrr" and "wrevrev" for Weekly Revenue Review. */
const begins = (letters: string, words: readonly string[], at: number): boolean => {
  if (letters === '') return true;
  for (let index = at; index < words.length; index += 1) {
    const word = words[index] ?? '';
    for (let taken = 0; taken < word.length && word[taken] === letters[taken];) {
      taken += 1;
      if (begins(letters.slice(taken), words, index + 1)) return true;
    }
  }
  return false;
};

/** Longer ones are no initials but words. */
const MOST_INITIALS = 10;

const addInitials = ({ names }: SearchIndex, query: readonly string[], tiers: Uint8Array): void => {
  const [letters = ''] = query;
  if (query.length !== 1 || letters.length < 2 || letters.length > MOST_INITIALS) return;
  for (const [place, name] of names.entries()) {
    if (tiers[place] === NONE && begins(letters, name.split(' '), 0)) tiers[place] = INITIALS;
  }
};

/** The words that must fit: "of" and "by" are asked for only where there is nothing else. */
const tokensOf = (words: readonly string[]): Token[] => {
  const telling = words.filter((word) => !CONNECTORS.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].map((text) => ({ text, stem: singular(text) }));
};

/** Puts what replaces a deprecated hit right above it, unless it is among the hits already. */
const withSuccessors = (index: SearchIndex, hits: readonly Asset[], total: number, most: number): SearchHits => {
  const there = new Set(hits);
  const replacing = new Map<Asset, Asset>();
  const assets = hits.flatMap((hit) => {
    const successor = successorOf(index, hit);
    if (!successor || there.has(successor)) return [hit];
    there.add(successor);
    replacing.set(successor, hit);
    return [successor, hit];
  });
  return { assets: assets.slice(0, most), replacing, total: total + replacing.size };
};

/**
 * Searches names, aliases, collections and descriptions; every word of the query must fit, in any order, in the singular or
 * the plural. Exact names first, then beginnings of words, parts and one typo, then initials; endorsed before others of the
 * same fit, deprecated last of all, each below what replaces it. An empty query lists everything by collection. Linear in the
 * catalogue: its words are looked at once for each word of the query.
 */
export const searchAssets = (index: SearchIndex, query: string, most: number): SearchHits => {
  const { assets, names, standing, shelved, whole } = index;
  const words = searchWords(query);
  const pick = (places: readonly number[]): Asset[] => places.slice(0, most).flatMap((place) => assets[place] ?? []);
  if (words.length === 0) return { assets: pick(shelved), replacing: new Map(), total: assets.length };
  const sought = words.join(' ');
  const tiers = new Uint8Array(assets.length);
  for (const token of tokensOf(words)) {
    for (const [place, tier] of tiersOf(index, token).entries()) if (tier > (tiers[place] ?? 0)) tiers[place] = tier;
  }
  for (const place of whole.get(sought) ?? []) tiers[place] = EXACT;
  addInitials(index, words, tiers);
  // One number says the order and the place: numbers sort fast.
  const keys: number[] = [];
  for (const [place, tier] of tiers.entries()) {
    if (tier === NONE) continue;
    const rank = standing[place] ?? 1;
    const fit = (rank === 2 ? TIERS + tier : tier) * 3 + rank;
    keys.push((fit * 2 + (names[place]?.startsWith(sought) ? 0 : 1)) * assets.length + place);
  }
  const sorted = Float64Array.from(keys).sort();
  const hits = pick(Array.from(sorted.slice(0, most), (key) => key % assets.length));
  return withSuccessors(index, hits, keys.length, most);
};
