import { escape } from '../phrases';
import type { Heard, HeardTurn, Sentence } from '../heard';
import { numbersIn } from '../heard';
import type { SpokenPiece } from '../pieces';
import { canReplace, type Setting } from '../settings';
import { digitsOf } from '../values';
import { remember } from '../../remember';
import { areParallel, oldWordsOf } from './subject';
import { isReframed } from './frames';
import { shareIn } from './words';

const asNumber = remember((digits: string): RegExp => new RegExp(`(?<![\\d.,])${escape(digits)}(?!\\d|[.,]\\d)`, 'u'));
const asWord = remember(
  (word: string): RegExp => new RegExp(`(?<![\\p{L}\\d.,])${escape(word)}(?![\\p{L}\\d]|[.,]\\d)`, 'iu'),
);

/** Numbers of a value as a text may write them: "100'000" and "100,000" are one. */
const GROUPED = /(?<=\d)['\u00A0\u202F](?=\d{3})/gu;
/** So many texts are remembered: all of a thread of some thousand turns. */
const MOST_TEXTS = 20_000;
const plain = remember((text: string): string => text.replace(GROUPED, ','), MOST_TEXTS);
const hasNumber = (text: string, digits: string): boolean => text.includes(digits) && asNumber(digits).test(text);

/** Smaller numbers are everywhere: they are told by their unit. */
const TELLING = 3;
const STEM = 4;

/** What a value counts, as the beginning of a word: "7 days" counts "day". */
const unitOf = ({ text }: Setting): string =>
  (/\d\s?-?(\p{L}+)$/u.exec(text)?.[1] ?? '').toLowerCase().replace(/s$/u, '').slice(0, STEM);

const asCount = remember((count: string): RegExp => {
  const [digits = '', unit = ''] = count.split(' ');
  return new RegExp(`(?<![\\d.,])${escape(digits)}[\\s-]?${escape(unit)}`, 'iu');
});

/** Whether a text says a setting: all its numbers, or its word. */
const says = (text: string, value: Setting): boolean => {
  const digits = numbersIn(plain(value.text));
  if (digits.length === 0) return text.toLowerCase().includes(value.text.toLowerCase());
  const whole = plain(text);
  return digits.every((one) => hasNumber(whole, one));
};

/** Whether an answer has a setting: numbers of one or two digits with their unit. */
const has = (text: string, value: Setting): boolean => {
  if (!says(text, value)) return false;
  const digits = numbersIn(plain(value.text));
  const unit = unitOf(value);
  if (digits.length === 0 || unit === '' || digits.some((one) => one.length >= TELLING)) return true;
  const whole = plain(text);
  return digits.some((one) => asCount(`${one} ${unit}`).test(whole));
};

/** How a value that was set stands to the likeliest one that was set later in its place. */
export interface Replaced {
  readonly by: Setting | undefined;
  /** Place of the turn that set it. */
  readonly at?: number;
  readonly signs: Readonly<Record<string, number>>;
}

const NONE = {
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
  const [a, b] = [old, fresh].map(({ text }) => Number((numbersIn(text)[0] ?? '').replaceAll(',', '')));
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

/** How strongly a later sentence claims to set anew what was set before. The shares are by hand: they only choose between sentences, and the fit weighs the sum. */
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
    const isSaid = said >= 0 || says(one.text, old);
    const rest = [
      ...one.settings.filter((other) => one.text.lastIndexOf(other.text) > said),
      ...sentences.slice(at + 1).flatMap((later) => later.settings),
    ];
    return isSaid && rest.some((fresh) => canReplace(old, fresh, true));
  });

/** A bare number that the answer before gave is no new value: "57.204, good". */
const isResult = ({ kind, text }: Setting, before: HeardTurn | undefined): boolean =>
  kind === '' && numbersIn(text).some((digits) => digits.length > 1 && before?.numbers.has(digits) === true);

const replacedBy = (heard: Heard, { turn, sentence, of }: SpokenPiece, old: Setting, isQuoted: boolean): Replaced => {
  const { turns, users, last } = heard;
  const signs: Record<string, number> = { ...NONE, isWord: flag(old.isWord) };
  let by: Setting | undefined;
  let place: number | undefined;
  for (const at of users) {
    const heardTurn = turns[at];
    if (!heardTurn || at < turn || heard.undone.has(at)) continue;
    // "The target is 4. Ah no, sorry, 3.5": also in the same breath.
    const sentences =
      at > turn ? heardTurn.sentences : heardTurn.sentences.slice(sentence + 1).filter(({ corrects }) => corrects);
    if (at > turn && heardTurn.whole.includes(old.text.toLowerCase()) && asWord(old.text).test(heardTurn.whole)) {
      signs['again'] = 1;
      if (at === last) signs['inLast'] = 1;
    }
    if (at > turn && setsAside(heardTurn.sentences, old)) signs['isSetAside'] = 1;
    for (const one of sentences) {
      if ((one.cues.denies || one.cues.judges) && says(one.text, old)) signs['isDenied'] = 1;
      const fresh = one.settings.find(
        (other) =>
          canReplace(old, other, one.isShort) &&
          !namesAnother(one.text, old) &&
          (isQuoted || !isResult(other, turns[at - 1])),
      );
      if (!fresh) continue;
      const likeness = one.beside.size > 0 ? shareIn(one.beside, of.beside) : 0.5;
      const isNext = at === turn + 2;
      const answer = turns[at + 1]?.small ?? '';
      const isEchoed = has(answer, fresh);
      const claim = claimOf(one, heardTurn, likeness, isNext, isEchoed);
      if (claim <= (signs['claim'] ?? -1)) continue;
      [by, place] = [fresh, at];
      const after = turns.slice(at + 1);
      Object.assign(signs, {
        claim,
        isCorrected: flag(one.corrects || heardTurn.sentences.some(({ corrects }) => corrects)),
        distance: Math.min(FAR, (at - turn) / 2),
        isAsked: flag(one.asks),
        isAdded: flag(one.cues.adds),
        comesBack: flag(one.cues.returns),
        isNext: flag(isNext),
        isEchoed: flag(isEchoed),
        isSettled: flag(one.cues.settles),
        isOfUnit: flag(old.kind !== '' && old.kind === fresh.kind),
        isAlone: flag(one.text.split(' ').length - fresh.text.split(' ').length <= LITTLE),
        oldAfter: flag(after.some(({ role, small }) => role === 'agent' && has(small, old))),
        ratio: ratioOf(old, fresh),
        oldWords: oldWordsOf(of.text, one.text),
        isParallel: flag(areParallel(of.text, one.text, isCount(old) && old.kind === fresh.kind)),
      });
    }
  }
  signs['ofKind'] = Math.min(MOST_OF_KIND, heard.ofKind.get(old.kind) ?? 0);
  const digits = numbersIn(old.text)[0];
  if (digits !== undefined) signs['frame'] = flag(isReframed(heard, turn, digits, isQuoted));
  return { by, signs, ...(place !== undefined && { at: place }) };
};

/** A piece that speaks of a value that was said before, where the turn goes on with another one. */
export const goesOn = ({ turns }: Heard, { turn, sentence, settings }: SpokenPiece): boolean => {
  const later = turns[turn]?.sentences.slice(sentence + 1).flatMap((one) => one.settings) ?? [];
  return settings.some(
    (old) =>
      later.some((fresh) => canReplace(old, fresh, true)) && turns.slice(0, turn).some(({ small }) => has(small, old)),
  );
};

/** How the values of a piece stand to what was set later: that of its values which was most likely replaced. */
export const valueSigns = (
  heard: Heard,
  piece: SpokenPiece,
  isQuoted: boolean,
): Replaced & { readonly old?: Setting } => {
  let best: Replaced & { readonly old?: Setting } = { by: undefined, signs: NONE };
  const weightOf = ({ signs }: Replaced): number => (signs['claim'] ?? -1) + (signs['frame'] ?? 0);
  for (const old of piece.settings) {
    const found = replacedBy(heard, piece, old, isQuoted);
    if (weightOf(found) > weightOf(best)) best = { ...found, old };
  }
  return best;
};
