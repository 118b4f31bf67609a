import type { Finding, Fix, RuleInput } from '../rules/rule';
import type { PackRule } from './pack';
import { findPhrases, hasAnyPhrase, indexWords, readPhrases, type FoundPhrase, type WordIndex } from './words';
import { shorten } from '../text/shorten';

type Kind = PackRule['kind'];
type Check = (input: RuleInput) => Iterable<Finding>;

/** The kinds of rules a pack may bring. Their logic is here; the list is closed. */
export const KINDS: readonly Kind[] = ['phrase', 'replace', 'need', 'missing', 'count'];

/** Whether this version knows a kind of rule: a later one may have brought more. */
export const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);

/** Names that may stand in braces in a message of this kind. */
export const placeholdersOf = (kind: Kind): readonly string[] =>
  kind === 'replace' ? ['words', 'better'] : kind === 'count' ? ['count'] : kind === 'missing' ? [] : ['words'];

/** Marks of one rule in one draft at most: the fourth says nothing new. */
const MARKS = 3;
/** A draft of fewer words is an answer or a greeting; nothing is missing in it. */
const FEW = 4;
/** Beyond this (UTF-16 units) the draft is not read whole, so that nothing can be said to be missing. */
const READABLE = 16_000;

/** All rules of a lint look at one draft: it is read into words once. */
const prose = new WeakMap<object, WordIndex>();
const proseIndex = ({ prose: read }: RuleInput): WordIndex => {
  const index = prose.get(read) ?? indexWords(read.text);
  prose.set(read, index);
  return index;
};

const whole = new WeakMap<object, WordIndex>();
const draftIndex = ({ draft }: RuleInput): WordIndex => {
  const index = whole.get(draft) ?? indexWords(draft.text.slice(0, READABLE));
  whole.set(draft, index);
  return index;
};

const isReadable = ({ draft }: RuleInput): boolean => draft.text.length <= READABLE;
const isAsk = (input: RuleInput): boolean => isReadable(input) && draftIndex(input).words.length >= FEW;

/** Words inside a mention are a name, not the user's words. */
const outsideMentions =
  ({ draft: { mentions } }: RuleInput) =>
  ({ start, end }: FoundPhrase): boolean =>
    !mentions.some((mention) => start < mention.end && mention.start < end);

const insertion = (insert: string | undefined, { draft: { text } }: RuleInput): readonly Fix[] => {
  if (insert === undefined) return [];
  const at = text.trimEnd().length;
  const between = at === 0 || /^[,.;:?!)]/u.test(insert) ? '' : text.slice(0, at).includes('\n') ? '\n' : ' ';
  const label = `add “${shorten(insert, 40)}”`;
  return [{ label, start: at, end: at, replacement: `${between}${insert.trim()}` }];
};

/** Words taken over from a sentence's start keep its capital. */
const likeCase = (better: string, words: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(words) ? better.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : better;

const phraseCheck = ({ phrases = [], insert }: PackRule): Check => {
  const ready = readPhrases(phrases);
  return function* check(input) {
    for (const { start, end } of findPhrases(proseIndex(input), ready).filter(outsideMentions(input)).slice(0, MARKS)) {
      yield { start, end, data: { words: input.draft.text.slice(start, end) }, fixes: insertion(insert, input) };
    }
  };
};

/** Tells whether words stand inside the better ones already: "revenue" in "net revenue". */
const partFinder = (input: RuleInput): ((better: string, found: FoundPhrase) => boolean) => {
  const places = new Map<string, readonly FoundPhrase[]>();
  return (better, { start, end }) => {
    if (better.length <= end - start) return false;
    const wholes = places.get(better) ?? findPhrases(proseIndex(input), readPhrases([better]));
    places.set(better, wholes);
    return wholes.some((place) => place.start <= start && end <= place.end);
  };
};

const replaceCheck = ({ replacements = {} }: PackRule): Check => {
  const ready = readPhrases(Object.keys(replacements));
  const betters = Object.values(replacements);
  return function* check(input) {
    const isPart = partFinder(input);
    let marks = 0;
    for (const found of findPhrases(proseIndex(input), ready).filter(outsideMentions(input))) {
      const { start, end } = found;
      const words = input.draft.text.slice(start, end);
      const written = betters[found.phrase] ?? '';
      const better = likeCase(written, words);
      // "GMV" for "gmv" is a rule; "GMV" for "GMV" and "net net revenue" would be a nuisance.
      if (better === words || isPart(written, found)) continue;
      yield { start, end, data: { words, better }, fixes: [{ label: better, start, end, replacement: better }] };
      if ((marks += 1) >= MARKS) return;
    }
  };
};

const needCheck = ({ when = [], need = [], insert }: PackRule): Check => {
  const occasions = readPhrases(when);
  const needed = readPhrases(need);
  return function* check(input) {
    const first = findPhrases(proseIndex(input), occasions).find(outsideMentions(input));
    if (!first || !isReadable(input) || hasAnyPhrase(draftIndex(input), needed)) return;
    const { start, end } = first;
    yield { start, end, data: { words: input.draft.text.slice(start, end) }, fixes: insertion(insert, input) };
  };
};

const missingCheck = ({ need = [], insert }: PackRule): Check => {
  const needed = readPhrases(need);
  return function* check(input) {
    if (isAsk(input) && !hasAnyPhrase(draftIndex(input), needed)) yield { fixes: insertion(insert, input) };
  };
};

const countCheck = ({ phrases = [], min = 0, max = Infinity, insert }: PackRule): Check => {
  const ready = readPhrases(phrases);
  return function* check(input) {
    const found = findPhrases(proseIndex(input), ready);
    const data = { count: String(found.length) };
    const extra = found[max];
    if (extra) yield { start: extra.start, end: extra.end, data };
    else if (found.length < min && isAsk(input)) yield { data, fixes: insertion(insert, input) };
  };
};

const CHECKS: Readonly<Record<Kind, (rule: PackRule) => Check>> = {
  phrase: phraseCheck,
  replace: replaceCheck,
  need: needCheck,
  missing: missingCheck,
  count: countCheck,
};

/** The check of a pack's rule: word for word, linear in the draft, no regular expression from the pack's data. */
export const checkOf = (rule: PackRule): Check => CHECKS[rule.kind](rule);
