import { withoutAddresses } from './addresses';
import type { Change } from './changes';
import type { Clause } from './clauses';
import type { SpokenPiece } from './pieces';
import { calledWrong, withoutReplaced } from './called-wrong';
import { numbersIn, type Heard, type Sentence } from './heard';
import { likelihood, saysYes, type Model } from './odds';
import { joinedPieces, type JudgedPiece } from './joined-pieces';
import { renewed } from './renewed';
import { dropsItems, UNDOES_LAST } from './undone';
import { saidTwice } from './said-twice';
import { OF_TIME } from './settings';
import { writtenOut } from './values';
import { withoutContrast } from './signs/contrast';
import { isTakenBackByNext } from './signs/back-to';
import { isEchoOf } from './signs/echo';
import { isOfPastValue } from './signs/past-value';
import { isRedefined } from './signs/redefined';
import { isRemarkOnOld } from './signs/remark';
import { isAllTakenBack } from './signs/words';
import { withSwaps } from './swaps/swaps';
import { signsIn, type SignedPiece } from './signs/signed-pieces';

export interface OrdersInForce {
  /** What the user said, without what holds no longer; a sentence of which nothing holds is left out. */
  readonly held: readonly Clause[];
  readonly changes: readonly Change[];
  /** The pieces of it that were kept. */
  readonly kept: readonly SignedPiece[];
  /** Those that went by their odds alone, of sentences of which nothing was plainly said to be over, and in whose place nothing is told. */
  readonly dropped: readonly SignedPiece[];
}

const NAMES = /@\p{Lu}[\p{L}\p{N}_-]*(?: \p{Lu}[\p{L}\p{N}_-]*)*|@?\p{L}[\p{L}\d]*(?:[._][\p{L}\d]+)+/gu;

/** What lapsed with a piece: the value that was set anew, and names that no other piece says. */
const changesOf = ({ piece, found }: JudgedPiece, isHeld: (name: string) => boolean, last: number): Change[] => {
  const names = (withoutAddresses(piece.text).match(NAMES) ?? []).filter((name) => !isHeld(name));
  const old = found.old;
  const fresh = old && OF_TIME.test(old.kind) ? undefined : found.by?.text;
  return [
    ...(old ? [old.text, ...writtenOut(old)] : [])
      .filter((gone) => !isHeld(gone))
      .map((gone) => ({ gone, fresh, turn: found.at ?? last })),
    ...names.map((name) => ({ gone: name, fresh: undefined, turn: last })),
  ];
};

/** "14 and 19": more than one number of a list, of which only one may be gone. */
const isRow = ({ text, stems }: SpokenPiece): boolean => stems.size === 0 && numbersIn(text).length > 1;

const EVEN = 0.5;
const DENIALS = ['takenBack', 'corrected', 'denied', 'value.isDenied', 'value.isSetAside'];
/** Orders or defines by a value in whose place nothing was said: it holds unless it is likelier not to. */
const isUncontested = ({ piece, found }: SignedPiece, model: Model): boolean =>
  piece.settings.length > 0 &&
  found.by === undefined &&
  (piece.of.kind === 'rule' || piece.of.kind === 'definition') &&
  DENIALS.every((name) => (found.signs[name] ?? 0) === 0) &&
  likelihood(model, found.signs) <= EVEN;

/** Reads what of the user's words holds at the end of a thread. `clauses` are those that it was heard with. */
export const readInForce = (heard: Heard, clauses: readonly Clause[], model: Model): OrdersInForce => {
  const wrong = calledWrong(heard);
  const { undone, undoneOrders, dropped } = heard;
  const ofUndone = new Set([...undone, ...Array.from(undoneOrders, (key) => Number(key.split(' ')[0]))]);
  const hasUndone = (turn: number): boolean => ofUndone.has(heard.users[heard.users.indexOf(turn) - 1] ?? -1);
  const isDropped = (text: string): boolean => dropped.some((item) => item.startsWith(text.toLowerCase()));
  /** What a thread opens with is what it is about, unless something took its place. */
  const isQuestion = ({ piece, found }: SignedPiece): boolean =>
    piece.turn === heard.users[0] && piece.of.kind === 'ask' && found.by === undefined;
  const mayLapse = (one: SignedPiece): boolean => !isRow(one.piece) && !isQuestion(one) && !one.isSpared;
  const isOver = (one: SignedPiece): boolean =>
    one.found.goneNames.length > 0 ||
    undone.has(one.piece.turn) ||
    isDropped(one.piece.of.text) ||
    one.found.signs['broughtBack'] === 1 ||
    one.found.signs['forgotten'] === 1 ||
    one.found.signs['outAgain'] === 1 ||
    isRedefined(heard, one.piece) ||
    isTakenBackByNext(heard, one.piece) ||
    isOfPastValue(heard, one.piece) ||
    numbersIn(withoutReplaced(one.piece.text)).some((digits) => wrong.has(digits)) ||
    (one.isContrasted && mayLapse(one));
  const judged = signsIn(heard, model).map((one): JudgedPiece => ({
    ...one,
    isOver: isOver(one),
    isGone: isOver(one) || (mayLapse(one) && saysYes(model, one.found.signs) && !isUncontested(one, model)),
  }));
  const gone = judged.filter(({ isGone }) => isGone);
  const over = new Set(judged.filter(({ isOver: is }) => is).map(({ piece }) => piece.of));
  const isPartlyOver = ({ piece }: JudgedPiece): boolean => over.has(piece.of);
  const echoes = new Set(
    judged.filter((one) => isRemarkOnOld(heard, one.piece) || (!one.isGone && isEchoOf(one, gone))),
  );
  const bySentence = new Map<string, JudgedPiece[]>();
  for (const one of judged.map((all) => (echoes.has(all) ? { ...all, isGone: true, isEcho: true } : all))) {
    const key = `${one.piece.turn} ${one.piece.sentence}`;
    bySentence.set(key, [...(bySentence.get(key) ?? []), one]);
  }
  /** "Forget Italy" has done what it says. */
  const isDone = (one: Sentence | undefined, turn: number): boolean =>
    one?.isShort === true && gone.some(({ piece }) => piece.turn < turn && isAllTakenBack(one, piece));
  const twice = saidTwice(heard, gone);
  /** "30 days, not 14": who has not heard of 14 needs no word of it. */
  const plainly = (text: string, turn: number): string =>
    gone.reduce(
      (rest, { isContrasted, found: { old, at } }) =>
        isContrasted && old && at === turn ? withoutContrast(rest, old) : rest,
      withoutReplaced(text),
    );
  const places = new Map<number, number>();
  const held = clauses.map((clause): Clause => {
    const place = places.get(clause.turn) ?? 0;
    places.set(clause.turn, place + 1);
    if (
      undone.has(clause.turn) ||
      (clause.turn !== heard.last &&
        ((hasUndone(clause.turn) && UNDOES_LAST.test(clause.text)) || (dropped.length > 0 && dropsItems(clause.text))))
    )
      return { ...clause, text: '' };
    const key = `${clause.turn} ${place}`;
    if (twice.has(key) || undoneOrders.has(key)) return { ...clause, text: '' };
    if (clause.turn !== heard.last && isDone(heard.turns[clause.turn]?.sentences[place], clause.turn))
      return { ...clause, text: '' };
    const pieces = bySentence.get(key);
    const text = pieces
      ? joinedPieces(pieces, clause.text, clause.turn === heard.users[0] && place === 0)
      : clause.text;
    return { ...clause, text: clause.turn === heard.last ? text : plainly(text, clause.turn) };
  });
  const left = held.map(({ text }) => text).join('\n');
  const swapped = withSwaps(
    held,
    heard.last,
    (turn) => heard.turns[turn]?.whole ?? '',
    (value, turn) =>
      gone.some(
        ({ found: { old, by, at } }) => at === turn && old && by && value.includes(by.text) && !left.includes(old.text),
      ),
  );
  const said = swapped.held.map(({ text }) => text.toLowerCase()).join('\n');
  const isHeld = (name: string): boolean => said.includes(name.toLowerCase());
  return {
    held: swapped.held,
    changes: [...gone.flatMap((one) => changesOf(one, isHeld, heard.last)), ...swapped.changes],
    kept: judged.filter(({ isGone }) => !isGone),
    dropped: judged.filter((one) => one.isGone && !one.isOver && renewed(one) === undefined && !isPartlyOver(one)),
  };
};
