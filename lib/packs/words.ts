import type { Span } from '../text/draft';
import { fold } from '../text/fold';

interface Word extends Span {
  readonly key: string;
}

/** A text as words that phrases are looked up in. Offsets are those of the text. */
export interface WordIndex {
  readonly text: string;
  readonly words: readonly Word[];
  readonly at: ReadonlyMap<string, readonly number[]>;
}

/**
 * A word: letters and digits with the marks, apostrophes and underscores inside it. Scripts that put no spaces between
 * words are taken letter by letter.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}_])+(?:'(?:[\p{L}\p{N}\p{M}_])+)*/gu;

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    key: word.normalize('NFC').toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/** Reads a text into words. Linear. */
export const indexWords = (raw: string): WordIndex => {
  const text = fold(raw);
  const words = wordsOf(text);
  const at = new Map<string, number[]>();
  for (const [position, { key }] of words.entries()) {
    const known = at.get(key);
    if (known) known.push(position);
    else at.set(key, [position]);
  }
  return { text, words, at };
};

/** A phrase of a pack, made ready: its words and what stands between them. */
export interface Phrase {
  readonly keys: readonly string[];
  readonly gaps: readonly string[];
}

/** Makes a phrase ready. It is compared word by word, never as a regular expression. */
export const readPhrase = (raw: string): Phrase => {
  const text = fold(raw);
  const words = wordsOf(text);
  const gaps = words.slice(1).map(({ start }, at) => text.slice(words[at]?.end ?? 0, start));
  return { keys: words.map(({ key }) => key), gaps };
};

/** Spaces and hyphens may stand for each other: "week over week" is "week-over-week". Anything else must be as written. */
const sameGap = (gap: string, wanted: string): boolean =>
  gap === wanted || (/^[\s-]{0,3}$/u.test(gap) && /^[\s-]*$/u.test(wanted));

const standsAt = ({ text, words }: WordIndex, position: number, { keys, gaps }: Phrase): Span | undefined => {
  const first = words[position];
  let last = first;
  for (let step = 1; step < keys.length; step += 1) {
    const next = words[position + step];
    if (!last || !next || next.key !== keys[step]) return undefined;
    if (!sameGap(text.slice(last.end, next.start), gaps[step - 1] ?? ' ')) return undefined;
    last = next;
  }
  return first && last && { start: first.start, end: last.end };
};

/** A phrase that was found; `phrase` is its position in the list. */
export interface Found extends Span {
  readonly phrase: number;
}

/**
 * Every place where one of the phrases stands, in order and without overlap: the first wins, and of those that begin
 * together the longest. Only words that begin a phrase are looked at.
 */
export const findPhrases = (index: WordIndex, phrases: readonly Phrase[]): Found[] => {
  const all = phrases.flatMap((phrase, at) =>
    (index.at.get(phrase.keys[0] ?? '') ?? []).flatMap((position) => {
      const span = standsAt(index, position, phrase);
      return span ? [{ ...span, phrase: at }] : [];
    }),
  );
  let end = 0;
  return all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((found) => {
      if (found.start < end) return false;
      end = found.end;
      return true;
    });
};

/** Whether one of the phrases stands in the text. */
export const hasPhrase = (index: WordIndex, phrases: readonly Phrase[]): boolean =>
  phrases.some((phrase) =>
    (index.at.get(phrase.keys[0] ?? '') ?? []).some((position) => standsAt(index, position, phrase) !== undefined),
  );
