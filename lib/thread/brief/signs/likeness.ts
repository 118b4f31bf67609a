import { numbersIn } from '../heard';
import { subjectOf } from './subject';

/** So many words of a text are enough to be told again. */
const ENOUGH = 4;
const NUMBER_OR_MARK = /\d[\d.,]*\d|\d|[%€$£]/gu;

/** What a text is compared by. */
export interface Told {
  /** Its numbers, as written. */
  readonly numbers: ReadonlySet<string>;
  /** Its marks and the lengths of its numbers: "41.0 % of 18,371" is "3", "%" and "5". */
  readonly shape: ReadonlySet<string>;
  /** What it speaks of. */
  readonly subject: ReadonlySet<string>;
}

const shapeOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.match(NUMBER_OR_MARK) ?? []).map((one) => (/\d/u.test(one) ? `${one.replace(/\D/gu, '').length}` : one)),
  );

/** What a text is compared by. */
export const readTold = (text: string): Told => ({
  numbers: new Set(numbersIn(text)),
  shape: shapeOf(text),
  subject: subjectOf(text),
});

/** Each line is compared to all others of a long thread, and read once. */
const known = new WeakMap<object, Told>();

/** What a line, a sentence or a turn of a thread is compared by. */
export const toldBy = (one: { readonly text: string } | { readonly said: string }): Told => {
  const before = known.get(one);
  if (before) return before;
  const told = readTold('text' in one ? one.text : one.said);
  known.set(one, told);
  return told;
};

/** A share, 0 to 1; 0 of nothing. */
export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** How many of a set are in another one. */
export const countShared = (some: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  let count = 0;
  for (const one of some) if (others.has(one)) count += 1;
  return count;
};

/** How much of a text's subject another one speaks of, 0 to 1; four words of it are all. */
export const sharedOf = (own: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  own.size === 0 ? 0 : Math.min(1, countShared(own, others) / Math.min(own.size, ENOUGH));

/** How much a line gives in the same form as another one, with numbers that the other lacks. */
export interface Anew {
  /** By the form of its numbers alone, 0 to 1. */
  readonly inShape: number;
  /** In the same words as well, 0 to 1. */
  readonly inWords: number;
}

const NOT_ANEW: Anew = { inShape: 0, inWords: 0 };
/** A line in the same words with numbers of another form counts so much. The shares are by hand: the fit weighs what comes of them. */
const FORMLESS = 0.4;

/** How much a line tells another one anew. */
export const anewIn = (old: Told, fresh: Told): Anew => {
  const isNew = ratio(fresh.numbers.size - countShared(fresh.numbers, old.numbers), fresh.numbers.size);
  if (isNew === 0) return NOT_ANEW;
  const alike = countShared(old.shape, fresh.shape);
  const shape = ratio(alike, old.shape.size + fresh.shape.size - alike);
  const [own, told] = [old.subject, fresh.subject];
  const shared = countShared(own, told);
  const words = (ratio(shared, Math.min(own.size, told.size)) + ratio(shared, own.size + told.size - shared)) / 2;
  return { inShape: shape * isNew, inWords: words * (FORMLESS + (1 - FORMLESS) * shape) * isNew };
};
