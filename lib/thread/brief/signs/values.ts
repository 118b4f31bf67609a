import type { Heard, HeardTurn, Sentence } from '../heard';
import { numbersIn } from '../heard';
import { numericValue } from '../numeric';
import type { SpokenPiece } from '../pieces';
import { blames } from './contrast';
import { canReplace, type Setting } from '../settings';
import { digitsOf } from '../values';
import { has, hasWord, says } from './has-value';
import { areParallel, oldWordsOf, subjectOf } from './subject';
import { isReframed } from './frames';
import { isKept, isOfAnother } from './spared';
import { shareIn } from './words';

/** How a value that was set stands to the likeliest one that was set later in its place. */
export interface Replaced {
  readonly by: Setting | undefined;
  /** Place of the turn that set it. */
  readonly at?: number;
  readonly signs: Readonly<Record<string, number>>;
}

/** How much the signs of a value say that it was replaced: log-odds. */
export type Weigh = (signs: Readonly<Record<string, number>>) => number;

const NONE = {
  likeness: 0, sets: 0, isShort: 0, corrects: 0, judges: 0, denies: 0, tries: 0, isBare: 0,
  isCorrected: 0, distance: 9, isEchoed: 0, isDenied: 0, again: 0, inLast: 0, isAdded: 0, isAsked: 0, claim: -1, comesBack: 0,
  oldAfter: 0, isNext: 0, ratio: 0, frame: 0, isWord: 0, oldWords: 0, isParallel: 0, isSetAside: 0, isSettled: 0, isAlone: 0, isOfUnit: 0, ofKind: 0,
}; // prettier-ignore
const FAR = 9;
const MOST_OF_KIND = 6;
/** "16 it is": words beside a value that is all that a sentence says. */
const LITTLE = 2;
const UNKNOWN_RATIO = 1.5;
const MOST_RATIO = 3;

/** "40 people": a number with what it counts. */
const isCount = ({ text, isWord }: Setting): boolean => !isWord && /^\d[\d.,]* \p{L}/u.test(text);

const ratioOf = (old: Setting, fresh: Setting): number => {
  const [a, b] = [old, fresh].map(({ text, kind }) => numericValue(numbersIn(text)[0] ?? '', kind));
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return UNKNOWN_RATIO;
  return a > 0 && b > 0 ? Math.min(MOST_RATIO, Math.abs(Math.log(a / b))) : MOST_RATIO;
};

const flag = Number;

/** "Sorry, 7 not 5" says which number it takes the place of. */
const NOT_THE_OLD =
  /(?<![\d.,])\d+(?:[.,]\d+)*[^\d.!?]{0,12}?(?<!\p{L})(?:not|instead of|rather than|nicht|statt|pas|au lieu de|no|en vez de|não|em vez de|non|invece di|niet)(?!\p{L})[^\d.!?]{0,12}?(\d+(?:[.,]\d+)*)(?!\d)/iu;
const namesAnother = (text: string, old: Setting): boolean => {
  const named = NOT_THE_OLD.exec(text)?.[1];
  return named !== undefined && digitsOf(old) !== undefined && digitsOf(old) !== named;
};

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

/** "18.5 was October. The new table says 17.2": a value is spoken of, and then another one that can take its place. */
const setsAside = (sentences: readonly Sentence[], old: Setting): boolean =>
  sentences.some((one, at) => {
    const said = one.text.indexOf(old.text);
    if (said < 0 && !says(one.text, old)) return false;
    const rest = [
      ...one.settings.filter((other) => one.text.lastIndexOf(other.text) > said),
      ...sentences.slice(at + 1).flatMap((later) => later.settings),
    ];
    return rest.some((fresh) => canReplace(old, fresh, true));
  });

/** A bare number that the answer before gave is no new value: "57.204, good". */
const isResult = ({ kind, text }: Setting, before: HeardTurn | undefined): boolean =>
  kind === '' && numbersIn(text).some((digits) => digits.length > 1 && before?.numbers.has(digits) === true);

/** "Only from 1 March to 31 May", and not "the depot was shut from 1 to 31 May". */
const SETS_PERIOD =
  /(?<!\p{L})(?:only|use|take|make|restrict|limit|should|must|nur|nimm|nehm\p{L}*|rechn\p{L}*|s[oó]lo|us[ae]\p{L}*|tom[ae]\p{L}*|seulement|uniquement|pren\p{L}*|apenas|só)(?!\p{L})/iu;
/** "I need it by 15.04." */
const IS_DUE = /(?<!\p{L})(?:need|due|deadline|ready|done|send|fertig|brauch\p{L}*|termin|liefer\p{L}*)(?!\p{L})/iu;
/** Dates in digits and periods are told of many things; whether a sentence sets one for what is asked. */
const maySet = ({ kind, text }: Setting, one: Sentence): boolean =>
  (kind !== 'period' && !(kind === 'date' && /\d[./]\d/u.test(text))) ||
  (!IS_DUE.test(one.text) && (SETS_PERIOD.test(one.text) || (one.isShort && subjectOf(one.text).size <= 1)));

/** A sentence that may set anew what was set before. */
interface Rival {
  readonly one: Sentence;
  readonly fresh: Setting;
  readonly at: number;
  readonly claim: number;
  readonly isEchoed: boolean;
}

/** So many of the likeliest sentences are looked at closely. */
const MOST_RIVALS = 5;

/** The sentences of a turn that are said after a piece; in its own turn those that correct: "The target is 4. Ah no, sorry, 3.5". */
const laterIn = ({ turns }: Heard, { turn, sentence }: SpokenPiece, at: number): readonly Sentence[] => {
  const all = turns[at]?.sentences ?? [];
  return at > turn ? all : all.slice(sentence + 1).filter(({ corrects }) => corrects);
};

const rivalsOf = (heard: Heard, piece: SpokenPiece, old: Setting, isQuoted: boolean): readonly Rival[] => {
  const { turns, users, undone } = heard;
  const { turn, of } = piece;
  return users
    .filter((at) => at >= turn && !undone.has(at))
    .flatMap((at) => {
      const heardTurn = turns[at];
      if (!heardTurn) return [];
      return laterIn(heard, piece, at).flatMap((one): Rival[] => {
        const fresh = one.settings.find(
          (other) =>
            canReplace(old, other, one.isShort) &&
            !namesAnother(one.text, old) &&
            !isOfAnother(old, of.text, one.text) &&
            maySet(other, one) &&
            !blames(one.text, old) &&
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
};

/** What is said of a value later, whatever takes its place. */
const ownSigns = (
  heard: Heard,
  piece: SpokenPiece,
  old: Setting,
  isQuoted: boolean,
): Readonly<Record<string, number>> => {
  const { turn } = piece;
  const signs: Record<string, number> = { isWord: flag(old.isWord) };
  for (const at of heard.users) {
    const heardTurn = heard.turns[at];
    if (!heardTurn || at < turn || heard.undone.has(at)) continue;
    if (at > turn && hasWord(heardTurn.whole, old.text)) {
      signs['again'] = 1;
      if (at === heard.last) signs['inLast'] = 1;
    }
    if (at > turn && setsAside(heardTurn.sentences, old)) signs['isSetAside'] = 1;
    if (laterIn(heard, piece, at).some((one) => (one.cues.denies || one.cues.judges) && says(one.text, old)))
      signs['isDenied'] = 1;
  }
  signs['ofKind'] = Math.min(MOST_OF_KIND, heard.ofKind.get(old.kind) ?? 0);
  const digits = numbersIn(old.text)[0];
  if (digits !== undefined) signs['frame'] = flag(isReframed(heard, turn, digits, isQuoted));
  return signs;
};

const rivalSigns = (
  { turns }: Heard,
  { turn, of }: SpokenPiece,
  old: Setting,
  { one, fresh, at, claim, isEchoed }: Rival,
): Readonly<Record<string, number>> => ({
  claim,
  likeness: one.beside.size > 0 ? shareIn(one.beside, of.beside) : 0.5,
  sets: flag(one.cues.sets),
  isShort: flag(one.isShort),
  corrects: flag(one.corrects),
  judges: flag(one.cues.judges),
  denies: flag(one.cues.denies),
  tries: flag(one.cues.tries),
  isBare: flag(fresh.kind === ''),
  isCorrected: flag(one.corrects || turns[at]?.sentences.some(({ corrects }) => corrects) === true),
  distance: Math.min(FAR, (at - turn) / 2),
  // "SwiftLane at 81? No way."
  isAsked: flag(one.asks || one.text.indexOf('?') > one.text.indexOf(fresh.text)),
  isAdded: flag(one.cues.adds),
  comesBack: flag(one.cues.returns),
  isNext: flag(at === turn + 2),
  isEchoed: flag(isEchoed),
  isSettled: flag(one.cues.settles),
  isOfUnit: flag(old.kind !== '' && old.kind === fresh.kind),
  isAlone: flag(one.text.split(' ').length - fresh.text.split(' ').length <= LITTLE),
  oldAfter: flag(turns.slice(at + 1).some(({ role, small }) => role === 'agent' && has(small, old))),
  ratio: ratioOf(old, fresh),
  oldWords: oldWordsOf(of.text, one.text),
  isParallel: flag(areParallel(of.text, one.text, isCount(old) && old.kind === fresh.kind)),
});

/** How a value stands to each of those that may have taken its place; one without any where there are none. */
const replacements = (heard: Heard, piece: SpokenPiece, old: Setting, isQuoted: boolean): readonly Replaced[] => {
  const own = { ...NONE, ...ownSigns(heard, piece, old, isQuoted) };
  const rivals = rivalsOf(heard, piece, old, isQuoted);
  if (rivals.length === 0) return [{ by: undefined, signs: own }];
  return rivals.map((rival) => ({
    by: rival.fresh,
    at: rival.at,
    signs: { ...own, ...rivalSigns(heard, piece, old, rival) },
  }));
};

/** A piece that speaks of a value that was said before, where the turn goes on with another one. */
export const goesOn = ({ turns }: Heard, { turn, sentence, settings }: SpokenPiece): boolean => {
  const later = turns[turn]?.sentences.slice(sentence + 1).flatMap((one) => one.settings) ?? [];
  return settings.some(
    (old) =>
      later.some((fresh) => canReplace(old, fresh, true)) && turns.slice(0, turn).some(({ small }) => has(small, old)),
  );
};

/** How the values of a piece stand to what was set later: that of its values which was most likely replaced, by what most likely did. */
export const valueSigns = (
  heard: Heard,
  piece: SpokenPiece,
  isQuoted: boolean,
  weigh: Weigh,
): Replaced & { readonly old?: Setting } => {
  let best: Replaced & { readonly old?: Setting } = { by: undefined, signs: NONE };
  let most = -Infinity;
  for (const old of piece.settings)
    for (const found of replacements(heard, piece, old, isQuoted)) {
      const weight = weigh(found.signs);
      if (weight <= most) continue;
      most = weight;
      best = { ...found, old };
    }
  return best;
};
