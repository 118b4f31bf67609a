import { cuesOf } from '../cues';
import type { Heard } from '../heard';
import type { SpokenPiece } from '../pieces';
import { quotedIn, resultSigns } from './quoted';
import { toldAnewSigns } from './told-anew';
import { goesOn, valueSigns, type Replaced, type Weigh } from './values';
import { answerAnewSigns, saidAnewSigns } from './found-anew';
import { dataNamesIn } from './data-names';
import { goneNamesIn } from './names';
import { remadeSigns } from './remade';
import { wordSigns } from './words';

const countWords = (text: string, most: number): number => text.split(' ', most).length;

/** What tells whether a piece of what the user said holds at the end of the thread. */
export interface PieceSigns extends Pick<Replaced, 'by' | 'at'> {
  readonly old?: Replaced['by'];
  /** Data in it that are given up later. */
  readonly goneNames: readonly string[];
  readonly signs: Readonly<Record<string, number>>;
}

const named = (of: string, signs: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(signs).map(([name, value]) => [`${of}.${name}`, value]));

/** Reads the signs of a piece: what it is, what is said later in its words, and what was set in the place of its values. */
export const signsOf = (heard: Heard, piece: SpokenPiece, weigh: Weigh): PieceSigns => {
  const { turns, users, amending, last } = heard;
  const { turn, text, of, settings } = piece;
  const quoted = quotedIn(heard, text, turn);
  const { old, by, at, signs } = valueSigns(heard, piece, quoted.length > 0, weigh);
  const next = turns[turn + 2];
  const answer = cuesOf(turns[turn + 1]?.small ?? '');
  const nextDrops = next?.sentences.some(({ cues }) => cues.drops) === true;
  const own: Record<string, number | boolean> = {
    position: turn / turns.length,
    turnsLeft: Math.min(12, (last - turn) / 2),
    length: countWords(text, 20),
    sentenceLength: countWords(of.text, 40),
    isAsk: of.kind === 'ask',
    isDefinition: of.kind === 'definition',
    // "Forget the pesos, we stay with euros": what is said after it undoes nothing.
    isUndoing: (of.kind === 'revoke' || of.kind === 'reset') && (piece.place === 0 || cuesOf(text).drops),
    endsAsking: of.asks,
    tries: of.cues.tries,
    accepts: of.accepts,
    isFirst: turn === users[0],
    hasValue: settings.length > 0,
    denies: settings.length > 0 && cuesOf(text).denies,
    judges: settings.length > 0 && cuesOf(text).judges,
    judgesAndGoesOn: of.cues.judges && goesOn(heard, piece),
    intended: of.cues.intended,
    settles: of.cues.settles,
    quotes: quoted.length > 0,
    nextDrops,
    answerCannot: answer.cannot,
    cannotAndDrops: answer.cannot && nextDrops,
    names: dataNamesIn(text).length > 0,
    // What names the data at the start mostly stays; names that are given up are told by `goneNames`.
    namesFirst: turn === users[0] && dataNamesIn(text).length > 0,
    nextAmends: amending.has(turn + 2),
  };
  const answerSigns = named('answer', { ...answerAnewSigns(heard, turn + 1), ...remadeSigns(heard, turn + 1) });
  return {
    ...(old && { old }),
    by,
    goneNames: goneNamesIn(heard, text, turn),
    ...(at !== undefined && { at }),
    signs: {
      ...Object.fromEntries(Object.entries(own).map(([name, value]) => [name, Number(value)])),
      ...wordSigns(heard, piece),
      ...resultSigns(heard, piece, quoted),
      ...toldAnewSigns(heard, piece),
      ...saidAnewSigns(heard, turn, text),
      ...answerSigns,
      ...named('value', signs),
    },
  };
};
