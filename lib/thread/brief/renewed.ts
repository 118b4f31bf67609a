import { stemsOf } from './figures';
import { escape, replacePhrase } from './phrases';
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
  return isWhole && stemsOf(rest).size >= TELLING ? rest : undefined;
};

/** A question without a word that holds no longer: "net revenue by channel", and later "gross"; undefined where little is left. */
const withoutValue = (text: string, value: string): string | undefined => {
  const rest = replacePhrase(text, value, undefined);
  return rest !== text && stemsOf(rest).size >= TELLING ? rest : undefined;
};

/** A piece with the new value in the place of the old one; undefined where that would say nothing or something else. */
export const renewed = ({ piece, found }: SignedPiece): string | undefined => {
  const { old, by, signs, goneNames } = found;
  if (goneNames.length > 0) return nameless(piece.text, goneNames);
  if (!old || !by) return undefined;
  // "Calendar year 2024" is not the year in which the new period ends: such values are not put in the place of others.
  if (OF_TIME.test(old.kind)) return timeless(piece.text, old.text);
  if (old.isWord && piece.of.kind === 'ask') return withoutValue(piece.text, old.text);
  // "Table sales.t1" is no other version of "sales.t0".
  if (old.kind.startsWith('name ') && !VERSIONED.test(old.text)) return undefined;
  // A bare number may be one of something else, unless it corrects what was said just before.
  const isOfUnit = !old.isWord && old.kind !== '' && (old.kind === by.kind || isPrice(old, by));
  // "More than 1,000 EUR in a year", and next "actually 2,000 EUR".
  const isOnly = signs['value.isAlone'] === 1 && signs['value.isNext'] === 1 && old.kind === by.kind;
  const isSure =
    isOnly || ((signs['value.claim'] ?? -1) >= SURE && signs['value.isParallel'] !== 1 && piece.stems.size >= TELLING);
  const [was, is] = [digitsOf(old), digitsOf(by)];
  const withNumber = was !== undefined && is !== undefined ? old.text.replace(was, () => is) : undefined;
  // "500" takes the unit of "200 pairs".
  const fresh = by.text === is ? withNumber : by.text;
  if (isOfUnit && isSure && fresh !== undefined) return replacePhrase(piece.text, old.text, fresh);
  const isNextWord =
    signs['value.isNext'] === 1 && signs['value.isCorrected'] === 1 && signs['quotes'] !== 1 && old.kind !== '';
  const isMeant = by.kind === '' && isNextWord && (signs['value.ratio'] ?? 0) < NEAR;
  return isSure && isMeant && withNumber !== undefined ? replacePhrase(piece.text, old.text, withNumber) : undefined;
};

/** "20 customers" */
const COUNTED = /^\d[\d.,]* \p{L}{3,}$/u;

/** What a thread opens with loses its old value, and not what it asks for. */
export const withoutOld = ({ piece, found: { old, by } }: SignedPiece): string | undefined => {
  if (old === undefined || by === undefined) return piece.text;
  const [was, is] = [digitsOf(old), digitsOf(by)];
  // "Top 20 customers", and then "top 10 is enough".
  const isCount = was !== undefined && is !== undefined && COUNTED.test(old.text) && !OF_TIME.test(old.kind);
  const rest = replacePhrase(piece.text, old.text, isCount ? old.text.replace(was, () => is) : undefined);
  return stemsOf(rest).size > 0 ? rest : undefined;
};
