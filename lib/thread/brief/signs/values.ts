import { numbersIn, type Heard, type Sentence } from '../heard';
import type { SpokenPiece } from '../pieces';
import { canReplace, type Setting } from '../settings';
import { has, hasWord, says } from './has-value';
import { areParallel, oldWordsOf } from './subject';
import { isReframed } from './frames';
import { laterIn, ratioOf, rivalsOf, type Rival } from './rivals';
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

/** "40 people": a number with what it counts. */
const isCount = ({ text, isWord }: Setting): boolean => !isWord && /^\d[\d.,]* \p{L}/u.test(text);

const flag = Number;

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
