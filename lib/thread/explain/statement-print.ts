import { fold } from '../../text/fold';
import { hash32 } from '../../text/fingerprint';
import { conceptOf } from '../similarity/concepts';
import { stemOf } from '../similarity/stem';
import type { Statement } from './statements';

/** A statement as hashes: enough to know it again in other words, not to read it. */
export interface StatementPrint {
  /** What it is about: its term, or all of a rule. */
  readonly about: number;
  /** Words of the term; none for a standing rule. */
  readonly term: readonly number[];
  readonly words: readonly number[];
  /** Numbers in it: with other ones it says something else. */
  readonly values: readonly number[];
  /** Leaves something out. */
  readonly out: boolean;
}

const MOST_WORDS = 32;
const WORD = /[\p{L}\p{M}_]+(?:'\p{L}+)?|\d[\d.,]*/gu;
const OUT =
  /^(?:excl\w*|ignor\w*|omit\w*|without|except\w*|no|not|non|never|don't|doesn't|drop\w*|remov\w*|minus|leave|leaving|skip\w*)$/u;
/** "Is one with", "is one that": no number. */
const ONE = /\b(is|are) (?:the )?ones?\b(?= \p{L})/gu;
const NUMBERS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, number) => [word, String(number)]),
);
/** Grammar, and the words that only say that something is defined or ordered. */
const PLAIN = new Set(
  (
    'a an the our my we i they their it its this that these those is are was be been being as of for in on at to from by with ' +
    'within into over under and or but so then who which whose whom when where if any anyone someone everyone all each every ' +
    'mean means meaning define defined defines count counts counted calculate calculated compute computed measure measured ' +
    'refer refers stand stands equal equals always please remember note us you your have has had do does did at least more ' +
    'than most last past use using used should must only ever during per there here out filter also just'
  ).split(' '),
);

const numberOf = (word: string): string | undefined =>
  /^\d/u.test(word) ? word.replace(/[.,]+$|,(?=\d{3})/gu, '') : NUMBERS.get(word);

interface Read {
  readonly words: readonly string[];
  readonly values: readonly string[];
  readonly out: boolean;
}

const readWords = (text: string): Read => {
  const words = new Set<string>();
  const values = new Set<string>();
  let out = false;
  for (const [word] of fold(text).toLowerCase().replace(ONE, '$1').matchAll(WORD)) {
    const number = numberOf(word);
    if (number !== undefined) values.add(number);
    else if (OUT.test(word)) out = true;
    else if (!PLAIN.has(word)) words.add(conceptOf(stemOf(word.replace(/'\p{L}+$/u, ''))));
  }
  return { words: [...words], values: [...values], out };
};

const hashed = (texts: readonly string[]): number[] =>
  texts
    .slice(0, MOST_WORDS)
    .map(hash32)
    .sort((a, b) => a - b);

/** Prints a statement; undefined where it says too little to be known again. */
export const printStatement = ({ text, term }: Statement): StatementPrint | undefined => {
  const { words, values, out } = readWords(text);
  const name = term === undefined ? [] : readWords(term).words;
  const said = words.length + values.length + (out ? 1 : 0);
  if (said < (term === undefined ? 2 : name.length + 2) || (term !== undefined && name.length === 0)) return undefined;
  return {
    about: hash32([...(term === undefined ? [...words, ...values] : name)].sort().join(' ')),
    term: hashed(name),
    words: hashed(words),
    values: hashed(values),
    out,
  };
};

/** Share of words in common from which two statements are one; a rule has no term to go by. */
const SAME_DEFINITION = 0.5;
const SAME_RULE = 0.75;

const shared = (a: readonly number[], b: readonly number[]): number => a.filter((number) => b.includes(number)).length;

/** Two terms are one where the shorter one's words are all in the longer one: "active", "active users". */
const isOneTerm = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && b.length > 0 && shared(a, b) === Math.min(a.length, b.length);

/** Whether both define one term, whatever they say of it. */
export const definesSame = (a: StatementPrint, b: StatementPrint): boolean => isOneTerm(a.term, b.term);

/** Whether two statements say the same, in the same or other words. Other numbers make another statement. */
export const isSameStatement = (a: StatementPrint, b: StatementPrint): boolean => {
  const isRule = a.term.length === 0;
  if (isRule !== (b.term.length === 0) || a.out !== b.out) return false;
  if (a.values.length !== b.values.length || shared(a.values, b.values) < a.values.length) return false;
  if (!isRule && !isOneTerm(a.term, b.term)) return false;
  const both = shared(a.words, b.words);
  return both >= (isRule ? SAME_RULE : SAME_DEFINITION) * (a.words.length + b.words.length - both);
};
