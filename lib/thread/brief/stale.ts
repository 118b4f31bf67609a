import type { Since } from './amendments';
import { conditionOf, isUnderCondition, stemsOf, type Figure } from './figures';

/** A line of an answer with what it was an answer to. */
export interface AnswerLine {
  readonly text: string;
  /** Place of its turn among all turns. */
  readonly turn: number;
  readonly figures: readonly Figure[];
  /** Which of the thread's questions it belongs to. */
  readonly chain: number;
  /** Words of that question and of what was said about it so far. */
  readonly context: ReadonlySet<string>;
  /** The user took it as good, or built on it. */
  readonly isTaken: boolean;
  /** The user called it final: nothing found later takes its place. */
  readonly isFinal?: boolean;
  /** It answers a question of its own or an order; else one about an answer before. */
  readonly isResult: boolean;
  /** The question that it answers, where the line does not say itself what its numbers are. */
  readonly question?: string;
}

/** "NRR becomes 108.1%": what was agreed on moves with what it is made of. */
const MOVES =
  /(?<!\p{L})(?:becomes?|moves? to|goes (?:up |down )?to|changes? to|is now|now (?:is|at|stands at)|falls? to|rises? to|drops? to|(?:steigt|sinkt|fällt) auf|(?:passe|monte|baisse|tombe) à|(?:sube|baja|pasa) a|(?:sobe|cai|passa) para|(?:sale|scende|passa) a)(?!\p{L})/iu;
/** "Agreed: £1,099". */
const NOTES =
  /^(?:agreed|noted|recorded|confirmed|understood|done|yes|ok(?:ay)?|sure|correct|right|exact\p{L}*|notiert|verstanden|anotado|combinado|certo|entendido|vale|noté|d['’]accord|bien|segnato|genoteerd)(?!\p{L})[^:]{0,12}:/iu;

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
};

/** Shared part of the smaller of two sets, 0 to 1; 0 where one is empty. */
const overlapOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size === 0 || b.size === 0 ? 0 : shared(a, b) / Math.min(a.size, b.size);

/** One word in a long row is no likeness. */
const FEW = 0.4;
const EXTRA = 1;
/** A short answer leaves out what the question said; anything else that the old one said tells two measures apart. */
const isLike = (old: ReadonlySet<string>, now: ReadonlySet<string>, context: ReadonlySet<string>): boolean => {
  if (old.size === 0 || now.size === 0) return false;
  if (shared(now, old) === now.size) {
    const extra = [...old].filter((word) => !now.has(word) && !context.has(word));
    return extra.length <= EXTRA || extra.length <= (old.size - now.size) / 2;
  }
  return overlapOf(old, now) >= SAME && shared(old, now) / Math.max(old.size, now.size) >= FEW;
};

const without = (words: ReadonlySet<string>, taken: Since['ordered']): ReadonlySet<string> =>
  new Set([...words].filter((word) => !taken.has(word)));

const areApart = (a: Iterable<string>, b: ReadonlySet<string>): boolean => {
  const all = [...a];
  return all.length > 0 && b.size > 0 && !all.some((one) => b.has(one));
};

const MOST = 2 / 3;
/** So many numbers of one kind are a row. */
const ROW = 3;
/** From here on two figures are of one thing. */
const SAME = 0.5;

const WHOLE = 4;
/** "Netzverlust" was asked for as "Verlust im Netz". */
const isSpokenOf = (word: string, context: ReadonlySet<string>): boolean =>
  context.has(word) ||
  [...context].some(
    (one) => Math.min(one.length, word.length) >= WHOLE && (one.startsWith(word) || word.startsWith(one)),
  );

/** How a later answer stands to an earlier one. */
export interface Between extends Since {
  /** The later answer was made right after an order. */
  readonly isOrdered: boolean;
  /** The earlier answer is the one that the order followed. */
  readonly isDirect: boolean;
  /** The later answer takes the last one back. */
  readonly isTakenBack: boolean;
}

/** "$48.90 per visitor": what a number is told of. */
const unitOf = (text: string, digits: string): string | undefined =>
  /^\S* (?:per|pro|por|par) (\p{L}{3,})/iu.exec(text.slice(text.indexOf(digits) + digits.length))?.[1]?.toLowerCase();

/** "2,318 of 11,940, 19.4%" and "2,702 of 11,655, 23.2%": the same kinds of numbers in the same order. */
const isOfShape = (before: AnswerLine, after: AnswerLine): boolean =>
  before.figures.length > 1 &&
  before.figures.length === after.figures.length &&
  before.figures.every(({ kind }, place) => kind === after.figures[place]?.kind);

const numberOf = ({ digits }: Figure): number => Number(digits.replace(',', '.'));
/** "0.412 USD" and "0.371": one of them said without its unit, both of one size. */
const areNear = (old: Figure, now: Figure): boolean => {
  const isBare =
    [old.kind, now.kind].includes('decimal') && [old, now].every(({ digits }) => /^\d+[.,]\d+$/u.test(digits));
  const ratio = numberOf(now) / numberOf(old);
  return isBare && ratio > 1 / 2 && ratio < 2;
};

/** Numbers for the same names: "North 71 %, South 102 %, West 79 %", and later the same three anew. */
const isOfRow = (before: AnswerLine, after: AnswerLine): boolean => {
  const [was, is] = [before, after].map(({ figures }) => new Set(figures.flatMap(({ names }) => [...names])));
  return was !== undefined && is !== undefined && Math.min(was.size, is.size) >= ROW && overlapOf(was, is) >= MOST;
};

/** "Without stations: …", and not where or when: "In hours: …". */
const ON_TERMS = /^(?!(?:in|for|on|from|during|im|für|en|para|pour|em|da|nel)(?!\p{L}))\p{L}/iu;

/** Whether a figure of a later answer is the one of an earlier answer, found anew. */
const isSame = (
  old: Figure,
  before: AnswerLine,
  now: Figure,
  after: AnswerLine,
  { isMoved, isDefining, isOrdered, isDirect, isTakenBack, ordered }: Between,
): boolean => {
  if (old.kind !== now.kind && !areNear(old, now)) return false;
  // "Agreed. Leave the stations out" – "Without stations: 10.1 %": agreed on or not, it was found anew.
  if (
    isOrdered &&
    isDirect &&
    before.isResult &&
    !(isDefining && before.isTaken) &&
    before.chain === after.chain &&
    (before.isTaken ? ON_TERMS.test(conditionOf(after.text)) : isUnderCondition(after.text) || isOfShape(before, after))
  )
    return true;
  if (isOfRow(before, after) && [...old.names].some((name) => now.names.has(name))) return true;
  if (old.identifiers.some((name) => !after.text.includes(name))) return false;
  if (areApart(old.names, now.names)) return false;
  if (!isMoved && areApart(old.times, new Set(now.times))) return false;
  // "Emergencies: 96.2 %" is another row than the one that was wrong.
  const isOther = areApart(old.head, now.words);
  if (isTakenBack && !before.isTaken && !isOther) return true;
  // "D30 retention: …" is headed by what nothing before spoke of.
  const known = stemsOf(before.text);
  if (
    before.isTaken &&
    now.head.size > 0 &&
    !NOTES.test(after.text) &&
    ![...now.head].some((word) => known.has(word) || before.context.has(word))
  )
    return false;
  const bare = without(now.words, ordered);
  // Where the order names nothing but the measure it asks for it.
  const isAsked = bare.size === 0 && now.words.size > 0;
  const [was, is] = isAsked ? [old.words, now.words] : [without(old.words, ordered), bare];
  const isChained = before.chain === after.chain;
  if (isOrdered && isChained && before.figures.length === 1 && overlapOf(old.head, now.words) >= SAME) return true;
  const unit = unitOf(before.text, old.digits);
  if (isOrdered && isChained && unit !== undefined && unit === unitOf(after.text, now.digits)) return true;
  if (was.size > 0 && is.size > 0)
    return isLike(was, is, before.context) && (isChained || !before.isTaken || (isOrdered && MOVES.test(after.text)));
  // "Without those: 86.0%" is what was agreed on, found anew.
  const isOne = before.figures.filter(({ kind }) => kind === old.kind).length === 1 && old.kind !== '';
  const isAnew =
    isOrdered && isChained && [...is].every((word) => before.context.has(word)) && isUnderCondition(after.text);
  if (isAnew && isOne && (before.isTaken || was.size === 0)) return true;
  // A number alone is the one that the thread is about: an order that is answered so makes it anew.
  if (isOrdered && !before.isTaken && isOne && before.figures.length === 1 && was.size === 0 && is.size === 0)
    return true;
  if (!isChained || before.isTaken) return false;
  if (is.size > 0) return overlapOf(is, before.context) >= SAME;
  if (was.size === 0 || isTakenBack) return true;
  // A short answer is one to what was asked, and not to whatever else was said on the way.
  return (
    isOrdered &&
    (before.isResult || [...was].filter((word) => isSpokenOf(word, before.context)).length / was.size >= SAME)
  );
};

/** Which figures of an earlier line a later line has found anew, and which it only says again. */
export const foundAnew = (
  before: AnswerLine,
  after: AnswerLine,
  between: Between,
): { readonly anew: readonly Figure[]; readonly again: readonly Figure[] } => {
  // A number that is only said again renews no other one.
  const fresh = after.figures.filter((now) => !before.figures.some((old) => old.digits === now.digits));
  const likeIn = (figures: readonly Figure[], old: Figure): readonly Figure[] =>
    figures.filter((now) => isSame(old, before, now, after, between));
  // One number and then several of its kind, each of something else: a breakdown, which leaves the whole as it is.
  const isMet = (old: Figure): boolean => {
    const found = likeIn(isAgain(old) ? after.figures : fresh, old);
    const named = found.filter(({ names }) => names.size > 0).length;
    const isRow = found.length >= ROW && (named === 0 || named === found.length);
    return found.length > 0 && (!isRow || likeIn(before.figures, old).length > 1);
  };
  const isAgain = ({ digits }: Figure): boolean => after.figures.some((now) => now.digits === digits);
  const met = before.figures.filter(isMet);
  return { anew: met.filter((figure) => !isAgain(figure)), again: met.filter(isAgain) };
};
