import { stemsOf } from './figures';
import { escape, replacePhrase } from './phrases';
import { numbersIn } from './heard';
import { OF_TIME, settingsIn } from './settings';
import type { SignedPiece } from './signs/signed-pieces';
import { digitsOf, isPrice } from './values';

/** From such a claim on the new value is put in the place of the old one. */
const SURE = 1.4;
/** Logarithm of how far a bare number may be from the one in whose place it is put. */
const NEAR = 1.5;
export const TELLING = 2;

const VERSIONED = /v\d+(?![\p{L}\d])/iu;
const PREPOSITION = String.raw`(?:for|in|from|since|until|till|during|of|on|by|as of|as per|bis|ab|seit|im|am|für|pour|depuis|en|para|desde|em)`;

const saysNumber = (text: string, digits: string): boolean => numbersIn(text).includes(digits);

/** "75 % isn't realistic", "45 days?": such a value was not meant to be set. */
const UNSURE =
  /\?$|(?<!\p{L})(?:(?:is|are)n['’]t|not worth|nonsense|refuses?|can['’]t be|says|said|so (?:we|it|that|i|they|\d+)|therefore|quatsch|unsinn)(?!\p{L})/iu;
const isUnsure = ({ piece, found: { signs } }: SignedPiece): boolean =>
  signs['judges'] === 1 || signs['value.isAsked'] === 1 || (piece.of.kind !== 'ask' && UNSURE.test(piece.text));

/** Kinds of values that count one thing, as "litres" do; days, shares and money are of anything. */
const COUNTS_SOMETHING =
  /^(?!(?:day|tag|jou|dia|gio|dag|wee|woc|sem|set|mon|moi|mes|maa|hou|stu|hor|heu|ore|uur|min|sec|yea|jah|ann|ano|an|jaa|span|date|month|quarter|size|share|amount|rate.*|version|time.*|name .*)$)./u;

/** Kinds of values that are a number and a word for what it counts. */
const COUNTS = /^(?!(?:date|period|span.*|time.*|year.*|version|amount|share|size|rate.*|name .*)$)\p{L}+$/u;

/** "Tagen" and "Tage" are one unit, "weeks" and "weekdays" are two. */
const unitIn = (value: string): string =>
  (/^\d[\d.,']*[ -]?(\p{L}+)$/u.exec(value)?.[1] ?? '').toLowerCase().replace(/(?:en|es|e|n|s)$/u, '');

/** "A 45 day payment term" is no other length of "30 day readmissions": words are shared, or "make it 45 days" says no others. */
const isOfSame = ({ found: { old, by, signs } }: Pick<SignedPiece, 'found'>): boolean =>
  (signs['value.likeness'] ?? 0) > 0 ||
  (old?.kind === by?.kind && by?.isToldBare !== true && COUNTS_SOMETHING.test(old?.kind ?? '')) ||
  signs['value.isDenied'] === 1 ||
  (signs['value.isNext'] === 1 && signs['value.corrects'] === 1) ||
  (signs['value.isAlone'] === 1 &&
    signs['value.sets'] === 1 &&
    (signs['value.isEchoed'] === 1 ||
      (signs['value.isNext'] === 1 && old?.kind === by?.kind && (signs['value.contested'] ?? 0) === 0)));

/** A piece without its period: "give me attrition for calendar year 2024"; undefined where little is left. */
const timeless = (text: string, value: string): string | undefined => {
  const phrase = new RegExp(
    String.raw`\s${PREPOSITION} (?:(?! ${PREPOSITION} )[^,;]){0,30}?${escape(value)}[^\s,;.]*(?: (?:19|20)\d\d(?!\d))?`,
    'iu',
  );
  const rest = text.replace(phrase, '');
  const isTimeless = settingsIn(rest).every(({ kind }) => !OF_TIME.test(kind));
  return rest !== text && stemsOf(rest).size >= TELLING && isTimeless ? rest : undefined;
};

/** Words of what says nothing without the name. */
const STUMP = 5;
/** "Hourly load is": all that was said is where it is. */
const ONLY_PLACES =
  /(?<!\p{L})(?:is|are|was|comes?|lives?|sits?|ist|sind|steht|stehen|liegt|liegen|está[n]?|est|sont|são|si trova(?:no)?)[.,;:]?$/iu;
/** A piece without names that are gone: "monthly revenue from sales.t0"; undefined where little is left, or nothing else is named. */
const nameless = (text: string, gone: readonly string[]): string | undefined => {
  const rest = gone.reduce(
    (left, name) =>
      left.replace(
        new RegExp(
          String.raw`[,\s]+(?:joined )?(?:from|in|on|with|using|and|by|to|not|via) @?${escape(name)}(?![\p{L}\d_]|[.][\p{L}\d_])`,
          'giu',
        ),
        '',
      ),
    text,
  );
  const isWhole = rest !== text && gone.every((name) => !rest.toLowerCase().includes(name.toLowerCase()));
  return isWhole && !(ONLY_PLACES.test(rest) && rest.split(' ').length <= STUMP) && stemsOf(rest).size >= TELLING
    ? rest
    : undefined;
};

const JOINT = String.raw`(?:and|or|vs[.]?|versus|against|und|oder|gegen|y|o|et|ou|e)`;
/** "Compare Q1 and Q2": one of two that are set against each other. */
const isPaired = (text: string, value: string): boolean =>
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${JOINT}\s+${escape(value)}|${escape(value)}\s+${JOINT})(?![\p{L}\d])`,
    'iu',
  ).test(text);

/** A question without a word that holds no longer: "net revenue by channel", and later "gross"; undefined where little is left. */
const withoutValue = (text: string, value: string): string | undefined => {
  const rest = replacePhrase(text, value, undefined);
  return rest !== text && stemsOf(rest).size >= TELLING ? rest : undefined;
};

/** "Half sizes round up" says nothing without it. */
const SAYS_HOW = /^(?:rounding|direction)$/u;

/** A piece with the new value in the place of the old one; undefined where that would say nothing or something else. */
export const renewed = (one: SignedPiece): string | undefined => {
  const { piece, found, isLikeliest, isOnlyOne, isContrasted } = one;
  const { old, by, signs, goneNames } = found;
  if (goneNames.length > 0) return nameless(piece.text, goneNames);
  if (!old || !by) return undefined;
  // "Calendar year 2024" is not the year in which the new period ends: such values are not put in the place of others.
  if (OF_TIME.test(old.kind)) return timeless(piece.text, old.text);
  if (SAYS_HOW.test(old.kind) && !isUnsure(one)) return replacePhrase(piece.text, old.text, by.text.toLowerCase());
  if (old.isWord && piece.of.kind === 'ask')
    return isPaired(piece.of.text, old.text) ? piece.text : withoutValue(piece.text, old.text);
  // "Table sales.t1" is no other version of "sales.t0", and "8" none of "als_v2".
  if (old.kind.startsWith('name ') && (!VERSIONED.test(old.text) || by.kind !== old.kind)) return undefined;
  const isNamed = signs['value.isDenied'] === 1;
  if (isUnsure(one) || !(isOnlyOne || isNamed) || !isOfSame(one)) return undefined;
  // "97 % is too strict, with us 95 % is full": both are said.
  const [was, is] = [digitsOf(old), digitsOf(by)];
  if (is !== undefined && saysNumber(piece.of.text, is)) return undefined;
  // A bare number may be one of something else, unless it corrects what was said just before.
  const isBareSize = old.kind === 'size';
  const isOfUnit =
    !old.isWord &&
    old.kind !== '' &&
    (old.kind === by.kind || isPrice(old, by)) &&
    // "90k" may be of anything.
    (!isBareSize || (signs['value.contested'] ?? 0) === 0);
  // Its unit was told by the answer only, and something else has more of a claim to it.
  if (by.isToldBare === true && !isLikeliest) return undefined;
  // "More than 1,000 EUR in a year", and next "actually 2,000 EUR" or "make it 2,000"; "deductible 20 %" is another share.
  const isOnly = signs['value.isAlone'] === 1 && signs['value.isNext'] === 1 && old.kind === by.kind;
  const withNumber = was !== undefined && is !== undefined ? old.text.replace(was, () => is) : undefined;
  // "500" takes the unit of "200 pairs", and "45 day" the form of "14 days".
  const isOfOneUnit =
    old.kind === by.kind && COUNTS.test(old.kind) && was !== '1' && is !== '1' && unitIn(old.text) === unitIn(by.text);
  // "Fewer than 5 matches, not 3" names what it is put in the place of.
  const isSure =
    isOnly ||
    (isContrasted && isOfOneUnit && (COUNTS_SOMETHING.test(old.kind) || (signs['value.likeness'] ?? 0) > 0)) ||
    ((signs['value.claim'] ?? -1) >= SURE && signs['value.isParallel'] !== 1 && piece.stems.size >= TELLING);
  const fresh = by.text === is || isOfOneUnit ? withNumber : by.text;
  if ((isOfUnit || (isOnly && !old.isWord)) && isSure && fresh !== undefined)
    return replacePhrase(piece.text, old.text, fresh);
  const isNextWord =
    signs['value.isNext'] === 1 && signs['value.isCorrected'] === 1 && signs['quotes'] !== 1 && old.kind !== '';
  const isMeant = by.kind === '' && isNextWord && (signs['value.ratio'] ?? 0) < NEAR;
  return isSure && isMeant && withNumber !== undefined ? replacePhrase(piece.text, old.text, withNumber) : undefined;
};

/** "20 customers" */
const COUNTED = /^\d[\d.,]* (?:\p{L}+ )?\p{L}{3,}$/u;

/** What stands behind a value belongs to it: a unit, or what it is a rate of. */
const leavesUnit = (text: string, value: string): boolean =>
  /\d$|[€$£%]$/u.test(value) &&
  new RegExp(String.raw`${escape(value)}(?:\s?/| \p{L}{1,3}[²³\d]?(?![\p{L}\d]))`, 'u').test(text);

/** "For 28 days": such a value goes with the word before it, and nothing is missed. */
const isAfterPreposition = (text: string, value: string): boolean =>
  new RegExp(String.raw`(?<!\p{L})${PREPOSITION} (?:the (?:last |past )?)?${escape(value)}`, 'iu').test(text);

/** What a thread opens with loses its old value, and not what it asks for. */
export const withoutOld = (one: SignedPiece): string | undefined => {
  const { piece, found, isOnlyOne } = one;
  const { old, by, signs } = found;
  // "Would 75 EUR be better?" sets nothing.
  if (old === undefined || by === undefined || signs['value.isAsked'] === 1) return piece.text;
  const isCount = COUNTED.test(old.text) && !OF_TIME.test(old.kind);
  const isNext =
    signs['value.isNext'] === 1 && (signs['value.likeness'] ?? 0) > 0 && (signs['value.ratio'] ?? 0) < NEAR;
  const isOfUnit = old.kind === by.kind && by.isToldBare !== true;
  // "50 instead of 20"
  const isNamed = signs['value.isDenied'] === 1 && (signs['value.claim'] ?? 0) >= SURE;
  // "A shop with 64 stores" is not the "6 stores" that somebody makes 8.
  if (
    isCount &&
    ((signs['value.contested'] ?? 0) > 0 ||
      !(isOnlyOne || isNamed) ||
      !isOfSame(one) ||
      !(isNext || isOfUnit || isNamed))
  )
    return piece.text;
  const isMeasure = !old.isWord && !OF_TIME.test(old.kind);
  if (!isMeasure && isPaired(piece.of.text, old.text)) return piece.text;
  // "Cost center 4410", and then "exclude document 510239".
  if (isMeasure && !isCount && (old.kind === '' || old.kind !== by.kind)) return piece.text;
  // Another value of something else stays what it is: nothing of it is left without it.
  const isStump = isMeasure && !isCount && !isAfterPreposition(piece.text, old.text);
  const isApart = (signs['value.contested'] ?? 0) > 0 || signs['value.isParallel'] === 1;
  if (isStump && (isApart || !isOnlyOne || !isOfSame(one))) return piece.text;
  const [was, is] = [digitsOf(old), digitsOf(by)];
  // "Top 20 customers", and then "top 10 is enough"; "power 80 %" without its number is a stump.
  const fresh =
    isCount && was !== undefined && is !== undefined ? old.text.replace(was, () => is) : isStump ? by.text : undefined;
  const rest = replacePhrase(piece.text, old.text, fresh);
  // "Costs 4,200 €/month", "a farm of 22.4 MW": nothing is left of a unit without its number.
  if (fresh === undefined && leavesUnit(piece.text, old.text)) return piece.text;
  return stemsOf(rest).size > 0 ? rest : undefined;
};
