import { digitsOf } from '../values';
import { escape } from '../phrases';
import type { Setting } from '../settings';

const NOT = String.raw`(?:not|instead of|rather than|(?:an)?statt|nicht|e[nm] (?:vez|lugar) de|au lieu d[eu]|plut[oô]t que|invece d\p{L}*|in plaats van|niet|et non|y no|e não|e non)`;
/** Words that may stand before the old value: "not the 14". */
const FEW_WORDS = String.raw`(?:[€$£]|(?!\d)[^\s,;.?!]+ ){0,2}`;
const UP = String.raw`(?:from|von|de|da|van) (?:the )?[€$£]?`;
const DOWN = String.raw`(?: ?[\p{L}%€$£]+)? (?:to|auf|à|a|naar) [€$£]?\d`;

/** The month of a date: "instead of September". */
const MONTH = /\p{L}{3,}/u;

/** "With minutes and not hours" may be said of a column. */
const OF_ANYTHING = /^(?:unit|scale|grain)$/u;

const wordsOf = (old: Setting): string =>
  (old.kind === 'date' ? MONTH.exec(old.text)?.[0] : old.kind === 'period' ? undefined : digitsOf(old)) ?? old.text;
const valueOf = (old: Setting): string => String.raw`(?<![\p{L}\d.,])${escape(wordsOf(old))}(?![\p{L}]|[.,-]?\d)`;

/** Whether a sentence names a value as what holds no longer: "30 days, not 14", "31 October instead of September", "from 14 to 30". */
export const saysNot = (said: string, old: Setting): boolean =>
  !(old.isWord && OF_ANYTHING.test(old.kind)) &&
  new RegExp(`(?<!\\p{L})(?:${NOT} ${FEW_WORDS}${valueOf(old)}|${UP}${valueOf(old)}${DOWN})`, 'iu').test(said);

/** A sentence without the old value in it: "30 days, not 14 as before" is "30 days as before". */
export const withoutContrast = (said: string, old: Setting): string => {
  const unit = old.text.replace(wordsOf(old), '').trim();
  const counted = unit === '' ? '' : `(?: ?${escape(unit)})?`;
  return said.replace(
    new RegExp(
      `(?<=[\\p{L}\\d%€$£)]),?(?: (?:and|but|und|y|et|e|en))? ${NOT} ${FEW_WORDS}${valueOf(old)}${counted}`,
      'iu',
    ),
    '',
  );
};
