import { oppositesIn } from './opposites';
import { HASH_BITS, ofKind, type QuestionPrint } from './question-print';
import type { TokenKind } from './tokens';

/** How alike two questions are. `template`: one question asked for other values. */
export interface Likeness {
  /** How likely both are one question, with the same or other values: 0 to 1. */
  readonly score: number;
  readonly kind: 'same' | 'template' | 'different';
}

/**
 * Log-odds of each feature, by logistic regression on labelled pairs of questions (docs/ACCURACY.md, C3_repeat), rounded:
 * the figures there are those of the rounded ones.
 */
const WEIGHTS = {
  words: 2.2,
  shorter: 1.6,
  slots: 1.8,
  forms: 1.2,
  otherForm: -2.8,
  wordless: 2.6,
  values: 1.7,
  opposite: -3.6,
} as const;
const BIAS = -3.6;

/** From here on two questions are one: one in sixteen that are not passes, on pairs chosen to be hard. */
const ALIKE = 0.8;
/** Share of values in common from which a question is the same and not only of the same form. */
const SAME_VALUES = 0.4;
const MOST_SWAPPED = 2;

const VALUES: readonly TokenKind[] = ['name', 'number', 'time'];

/** Opposite sides of a value weigh as so many opposite words: whatever else they share, two questions are not one then. */
const SIDES_WEIGH = 2;

const HASH_MASK = 2 ** HASH_BITS - 1;

const both = (a: readonly number[], b: readonly number[]): number => a.filter((number) => b.includes(number)).length;
const without = (a: readonly number[], b: readonly number[]): number[] => a.filter((number) => !b.includes(number));

const textOf = (number: number): number => number & HASH_MASK;
const textsOf = (print: QuestionPrint): number[] => ofKind(print, 'word', 'rare').map(textOf);

/** Shared part of two sets, 0 to 1; undefined where both are empty. */
const jaccard = (a: readonly number[], b: readonly number[]): number | undefined => {
  const shared = both(a, b);
  const all = a.length + b.length - shared;
  return all === 0 ? undefined : shared / all;
};

/** Whether both ask for as many names, numbers and times, whatever they are; 0 to 1. */
const slotsOf = (a: QuestionPrint, b: QuestionPrint): number => {
  let [least, most] = [0, 0];
  for (const kind of VALUES) {
    const [one, other] = [ofKind(a, kind).length, ofKind(b, kind).length];
    least += Math.min(one, other);
    most += Math.max(one, other);
  }
  return most === 0 ? 1 : least / most;
};

/** Whether one asks for what lies above a value and the other for what lies below. */
const areSidesOpposite = (a: QuestionPrint, b: QuestionPrint): boolean => {
  const [one, other] = [ofKind(a, 'bound'), ofKind(b, 'bound')];
  return one.length > 0 && other.length > 0 && both(one, other) === 0;
};

/** A print in which words are names where the other question writes them as names: "revenue in germany", "revenue in Germany". */
const namedAs = (print: QuestionPrint, other: QuestionPrint): QuestionPrint => {
  const own = new Set(ofKind(print, 'name').map(textOf));
  const names = new Map(
    ofKind(other, 'name')
      .filter((name) => !own.has(textOf(name)))
      .map((name) => [textOf(name), name]),
  );
  const words = ofKind(print, 'word', 'rare').filter((number) => names.has(textOf(number)));
  return words.length === 0
    ? print
    : print.map((number) => (words.includes(number) ? (names.get(textOf(number)) ?? number) : number));
};

/** Compares two questions by their prints alone. Symmetric; two empty prints are different. */
export const compareQuestions = (one: QuestionPrint, other: QuestionPrint): Likeness => {
  if (one.length === 0 || other.length === 0) return { score: 0, kind: 'different' };
  const [named, otherNamed] = [namedAs(one, other), namedAs(other, one)];
  // "Berlin -> Hamburg" and "Hamburg -> Berlin": names that changed places stay apart.
  const haveTurned = named !== one && otherNamed !== other;
  const [a, b] = haveTurned ? [one, other] : [named, otherNamed];
  const [rareA, rareB] = [ofKind(a, 'rare'), ofKind(b, 'rare')];
  const [onlyA, onlyB] = [without(rareA, rareB), without(rareB, rareA)];
  // A rare word in the place of another is a value that nothing marks as one: "in texas", "in ohio".
  const swapped = Math.min(onlyA.length, onlyB.length, MOST_SWAPPED);
  const wordsA = without([...ofKind(a, 'word'), ...rareA], onlyA.slice(0, swapped));
  const wordsB = without([...ofKind(b, 'word'), ...rareB], onlyB.slice(0, swapped));
  const short = Math.min(wordsA.length, wordsB.length);
  const [formsA, formsB] = [ofKind(a, 'form'), ofKind(b, 'form')];
  const forms = jaccard(formsA, formsB);
  const values = jaccard(ofKind(a, ...VALUES), ofKind(b, ...VALUES));
  const saysNothing = [rareA, rareB, wordsA, wordsB, formsA, formsB].every(({ length }) => length === 0);
  if (saysNothing && values !== 1) return { score: 0, kind: 'different' };
  const features: Record<keyof typeof WEIGHTS, number> = {
    words: jaccard(wordsA, wordsB) ?? 0.5,
    shorter: short === 0 ? 0 : both(wordsA, wordsB) / short,
    slots: slotsOf(a, b),
    forms: forms ?? 0.5,
    otherForm: formsA.length > 0 && formsB.length > 0 && forms === 0 ? 1 : 0,
    wordless: short === 0 ? 1 : 0,
    values: values === 1 ? 1 : 0,
    opposite: oppositesIn(textsOf(a), textsOf(b)) + (areSidesOpposite(a, b) ? SIDES_WEIGH : 0),
  };
  const names = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  const odds = names.reduce((sum, name) => sum + WEIGHTS[name] * features[name], BIAS);
  const score = 1 / (1 + Math.exp(-odds));
  if (score < ALIKE) return { score, kind: 'different' };
  // What goes from here to there and back again is one question with its ends as values.
  const isTurned = both(ofKind(a, 'way'), ofKind(b, 'way')) === 1;
  return { score, kind: !isTurned && swapped === 0 && (values ?? 1) >= SAME_VALUES ? 'same' : 'template' };
};
