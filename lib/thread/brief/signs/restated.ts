import type { Heard, HeardTurn, ResultLine } from '../heard';
import { anewIn, readTold, sharedOf, toldBy } from './likeness';
import { shareIn } from './words';

const SHORT = 8;
const MOST = 6;

const GOES_ON =
  /^(?:and|also|now|next|then|what about|how about|und|jetzt|nun|et|maintenant|y|ahora|e|agora|ora|en|nu)(?!\p{L})/iu;
const UNSURE = /\?\?|^(?:hm+|hä|huh|wait|moment|euh|eh)(?!\p{L})/iu;

const NO_LINES: readonly ResultLine[] = [];
/** Each turn is looked at from every other one, and read once. */
const numbered = new WeakMap<HeardTurn, readonly ResultLine[]>();

const tells = (turn: HeardTurn | undefined): readonly ResultLine[] => {
  if (!turn) return NO_LINES;
  const known = numbered.get(turn) ?? turn.lines.filter(({ figures }) => figures.length > 0);
  numbered.set(turn, known);
  return known;
};

const NOTHING = readTold('');

/** What later turns do with a line of an answer: whether they ask for it again, and whether later answers tell it with other numbers. */
export const restatedSigns = (
  { turns, users }: Heard,
  place: number,
  line: ResultLine,
): Readonly<Record<string, number>> => {
  const signs = {
    shapeAnew: 0, shapeAnewShort: 0, shapeAnewAsked: 0, shapeAnewRedone: 0, wordsAnew: 0, wordsAnewAsked: 0, wordsAnewSet: 0,
    restates: 0, askedLike: 0, correctedLike: 0, partlyAgain: 0, taken: 0,
  }; // prettier-ignore
  const own = toldBy(line);
  const before = turns[place - 1];
  const asked = before ? toldBy(before).subject : NOTHING.subject;
  for (const at of users) {
    const turn = turns[at];
    if (at <= place || !turn) continue;
    const { sentences, said } = turn;
    const words = toldBy(turn).subject;
    signs.askedLike = Math.max(signs.askedLike, sharedOf(asked, words));
    const corrects = sentences.some((one) => one.corrects);
    if (corrects) signs.correctedLike = Math.max(signs.correctedLike, sharedOf(own.subject, words));
    if (sentences[0]?.accepts === true) signs.taken = Math.min(MOST, signs.taken + 1);
    let [inShape, inWords] = [0, 0];
    for (const later of tells(turns[at + 1])) {
      const anew = anewIn(own, toldBy(later));
      inShape = Math.max(inShape, anew.inShape);
      inWords = Math.max(inWords, anew.inWords);
    }
    signs.shapeAnew = Math.max(signs.shapeAnew, inShape);
    signs.wordsAnew = Math.max(signs.wordsAnew, inWords);
    if (said.split(' ').length <= SHORT) signs.shapeAnewShort = Math.max(signs.shapeAnewShort, inShape);
    if (sentences.some((one) => one.redoes)) signs.shapeAnewRedone = Math.max(signs.shapeAnewRedone, inShape);
    if (sentences.some((one) => one.cues.sets)) signs.wordsAnewSet = Math.max(signs.wordsAnewSet, inWords);
    if (sentences.some((one) => one.asks)) {
      signs.shapeAnewAsked = Math.max(signs.shapeAnewAsked, inShape);
      signs.wordsAnewAsked = Math.max(signs.wordsAnewAsked, inWords);
    }
  }
  for (const [at, turn] of turns.entries()) {
    if (turn.role !== 'agent' || at === place) continue;
    for (const other of tells(turn))
      if (at < place) signs.restates = Math.max(signs.restates, anewIn(toldBy(other), own).inWords);
      else signs.partlyAgain = Math.max(signs.partlyAgain, shareIn(own.numbers, toldBy(other).numbers));
  }
  const siblings = tells(turns[place]);
  const next = turns[place + 1];
  return {
    ...signs,
    siblings: Math.min(MOST, siblings.length),
    isFirstLine: Number(siblings[0]?.text === line.text),
    nextUndoes: Number(next?.sentences.some(({ kind }) => kind === 'revoke' || kind === 'reset') === true),
    nextGoesOn: Number(GOES_ON.test(next?.said ?? '')),
    nextDoubts: Number(UNSURE.test(next?.said ?? '')),
  };
};
