import type { Heard, Sentence } from '../heard';
import { spokenPieces, type SpokenPiece } from '../pieces';
import type { Model } from '../odds';
import { hasPhrase } from '../phrases';
import { blames, isBlaming, isDecided, saysNot } from './contrast';
import { sharedOf } from './likeness';
import { isMoved } from './moved-date';
import { judges } from './remark';
import { isFactor } from './spared';
import { subjectOf } from './subject';
import { signsOf, type PieceSigns } from './piece';
import type { Setting } from '../settings';

/** A piece of what the user said, with what tells whether it holds. */
export interface SignedPiece {
  readonly piece: SpokenPiece;
  readonly found: PieceSigns;
  /** Another piece of its sentence is meant by what may take the place of its value. */
  readonly isSpared: boolean;
  /** What took the place of its value was said with it: "30 days, not 14". */
  readonly isContrasted: boolean;
  /** No other piece has more of a claim to what may take the place of its value. */
  readonly isLikeliest: boolean;
  /** That is the only value of its kind in its sentence: "from 79 to 89 euros" has two. */
  readonly isOnlyOne: boolean;
}

const MOST = 3;
const OF_VALUE = 'value.';

/** "No login in 30 days and contract ends within 90 days", and then "45 for the login": the first is meant. Without a word of either it is the last one. */
const isMeantBefore = (one: SpokenPiece, other: SpokenPiece, said: string): boolean => {
  const words = subjectOf(said);
  const [first, second] = [sharedOf(words, subjectOf(one.text)), sharedOf(words, subjectOf(other.text))];
  return first > second || (first === second && one.place > other.place);
};

/** "P1", "B23": a name that a number may belong to. */
const LABELS = /(?<![\p{L}\d])\p{Lu}+\d+(?![\p{L}\d])/gu;
const NUMBERS = /(?<![\p{L}\d.,])\d+(?:[.,]\d+)*/gu;

/** "From 79 to 89 euros": tells of a change, and which of the two is meant is not plain. */
const FROM_TO = /(?<!\p{L})(?:from|von|de|da|van) [€$£]?\d\S* (?:[\p{L}%€]+ )?(?:to|auf|à|a|naar) [€$£]?\d/iu;

/** A sentence names something of one piece, and nothing of another: "P1 is 1 day". */
const isNamedBy = (one: SpokenPiece, other: SpokenPiece, said: string): boolean => {
  const labels = said.match(LABELS) ?? [];
  const has = (piece: SpokenPiece): boolean => labels.some((label) => hasPhrase(piece.text, label));
  return has(one) && !has(other);
};

/** "Our SLA is 5 days for P2 and 2 for P1", and then "P1 is 1 day": what is named stands by another number, the first by the first. */
const standsByAnother = (piece: string, old: string, said: string): boolean => {
  const labels = piece.match(LABELS) ?? [];
  const numbers = piece.match(NUMBERS) ?? [];
  const digits = old.match(NUMBERS)?.[0];
  if (labels.length < 2 || labels.length !== numbers.length || digits === undefined) return false;
  return labels.some((label, place) => hasPhrase(said, label) && numbers[place] !== digits);
};

/** "Grace is 30 days, not 14", "make it 30, not 14", and not "Acme pays within 30 days, not 14". */
const isOfThis = ({ text, cues }: Sentence, whole: string, values: readonly string[]): boolean => {
  const without = (all: string): string => values.reduce((rest, value) => rest.replace(value, ' '), all);
  const own = subjectOf(without(text));
  return own.size <= 1 || cues.sets || sharedOf(own, subjectOf(without(whole))) > 0;
};

/** "The meeting is on 9 June and the audit on 3 July" has two. */
const areSingleDates = (...all: readonly Sentence[]): boolean =>
  all.every(({ settings }) => settings.filter(({ kind }) => kind === 'date').length === 1);

const claimOf = ({ signs }: PieceSigns): number => signs['value.claim'] ?? 0;

/** All pieces of a thread with their signs. A new value takes the place of one old value: the others it may have claimed are told so. */
export const signsIn = (heard: Heard, model: Pick<Model, 'weights'>): readonly SignedPiece[] => {
  const ofValues = Object.entries(model.weights).flatMap(([name, weight]) =>
    name.startsWith(OF_VALUE) ? [[name.slice(OF_VALUE.length), weight] as const] : [],
  );
  const weigh = (signs: Readonly<Record<string, number>>): number =>
    ofValues.reduce((sum, [name, weight]) => sum + weight * (signs[name] ?? 0), 0);
  const blaming = heard.users.flatMap((at) =>
    (heard.turns[at]?.sentences ?? []).flatMap(({ text }) => (isBlaming(text) ? [{ at, text }] : [])),
  );
  const all = spokenPieces(heard).map((piece) => ({ piece, found: signsOf(heard, piece, weigh) }));
  const claims = new Map<string, (typeof all)[number][]>();
  for (const one of all) {
    const { by, at } = one.found;
    if (by && at !== undefined) claims.set(`${at} ${by.norm}`, [...(claims.get(`${at} ${by.norm}`) ?? []), one]);
  }
  return all.map(({ piece, found }) => {
    const { by, at, old } = found;
    const claimed = by && at !== undefined ? (claims.get(`${at} ${by.norm}`) ?? []) : [];
    const others = claimed.filter((one) => one.found.old?.norm !== old?.norm);
    const signs = { ...found.signs, 'value.contested': Math.min(MOST, others.length) };
    const beside = others.filter((one) => one.piece.of === piece.of);
    const said = heard.turns[at ?? -1]?.sentences.find(({ text }) => by && text.includes(by.text));
    // "She laughed about 5% vacancy. Take 8%": the old value is named beside the new one.
    const isNamed = (value: Setting | undefined): boolean =>
      heard.turns[at ?? -1]?.sentences.some((one) => one !== said && judges(one, value)) === true;
    // "Prices went up: £16 and £25": as many as there were.
    const isOne = said?.settings.filter(({ kind }) => kind === by?.kind).length === 1;
    const isSpared =
      piece.settings.some((value) =>
        blaming.some(({ at: later, text }) => later > piece.turn && blames(text, value)),
      ) ||
      (by === undefined &&
        piece.settings.some((value) => isFactor(value, piece.text)) &&
        ['takenBack', 'corrected', 'denied'].every((name) => found.signs[name] === 0)) ||
      (isOne &&
        !isNamed(old) &&
        beside.some((one) => isNamed(one.found.old) || isMeantBefore(one.piece, piece, said.text))) ||
      (said !== undefined && old !== undefined && standsByAnother(piece.text, old.text, said.text)) ||
      (said !== undefined &&
        claimed.some((one) => one.piece.of !== piece.of && isNamedBy(one.piece, piece, said.text)));
    const isLikeliest = others.every((one) => claimOf(one.found) <= claimOf(found));
    const isContrasted =
      said !== undefined &&
      old !== undefined &&
      said !== piece.of &&
      !said.asks &&
      ((old.kind === 'date' && areSingleDates(piece.of, said) && isMoved(piece.text, old.text, said.text)) ||
        (saysNot(said.text, old) && isOfThis(said, piece.of.text, [old.text, by?.text ?? ''])) ||
        (heard.turns[at ?? -1]?.sentences ?? []).some(({ text }) => by !== undefined && isDecided(text, old, by)));
    return {
      piece,
      found: { ...found, signs },
      isSpared,
      isContrasted,
      isLikeliest,
      isOnlyOne: isOne && !FROM_TO.test(said.text),
    };
  });
};
