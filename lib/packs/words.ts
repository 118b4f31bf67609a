import type { Span } from '../text/draft';
import { fold } from '../text/fold';

interface Word extends Span {
  /** The word as it is compared: composed, in small letters. */
  readonly key: string;
  /** What stands between it and the word before, and the word: the step from one word of a phrase to the next. */
  readonly step: string;
}

/** A text as words that phrases are looked up in. Offsets are those of the text. */
export interface WordIndex {
  readonly text: string;
  readonly words: readonly Word[];
  /** Positions of each word, in order. */
  readonly at: ReadonlyMap<string, readonly number[]>;
}

/**
 * A word: letters and digits with the marks, apostrophes and underscores inside it. Scripts that put no spaces between
 * words are taken letter by letter.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}_])+(?:'(?:[\p{L}\p{N}\p{M}_])+)*/gu;

/** The same for text in ASCII, which most is: several times faster. */
const PLAIN_WORD = /\w+(?:'\w+)*/gu;
const isPlain = (text: string): boolean => !/[^\n\r\t -~]/u.test(text);

/** Spaces and hyphens may stand for each other: "week over week" is "week-over-week". Anything else must be as written. */
const stepOf = (gap: string, key: string): string => `${/^[\s-]{0,3}$/u.test(gap) ? ' ' : gap}\n${key}`;

const wordsOf = (text: string): Word[] => {
  let end = 0;
  const plain = isPlain(text);
  return Array.from(text.matchAll(plain ? PLAIN_WORD : WORD), ({ 0: word, index }) => {
    const key = (plain ? word : word.normalize('NFC')).toLowerCase();
    const gap = text.slice(end, index);
    end = index + word.length;
    // A long gap belongs to no phrase.
    return { key, step: stepOf(gap.length > 20 ? '\n' : gap, key), start: index, end };
  });
};

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

/** One phrase: signs that must stand right before and after its words ("C++"), and which one it is. */
interface Ending {
  readonly before: string;
  readonly after: string;
  readonly phrase: number;
}

/** The phrases that begin with one word, by the words that follow. */
interface Beginning {
  /** Words of the longest of them. */
  readonly longest: number;
  readonly endings: Map<string, Ending[]>;
}

/** The phrases of a rule, made ready, by their first word. */
export type Phrases = ReadonlyMap<string, Beginning>;

/** How many words a phrase is looked up by. */
export const phraseLength = (phrase: string): number => wordsOf(fold(phrase)).length;

/** Makes phrases ready. They are compared word by word, never as regular expressions. */
export const readPhrases = (phrases: readonly string[]): Phrases => {
  const ready = new Map<string, Beginning>();
  for (const [phrase, raw] of phrases.entries()) {
    const text = fold(raw)
      .trim()
      .replace(/[\s-]{4,}/gu, ' ');
    const words = wordsOf(text);
    const [first, ...rest] = words;
    if (!first) continue;
    const { endings, longest } = ready.get(first.key) ?? { endings: new Map<string, Ending[]>(), longest: 0 };
    const key = rest.map(({ step }) => step).join('');
    const ending = { before: text.slice(0, first.start), after: text.slice(words.at(-1)?.end), phrase };
    endings.set(key, [...(endings.get(key) ?? []), ending]);
    ready.set(first.key, { endings, longest: Math.max(longest, words.length) });
  }
  return ready;
};

/** A phrase that was found; `phrase` is its position in the list. */
export interface FoundPhrase extends Span {
  readonly phrase: number;
}

/** The longest phrase that begins with the word at this position. */
const longestAt = (
  { text, words }: WordIndex,
  position: number,
  { longest, endings }: Beginning,
): FoundPhrase | undefined => {
  const from = words[position]?.start ?? 0;
  let found: FoundPhrase | undefined;
  let key = '';
  for (let at = position; at < Math.min(position + longest, words.length); at += 1) {
    const { step = '', end: to = from } = words[at] ?? {};
    if (at > position) key += step;
    for (const { before, after, phrase } of endings.get(key) ?? []) {
      const start = from - before.length;
      if (!text.startsWith(after, to) || start < 0 || !text.startsWith(before, start)) continue;
      const end = to + after.length;
      if (!found || end - start > found.end - found.start) found = { start, end, phrase };
    }
  }
  return found;
};

function* placesOf(index: WordIndex, phrases: Phrases): Generator<FoundPhrase> {
  for (const [key, root] of phrases) {
    for (const position of index.at.get(key) ?? []) {
      const found = longestAt(index, position, root);
      if (found) yield found;
    }
  }
}

/**
 * Every place where one of the phrases stands, in order and without overlap: the first wins, and of those that begin
 * together the longest. Only words that begin a phrase are looked at.
 */
export const findPhrases = (index: WordIndex, phrases: Phrases): FoundPhrase[] => {
  let end = 0;
  return [...placesOf(index, phrases)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((found) => {
      if (found.start < end) return false;
      end = found.end;
      return true;
    });
};

/** Whether one of the phrases stands in the text. */
export const hasAnyPhrase = (index: WordIndex, phrases: Phrases): boolean => !placesOf(index, phrases).next().done;
