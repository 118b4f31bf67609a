import type { Asset } from './asset';
import { oneEditApart } from './correct';
import { searchWords, type SearchIndex, type SearchWord } from './search-index';

export interface SearchHits {
  /** The best hits in order, at most as many as asked for. */
  readonly assets: readonly Asset[];
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

const isMisspelt = (token: string, { word, named }: SearchWord): boolean => {
  if (named.length === 0 || word[0] !== token[0] || word.length < token.length - 1) return false;
  // What is still being typed is compared with the beginning of the word.
  return [-1, 0, 1].some((more) => oneEditApart(token, word.slice(0, token.length + more)));
};

/** The tier of each asset for one word of the query. */
const tiersOf = ({ assets, words }: SearchIndex, token: string): Uint8Array => {
  const tiers = new Uint8Array(assets.length).fill(NONE);
  let spelled = false;
  const mark = (places: readonly number[], tier: number): void => {
    for (const place of places) if (tier < (tiers[place] ?? NONE)) tiers[place] = tier;
  };
  for (const { word, named, collected, described } of words) {
    if (word.startsWith(token)) {
      spelled ||= named.length > 0;
      mark(named, BEGINS);
      mark(collected, WITHIN);
      if (token.length >= INSIDE_LETTERS) mark(described, NEAR);
    } else if (token.length >= INSIDE_LETTERS && word.includes(token)) {
      mark(named, WITHIN);
    }
  }
  if (!spelled && token.length >= TYPO_LETTERS) {
    for (const word of words) if (isMisspelt(token, word)) mark(word.named, NEAR);
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

/**
 * Searches names, aliases, collections and descriptions; every word of the query must fit. Exact names first, then
 * beginnings of words, parts and one typo, then initials; endorsed before others of the same fit, deprecated last of all. An
 * empty query lists everything by collection. Linear in the catalogue: its words are looked at once for each word of the query.
 */
export const searchAssets = (index: SearchIndex, query: string, most: number): SearchHits => {
  const { assets, names, standing, shelved, whole } = index;
  const tokens = searchWords(query);
  const pick = (places: readonly number[]): Asset[] => places.slice(0, most).flatMap((place) => assets[place] ?? []);
  if (tokens.length === 0) return { assets: pick(shelved), total: assets.length };
  const sought = tokens.join(' ');
  const tiers = new Uint8Array(assets.length);
  for (const token of new Set(tokens)) {
    for (const [place, tier] of tiersOf(index, token).entries()) if (tier > (tiers[place] ?? 0)) tiers[place] = tier;
  }
  for (const place of whole.get(sought) ?? []) tiers[place] = EXACT;
  addInitials(index, tokens, tiers);
  // One number says the order and the place: numbers sort fast.
  const keys: number[] = [];
  for (const [place, tier] of tiers.entries()) {
    if (tier === NONE) continue;
    const rank = standing[place] ?? 1;
    const fit = (rank === 2 ? TIERS + tier : tier) * 3 + rank;
    keys.push((fit * 2 + (names[place]?.startsWith(sought) ? 0 : 1)) * assets.length + place);
  }
  const sorted = Float64Array.from(keys).sort();
  return { assets: pick(Array.from(sorted.slice(0, most), (key) => key % assets.length)), total: keys.length };
};
