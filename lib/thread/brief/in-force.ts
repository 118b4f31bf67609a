import { capital } from '../../text/capital';
import { withoutAddresses } from './addresses';
import type { Change } from './changes';
import type { Clause } from './clauses';
import type { SpokenPiece } from './pieces';
import { calledWrong, withoutReplaced } from './called-wrong';
import { numbersIn, type Heard, type Sentence } from './heard';
import { saysYes, type Model } from './odds';
import { renewed, TELLING, withoutOld } from './renewed';
import { dropsItems, UNDOES_LAST } from './undone';
import { stemsOf } from './figures';
import { saidTwice } from './said-twice';
import { OF_TIME, settingsIn } from './settings';
import { writtenOut } from './values';
import { dataNamesIn } from './signs/data-names';
import { withoutContrast } from './signs/contrast';
import { isTakenBackByNext } from './signs/back-to';
import { isEchoOf } from './signs/echo';
import { isOfPastValue } from './signs/past-value';
import { isRedefined } from './signs/redefined';
import { isRemarkOnOld } from './signs/remark';
import { isAllTakenBack } from './signs/words';
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

interface Judged extends SignedPiece {
  /** Somebody said plainly that it is over. */
  readonly isOver: boolean;
  readonly isGone: boolean;
  /** Only says again what is gone, and leads to what took its place. */
  readonly isEcho?: boolean;
}

/** Why a value is none, which is cut with it. */
const BECAUSE = /^(?:because|since|weil|da|parce que|puisque|porque|ya que|perché)(?!\p{L})/iu;
/** Leans on the piece before it. */
const LEANS =
  /^(?:because|since|which|so|weil|da (?:haben|hat|ist|sind|war|waren|lief|liefen|gibt|gab|wir|es|die|der|das|sie|ich)(?!\p{L})|parce que|porque|(?:it|they|this|that|those|these)(?:['’]s| \p{L}+s?)? |(?:its|their) |(?:die|der|das|er|sie|es) (?:ist|sind|hat|haben|war|waren) |c['’](?:est|était) |(?:ils?|elles?) (?:est|sont|a|ont) )/iu;
/** "…, would hold most of the traffic": goes on with a subject that is cut. */
const GOES_ON = /^(?:would|will|should|could|can|must|might|is|are|was|were|has|have|had|does|did)(?!\p{L})/iu;
/** "We close at 5 in July and August everywhere": a few words that the cut ones were said of. */
const GOES_WITH =
  /^(?:and|und|y|e|et|en) (?!(?:not|no|only|nur|solo|seulement|drop|keep|use|add|take|leave|put|make)(?!\p{L}))\S+(?: \S+){0,2}$/iu;
/** Begins an order of which each thing it names is a piece: "leave out resellers and anything under 1k". */
const LEADS_ORDER =
  /^(?:(?:please |also |and )*(?:exclud(?:e|ing)|leave out|ignor(?:e|ing)|drop(?:ping)?|remov(?:e|ing)|skip(?:ping)?|without|take out|filter out|omit(?:ting)?|count only|only|includ(?:e|ing)|use)|ohne|sans|sin|sem|senza) /iu;
const IS_ORDER =
  /^(?:and |but |also |then )*(?:exclud|leave|ignor|drop|remov|skip|without|take|filter|omit|count|only|includ|use|keep|show|add|make|set|round|convert|report|join|merg|do|don['’]t|not)\p{L}*(?!\p{L})/iu;
const JOINS = /^(?:and|but|und|aber|y|pero|et|mais|e|so)[\s,]+/iu;
const NAMES = /@\p{Lu}[\p{L}\p{N}_-]*(?: \p{Lu}[\p{L}\p{N}_-]*)*|@?\p{L}[\p{L}\d]*(?:[._][\p{L}\d]+)+/gu;

/** Says a value, or names data. */
const hasName = (text: string): boolean => settingsIn(text).length > 0 || dataNamesIn(text).length > 0;

/** What is left of a sentence says something of its own. */
const says = (rest: string): boolean => stemsOf(rest).size >= TELLING || hasName(rest) || /\d/u.test(rest);

/** Says nothing without the piece before it, which is cut; `isSecond`: nothing of its sentence stands before that. */
const leans = (text: string, isSecond: boolean): boolean =>
  LEANS.test(text) ||
  GOES_ON.test(text) ||
  (isSecond &&
    GOES_WITH.test(text) &&
    dataNamesIn(text).length === 0 &&
    settingsIn(text).every(({ isWord }) => isWord));

/** "Exclude Fermo, we're delisting them": why it was ordered. */
const REASON =
  /^(?:we|they|it|he|she|there|that|these|those|i)(?:['’]\p{L}+|\s(?:are|is|was|were|have|has|had|will|can|do|don['’]t|need|want)(?!\p{L}))/iu;

/** A text whose brackets are whole, where one of two is cut: "(11 stores, in cv.counts" is "(11 stores), in cv.counts". */
const withWholeBrackets = (text: string): string => {
  let depth = 0;
  const opened = text.replace(/[()]/gu, (sign) => {
    if (sign === ')' && depth === 0) return '';
    depth += sign === '(' ? 1 : -1;
    return sign;
  });
  return depth === 0 ? opened : opened.replace(/\((?=[^()]*$)[^(),.;]*/u, (all) => `${all.trimEnd()})`);
};

/** "Sales wants it by employees: small below 50, mid 50 to 500", and then "forget the employee split": goes with all that it leads to. */
const isHeadTakenBack = (one: Judged | undefined): boolean =>
  one?.isGone === true &&
  one.piece.text.endsWith(':') &&
  one.piece.settings.length === 0 &&
  one.found.signs['takenBack'] === 1;

/** A sentence of the pieces that hold. */
const joined = (judged: readonly Judged[], whole: string, isOpening: boolean): string => {
  if (!isOpening && isHeadTakenBack(judged[0]) && !judged.slice(1).some(({ piece }) => IS_ORDER.test(piece.text)))
    return '';
  if (judged.every(({ isGone }) => !isGone)) return whole;
  const kept: string[] = [];
  let isCut = false;
  let lead = '';
  let isAfterEcho = false;
  for (const one of judged) {
    if (one.isEcho === true || (isAfterEcho && kept.length === 0 && BECAUSE.test(one.piece.text))) {
      isAfterEcho = true;
      continue;
    }
    isAfterEcho = false;
    // "I have uploaded may.xlsx" asks for nothing: it goes with its file.
    const isKept = isOpening && (one.found.goneNames.length === 0 || one.piece.of.kind === 'ask');
    const fresh = one.isGone ? (renewed(one) ?? (isKept ? withoutOld(one) : undefined)) : one.piece.text;
    isCut =
      fresh === undefined ||
      (isCut &&
        (leans(one.piece.text, lead === '' && kept.length === 0) || (lead !== '' && REASON.test(one.piece.text))));
    // "Leave out" is said of what stays as well.
    if (fresh === undefined) lead = LEADS_ORDER.exec(one.piece.text)?.[0] ?? lead;
    else if (!isCut) {
      const isOrder = lead === '' || kept.length > 0 || IS_ORDER.test(fresh);
      kept.push(isOrder ? fresh : `${lead}${fresh.replace(JOINS, '')}`);
    }
  }
  // "Active means:", and what it means is gone.
  const last = kept.at(-1);
  const isHead =
    last?.endsWith(':') === true &&
    judged.at(-1)?.piece.text !== last &&
    (judged[0]?.piece.of.kind !== 'ask' || /mean\p{L}*:$/iu.test(last));
  if (isHead && !hasName(last)) kept.pop();
  const rest = withWholeBrackets(kept.join(' '))
    .replace(JOINS, '')
    .replace(/[,;:\s–-]+$/u, '');
  return says(rest) ? capital(rest) : '';
};

/** What lapsed with a piece: the value that was set anew, and names that no other piece says. */
const changesOf = ({ piece, found }: Judged, isHeld: (name: string) => boolean, last: number): Change[] => {
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
  const judged = signsIn(heard, model).map((one): Judged => ({
    ...one,
    isOver: isOver(one),
    isGone: isOver(one) || (mayLapse(one) && saysYes(model, one.found.signs)),
  }));
  const gone = judged.filter(({ isGone }) => isGone);
  const over = new Set(judged.filter(({ isOver: is }) => is).map(({ piece }) => piece.of));
  const isPartlyOver = ({ piece }: Judged): boolean => over.has(piece.of);
  const echoes = new Set(
    judged.filter((one) => isRemarkOnOld(heard, one.piece) || (!one.isGone && isEchoOf(one, gone))),
  );
  const bySentence = new Map<string, Judged[]>();
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
    const text = pieces ? joined(pieces, clause.text, clause.turn === heard.users[0] && place === 0) : clause.text;
    return { ...clause, text: clause.turn === heard.last ? text : plainly(text, clause.turn) };
  });
  const said = held.map(({ text }) => text.toLowerCase()).join('\n');
  const isHeld = (name: string): boolean => said.includes(name.toLowerCase());
  return {
    held: held.filter(({ text }) => text !== ''),
    changes: gone.flatMap((one) => changesOf(one, isHeld, heard.last)),
    kept: judged.filter(({ isGone }) => !isGone),
    dropped: judged.filter((one) => one.isGone && !one.isOver && renewed(one) === undefined && !isPartlyOver(one)),
  };
};
