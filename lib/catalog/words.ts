import { unaccented } from '../text/unaccented';
import type { Span } from '../text/draft';
import { allMatches } from '../text/small-letters';

/** A word of a draft or a name, with its place (UTF-16 offsets). */
export interface Word extends Span {
  /** Lower case, without accents, singular: what is compared. */
  readonly stem: string;
  /** Lower case, without accents, as written: what is glued to its neighbour ("sign-up" = "signup"). */
  readonly plain: string;
  /** True when only a name's own separators (space, "_", "-", "/", "&") lie between this word and the one before. */
  readonly joined: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu;
const GAP = /^(?:[ \u00a0]{1,2}| \(|[_/-]|\.|[ ]?[&+–|/-][ ]?)$/u;

/** A map, not an object: "constructor" is a word too. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    children: 'child',
    analyses: 'analysis',
    indices: 'index',
    criteria: 'criterion',
    statuses: 'status',
  }),
);

/** The singular of an English noun, or what folds with it ("courses" and "course" give "cours"); other words stay as they are. */
export const singular = (word: string): string => {
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (word.length < 4) return word;
  if (/(?:[sxz]|ch|sh)es?$/u.test(word) && !word.endsWith('ss')) return word.replace(/es?$/u, '');
  if (word.endsWith('ie') && word.length > 4) return `${word.slice(0, -2)}y`;
  if (!word.endsWith('s') || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith('oes') ? word.slice(0, -2) : word.slice(0, -1);
};

const fold = (word: string): string => unaccented(word.toLowerCase().replace(/['’]\p{L}+$/u, ''));

interface Read {
  readonly plain: string;
  readonly stem: string;
}

/** Words come again from keystroke to keystroke; this many are kept. */
const REMEMBERED = 5000;
const memory = new Map<string, Read>();

const readWord = (written: string): Read => {
  const known = memory.get(written);
  if (known) return known;
  // "AMs" and "KPIs": the plural of letters.
  const plain = fold(/^\p{Lu}{2,5}s$/u.test(written) ? written.slice(0, -1) : written);
  const read = { plain, stem: singular(plain) };
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(written, read);
  return read;
};

/** Splits a text into words. Linear in its length. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  let last = -1;
  for (const match of allMatches(WORD, text)) {
    const start = match.index;
    const { plain, stem } = readWord(match[0]);
    const gap = start - last;
    const joined = last >= 0 && gap <= 3 && GAP.test(text.slice(last, start));
    last = start + match[0].length;
    words.push({ start, end: last, plain, stem, joined });
  }
  return words;
};

/** Words that a name may have and a draft may leave out. */
export const CONNECTORS: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'and',
  'of',
  'for',
  'by',
  'to',
  'in',
  'on',
  'per',
]);
