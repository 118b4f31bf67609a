import { numbersIn, type Heard, type HeardTurn, type Sentence } from '../heard';
import { numericValue } from '../numeric';
import type { SpokenPiece } from '../pieces';
import { canReplace, type Setting } from '../settings';
import { digitsOf } from '../values';
import { blames, saysNot } from './contrast';
import { has } from './has-value';
import { isKept, isOfAnother } from './spared';
import { subjectOf } from './subject';
import { shareIn } from './words';

const UNKNOWN_RATIO = 1.5;
const MOST_RATIO = 3;

/** How far two values are apart: the logarithm of their ratio, at most 3; 1.5 where one has no number. */
export const ratioOf = (old: Setting, fresh: Setting): number => {
  const [a, b] = [old, fresh].map(({ text, kind }) => numericValue(numbersIn(text)[0] ?? '', kind));
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return UNKNOWN_RATIO;
  return a > 0 && b > 0 ? Math.min(MOST_RATIO, Math.abs(Math.log(a / b))) : MOST_RATIO;
};

/** A bare number is no limit of another thing that is twenty times as large: "0.3 c for each" and "the limit was raised to 300,000". */
const isOfOtherSize = (old: Setting, fresh: Setting, of: Sentence, one: Sentence): boolean =>
  old.kind === '' &&
  fresh.kind === '' &&
  one.beside.size > 1 &&
  ratioOf(old, fresh) >= MOST_RATIO &&
  shareIn(one.beside, of.beside) === 0;

/** "Sorry, 7 not 5" says which number it takes the place of. */
const NOT_THE_OLD =
  /(?<![\d.,])(\d+(?:[.,]\d+)*)[^\d.!?]{0,12}?(?<!\p{L})(?:not|instead of|rather than|nicht|statt|pas|au lieu de|no|en vez de|não|em vez de|non|invece di|niet)(?!\p{L})[^\d.!?]{0,12}?(\d+(?:[.,]\d+)*)(?!\d)/iu;
const namesAnother = ({ text, beside }: Sentence, of: Sentence, old: Setting, fresh: Setting): boolean => {
  const [, put, named] = NOT_THE_OLD.exec(text) ?? [];
  // "The rate is 7.25%, and they want 1.25, not 1.2" says nothing of the rate.
  const [was, is] = [digitsOf(old), digitsOf(fresh)];
  const isApart = is !== put && is !== named && shareIn(beside, of.beside) > 0;
  return named !== undefined && was !== undefined && was !== named && !isApart;
};

const flag = Number;

/** How strongly a later sentence claims to set anew what was set before. The shares are by hand: they only choose which sentences are looked at closely, and the fit weighs the sum. */
const claimOf = (one: Sentence, turn: HeardTurn, likeness: number, isNext: boolean, isEchoed: boolean): number =>
  likeness +
  0.5 * flag(one.corrects) +
  0.3 * flag(turn.sentences.some(({ corrects }) => corrects)) +
  0.3 * flag(one.cues.sets) +
  0.4 * flag(one.isShort) +
  0.2 * flag(isNext) -
  0.5 * flag(one.asks) +
  0.3 * flag(isEchoed) -
  0.3 * flag(one.cues.adds);

/** A bare number that the answer before gave is no new value: "57.204, good". */
const isResult = ({ kind, text }: Setting, before: HeardTurn | undefined): boolean =>
  kind === '' && numbersIn(text).some((digits) => digits.length > 1 && before?.numbers.has(digits) === true);

/** "Only from 1 March to 31 May", and not "the depot was shut from 1 to 31 May". */
const SETS_PERIOD =
  /(?<!\p{L})(?:only|use|take|make|restrict|limit|should|must|nur|nimm|nehm\p{L}*|rechn\p{L}*|s[oó]lo|us[ae]\p{L}*|tom[ae]\p{L}*|seulement|uniquement|pren\p{L}*|apenas|só)(?!\p{L})/iu;
/** "Extend it to Jan to Sep", of what a thread opens with. */
const MOVES_PERIOD =
  /(?:^|[,;] |(?<!\p{L})(?:so|please|then|and|also) )(?:please )?(?:extend|shorten|erweitere?) (?:it|this|that|es|das|(?:the|den) (?:period|window|range|time ?frame|zeitraum))(?!\p{L})/iu;
/** "I need it by 15.04." */
const IS_DUE = /(?<!\p{L})(?:need|due|deadline|ready|done|send|fertig|brauch\p{L}*|termin|liefer\p{L}*)(?!\p{L})/iu;
/** Dates in digits and periods are told of many things; whether a sentence sets one for what is asked. */
const maySet = ({ kind, text }: Setting, one: Sentence, isOfFirst: boolean): boolean =>
  (kind !== 'period' && !(kind === 'date' && /\d[./]\d/u.test(text))) ||
  (!IS_DUE.test(one.text) &&
    (SETS_PERIOD.test(one.text) ||
      (isOfFirst && MOVES_PERIOD.test(one.text)) ||
      (one.isShort && subjectOf(one.text).size <= 1)));

/** A sentence that may set anew what was set before. */
export interface Rival {
  readonly one: Sentence;
  readonly fresh: Setting;
  readonly at: number;
  readonly claim: number;
  readonly isEchoed: boolean;
}

/** So many of the likeliest sentences are looked at closely. */
const MOST_RIVALS = 5;

/** The sentences of a turn that are said after a piece; in its own turn those that correct: "The target is 4. Ah no, sorry, 3.5". */
export const laterIn = ({ turns }: Heard, { turn, sentence }: SpokenPiece, at: number): readonly Sentence[] => {
  const all = turns[at]?.sentences ?? [];
  return at > turn ? all : all.slice(sentence + 1).filter(({ corrects }) => corrects);
};

/** The sentences that may have set a value anew, the likeliest first; none before one that names the old value: "42, not 41". */
export const rivalsOf = (heard: Heard, piece: SpokenPiece, old: Setting, isQuoted: boolean): readonly Rival[] => {
  const { turns, users, undone } = heard;
  const { turn, of } = piece;
  const all = users
    .filter((at) => at >= turn && !undone.has(at))
    .flatMap((at) => {
      const heardTurn = turns[at];
      if (!heardTurn) return [];
      return laterIn(heard, piece, at).flatMap((one): Rival[] => {
        const fresh = one.settings.find(
          (other) =>
            canReplace(old, other, one.isShort) &&
            !namesAnother(one, of, old, other) &&
            !isOfAnother(old, of.text, one.text) &&
            maySet(other, one, turn === users[0]) &&
            !blames(one.text, old) &&
            !isOfOtherSize(old, other, of, one) &&
            (isQuoted || !isResult(other, turns[at - 1])),
        );
        if (!fresh || isKept(turns, users, { at, one }, old)) return [];
        const likeness = one.beside.size > 0 ? shareIn(one.beside, of.beside) : 0.5;
        const isEchoed = has(turns[at + 1]?.small ?? '', fresh);
        return [{ one, fresh, at, isEchoed, claim: claimOf(one, heardTurn, likeness, at === turn + 2, isEchoed) }];
      });
    })
    .toSorted((one, other) => other.claim - one.claim)
    .slice(0, MOST_RIVALS);
  const named = Math.max(-1, ...all.flatMap(({ at, one }) => (saysNot(one.text, old) ? [at] : [])));
  return named < 0 ? all : all.filter(({ at }) => at >= named);
};
