import { tellingWords } from '../signs/telling-words';

/** An order or a definition that holds until something takes its place. */
export interface Order {
  readonly text: string;
  /** A fact is what a user told without ordering anything. */
  readonly kind: 'rule' | 'definition' | 'fact';
  /** Place of its turn among all turns. */
  readonly turn: number;
  /** Said to hold for good, whatever the topic: "always", "from now on". */
  readonly lasting: boolean;
}

const OUT =
  /^no \p{L}|\b(?:exclud\w*|ignor\w*|omit\w*|without|except|leave out|leaving out|leave [^,.;]{2,40} out|drop|remove|skip|(?:don't|do not|never) (?:use|include|count|show)|not counting)\b|\bout(?: too| as well| please| of it)?[.]?$/iu;
const IN = /\b(?:includ\w*|keep|add|count|use|with)\b/iu;
const NARROWS = /\b(?:only|just|focus|limit\w*|restrict\w*|stick)\b/iu;

const HALF = 0.5;

/** An order to leave something out. */
export const leavesOut = (text: string): boolean => OUT.test(text);

/** Verbs and words of orders: what they order is the rest. Stems. */
const OF_ORDERS = new Set(
  (
    'exclude excluding ignore ignoring omit include including keep add count use using leave drop remove skip filter ' +
    'limit restrict stick treat assume assuming round always never must should instead without except focu after all ' +
    'back anymore longer rule restriction exclusion condition requirement constraint breakdown split grouping part don need needed one ones thing things actually'
  ).split(' '),
);

/** The things that an order is about, as stems. */
export const objectOf = (text: string): string[] => tellingWords(text).words.filter((word) => !OF_ORDERS.has(word));

/** The values of an order: dates, numbers, names; lower case. */
export const valuesOf = (text: string): readonly string[] => tellingWords(text).values;

/** Shared part of the shorter of two lists, 0 to 1. */
export const share = (a: readonly string[], b: readonly string[]): number =>
  a.filter((word) => b.includes(word)).length / Math.max(1, Math.min(a.length, b.length));

/** An order that leaves everything but something out: "only Germany". */
export const narrows = ({ text }: Order): boolean => NARROWS.test(text);

/** The opposite of an earlier order about the same things: "include internal accounts again". */
export const isOpposite = (rule: Order, text: string): boolean => {
  const object = objectOf(text);
  const [before, now] = [valuesOf(rule.text), valuesOf(text)];
  if (OUT.test(rule.text) === OUT.test(text)) return false;
  // "Include Fermo again": the names alone say what is meant, and another name is another thing.
  if (now.length > 0 && !now.every((value) => before.includes(value))) return false;
  if (object.length === 0) return now.length > 0 && (OUT.test(text) || IN.test(text));
  // Against an assumption, "no price increase" is enough; to include something it must have been left out.
  if (!OUT.test(text) && !IN.test(text)) return false;
  return share(objectOf(rule.text), object) >= 0.75;
};

/** "By late I mean", "let's say activated =", "a breach counts as", "aktiv heißt". */
const DEFINED =
  /^(?:by |so |say |define |we define |we say |our |an? |the |als |por |par )*(.{2,60}?),? (?:(?:i|we) (?:now )?mean:?|(?:now )?means?:?|(?:is|are) defined(?: as)?|as|counts? as|counted as|refers to|stands for|heißt|bedeutet|gilt als|significa|quiere decir|signifie|veut dire|quer dizer|is|are|ist|sind|es|son|est|sont|é|são|=)(?= |$)/iu;

/** Two definitions of one term, whatever they say. */
const isRedefined = (a: string, b: string): boolean => {
  const [term, other] = [a, b].map((text) => new Set(tellingWords(DEFINED.exec(text)?.[1] ?? '').words));
  if (term === undefined || other === undefined || term.size === 0 || other.size === 0) return false;
  const [small, large] = term.size <= other.size ? [term, other] : [other, term];
  return [...small].every((word) => large.has(word)) && small.size / large.size >= HALF;
};

const isNumber = (value: string): boolean => /\d/u.test(value) && !/^\p{L}\d/u.test(value);
/** "The budget for France is 150k" beside the one for Germany: other names, each with its own number. */
const isOfOther = (rule: Order, text: string): boolean => {
  const [before, now] = [valuesOf(rule.text), valuesOf(text)];
  const isName = (value: string): boolean => !isNumber(value);
  const [was, is] = [before.filter(isName), now.filter(isName)];
  const areNumbered = before.some(isNumber) && now.some(isNumber);
  return areNumbered && was.length > 0 && is.length > 0 && !was.some((value) => is.includes(value));
};

/** The same order with another value, or in other words. */
export const isRestated = (rule: Order, text: string): boolean => {
  if (rule.kind === 'definition' && isRedefined(rule.text, text)) return true;
  if (OUT.test(rule.text) !== OUT.test(text)) return false;
  if (isOfOther(rule, text)) return false;
  const [before, object] = [objectOf(rule.text), objectOf(text)];
  if (before.length === 0 && object.length === 0) {
    const isBare = valuesOf(text).length > 0 && valuesOf(rule.text).length > 0;
    return NARROWS.test(rule.text) ? isBare || NARROWS.test(text) : isBare && NARROWS.test(text);
  }
  const isNear = Math.abs(before.length - object.length) <= 2 && Math.min(before.length, object.length) > 0;
  return isNear && share(before, object) >= 0.8;
};
