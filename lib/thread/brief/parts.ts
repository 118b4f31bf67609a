import { stemsOf } from './figures';
import { objectOf } from './rule-match';
import { valuesIn } from './values';

const SEPARATOR = /(,? (?:and|or|und|oder|y|o|et|ou|e|en) |, )/u;
/** How an order of a list begins: what stands before its first thing. */
const HEAD =
  /^(?:(?:please |bitte )?(?:leave out|exclude|ignore|omit|skip|drop|remove|without|only|include|keep|use|do(?: not|n['’]t) (?:count|include|use)|no)(?: (?:all|any|the|tickets|orders|rows|accounts|customers)(?: tagged| with| from)?)?)(?= )/iu;

/** The numbers of a text, in digits: "5k" and "5,000" are one. */
export const digitsIn = (text: string): readonly string[] =>
  valuesIn(text).flatMap(
    ({ text: value }) =>
      value
        .replace(/(?<=\d)[kK]\b/u, '000')
        .replace(/[.,'](?=\d{3})/gu, '')
        .match(/\d+/gu) ?? [],
  );

/**
 * An order of several things without those that a text names; undefined where it names none of them alone, empty where
 * nothing is left of it.
 */
export const withoutNamed = (order: string, text: string): string | undefined => {
  const pieces = order.replace(/[.]$/u, '').split(SEPARATOR);
  const things = pieces.filter((_, place) => place % 2 === 0);
  if (things.length < 2) return undefined;
  const words = new Set([...objectOf(text), ...stemsOf(text)]);
  const [values, names] = [new Set(digitsIn(text)), text.match(/(?<= )\p{Lu}[\p{L}\d-]+/gu) ?? []];
  const isNamed = (thing: string): boolean => {
    const own = [...stemsOf(thing.replace(HEAD, ''))];
    return (
      names.some((name) => thing.includes(name)) ||
      digitsIn(thing).some((value) => values.has(value)) ||
      own.some((word) => words.has(word))
    );
  };
  const named = things.filter(isNamed);
  if (named.length === 0 || named.length === things.length) return undefined;
  const head = HEAD.exec(things[0] ?? '')?.[0];
  let kept = '';
  for (const [place, thing] of things.entries()) {
    if (isNamed(thing)) continue;
    const separator = pieces[place * 2 - 1] ?? '';
    kept += kept === '' ? (place > 0 && head !== undefined ? `${head} ${thing}` : thing) : `${separator}${thing}`;
  }
  return kept;
};
