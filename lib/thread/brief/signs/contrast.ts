import { digitsOf } from '../values';
import { escape } from '../phrases';
import type { Setting } from '../settings';

const NOT = String.raw`(?:(?<=\d[^.;!?]{0,12} )(?:no longer|nicht mehr|ya no|não mais|non più)(?= [€$£]?\d)|not|instead of|rather than|(?:an)?statt|nicht|e[nm] (?:vez|lugar) de|au lieu d[eu]|plut[oô]t que|invece d\p{L}*|in plaats van|niet|et non|y no|e não|e non)`;
/** Words that may stand before the old value: "not the 14", and not "not only 14". */
const THE = String.raw`(?:(?:the|in|on|for|by|an?|de[rnms]?|die|das|im|am|l[aeo]s?|el|los|las|du|des|o|os|as|em|il|i) )?[€$£]?`;

/** The month of a date: "instead of September". */
const MONTH = /\p{L}{3,}/u;

/** "With minutes and not hours" may be said of a column. */
const OF_ANYTHING = /^(?:unit|scale|grain)$/u;

const SPANS = /^(?:span.*|period|date|day number)$/u;

const wordsOf = (old: Setting): string =>
  (old.kind === 'date' ? MONTH.exec(old.text)?.[0] : old.kind === 'period' ? undefined : digitsOf(old)) ?? old.text;
const valueOf = (old: Setting): string => String.raw`(?<![\p{L}\d.,])${escape(wordsOf(old))}(?![\p{L}]|[.,-]?\d)`;

/** Tells what somebody else did or wanted: "you used 30 instead of 14". */
const TELLS =
  /(?<!\p{L})(?:you|your|du|ihr|ihre?|sie haben|tu|t['’]as|vous|voc[eê]s?|usted(?:es)?|if|when|wenn|falls|si|se|quando|wrongly|wanted|wollte\p{L}*|voulai\p{L}*|quer[ií]a\p{L}*|but|aber|pero|mais|mas)(?!\p{L})/iu;

/** Says what the agent did: "you took …". */
const BLAMES =
  /^(?:(?:but|no|hey|wait|sorry|aber|nein|pero|mais|mas|non|não)[, ]+)*(?:you|du|ihr|sie|tu|vous|voc[eê]s?|usted(?:es)?) (?!can|could|should|may|must|need)/iu;
/** Whether a sentence tells the agent what it did, and not what it may or should do. */
export const isBlaming = (said: string): boolean => BLAMES.test(said);
/** Looked for first, whatever the value. */
const DENIES = new RegExp(`(?<!\\p{L})${NOT} `, 'iu');
const denies = (said: string, value: Setting): boolean =>
  said.toLowerCase().includes(wordsOf(value).toLowerCase()) &&
  DENIES.test(said) &&
  new RegExp(`(?<!\\p{L})${NOT} ${THE}${valueOf(value)}`, 'iu').test(said);

/** Whether a sentence says that the agent did not do as it was told: after "you took gross instead of net" net still holds. */
export const blames = (said: string, old: Setting): boolean => isBlaming(said) && denies(said, old);

/** Whether a sentence names a value as what holds no longer: "30 days, not 14", "31 October instead of September". */
export const saysNot = (said: string, old: Setting): boolean =>
  !(old.isWord && OF_ANYTHING.test(old.kind)) && !TELLS.test(said) && denies(said, old);

/** Whether a sentence takes a value for good in the place of one of its kind that has no unit of anything else: "24 to 48 it is". */
export const isDecided = (said: string, old: Setting, fresh: Setting): boolean =>
  old.kind === fresh.kind &&
  SPANS.test(old.kind) &&
  !/(?<!\p{L})(?:for|on|in) the(?!\p{L})/iu.test(said) &&
  new RegExp(String.raw`${escape(fresh.text)}(?: \p{L}+)? (?:it is|then)(?!\p{L})`, 'iu').test(said);

/** Ends what is said of the old value: "not 14 as in the contract" goes on. */
const END = String.raw`(?= ?(?:[.;!?)]|$|, ?(?!sondern|but|sino|mais|mas|rather|lieber)))`;

/** A sentence without the old value in it: "30 days, not 14." is "30 days." */
export const withoutContrast = (said: string, old: Setting): string =>
  said.replace(
    new RegExp(
      `(?<=[\\p{L}\\d%€$£)]),?(?: (?:and|but|und|y|et|e|en))? ${NOT} ${THE}${valueOf(old)}(?: ?[%€$£]| ?\\p{L}+)?${END}`,
      'iu',
    ),
    '',
  );
