import { unaccented } from '../../text/unaccented';
import { PLAIN_WORDS } from './plain-words';
import { digitsOf, isPatterned, valuesIn, wordsBeside, type Value } from './values';

/** What was said at a turn. */
export interface Remark {
  readonly text: string;
  readonly turn: number;
}

/** Two ways of writing one value. */
export const same = (value: Value, other: Value): boolean =>
  value.kind === other.kind && !isPatterned(value)
    ? digitsOf(value) === digitsOf(other)
    : value.text.toLowerCase() === other.text.toLowerCase();

/** Two values of one number, whatever their units. */
export const hasDigits = (value: Value, other: Value): boolean => digitsOf(value) === digitsOf(other);

const TWO = 2;

/** What was said last with values of all the kinds of some others, each another one. */
export const twinBefore = (earlier: readonly Remark[], values: readonly Value[]): Remark | undefined => {
  const kinds = new Set(values.map(({ kind }) => kind));
  if (kinds.size < TWO || kinds.size !== values.length || kinds.has('') || kinds.has('date') || kinds.has('year'))
    return undefined;
  return earlier.find(({ text }) => {
    const old = valuesIn(text);
    return values.every((value) => {
      const own = old.filter(({ kind }) => kind === value.kind);
      return own.length === 1 && own.every((one) => !same(one, value));
    });
  });
};

/** What was last said with as many values of one kind, none of them the same. */
export const rowBefore = (earlier: readonly Remark[], values: readonly Value[]): Remark | undefined =>
  earlier.find(({ text }) => {
    const old = valuesIn(text);
    return (
      old.length === values.length &&
      old.every(({ kind }) => kind === values[0]?.kind && /^(?:amount|share|span)$/u.test(kind)) &&
      !old.some((one) => values.some((value) => same(one, value)))
    );
  });

/** "Simultaneity 0.8": the word at a value says what it is. */
export const isLabelled = (text: string, old: Value, beside: ReadonlySet<string>): boolean => {
  const label = /(\p{L}{4,})(?: (?:is|of|at|to|von|bei|auf|ist|de|es|est|é))?[:=]? $/iu.exec(
    text.slice(0, text.indexOf(old.text)),
  )?.[1];
  return (
    label !== undefined &&
    !PLAIN_WORDS.has(unaccented(label).toLowerCase()) &&
    [...wordsBeside(label)].some((word) => beside.has(word))
  );
};

/** "83.5 looks right" after an answer with "83.5 %": said without its unit. */
export const isQuoted = (line: string, fresh: Value): boolean =>
  valuesIn(line).some(
    (value) => same(value, fresh) || ((fresh.kind === '' || fresh.kind.startsWith('rate')) && hasDigits(value, fresh)),
  );

const PIECES = /[,;] | (?:and|und|y|et|e|but|aber) /u;

/** "The tax rate is 25%, the interest rate 4%": the words of its own piece, and of no other, are said again. */
export const isNamedApart = (text: string, old: Value, all: readonly Value[], beside: ReadonlySet<string>): boolean => {
  const pieces = text.split(PIECES);
  const own = pieces.find((piece) => piece.includes(old.text)) ?? text;
  const others = all
    .filter((one) => one !== old && one.kind === old.kind)
    .map((one) => pieces.find((piece) => piece.includes(one.text)) ?? text);
  return [...wordsBeside(own)].some(
    (word) => beside.has(word) && !others.some((other) => wordsBeside(other).has(word)),
  );
};
