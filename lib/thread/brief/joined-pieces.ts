import { capital } from '../../text/capital';
import { renewed, TELLING, withoutOld } from './renewed';
import { stemsOf } from './figures';
import { settingsIn } from './settings';
import { dataNamesIn } from './signs/data-names';
import type { SignedPiece } from './signs/signed-pieces';

/** A piece, judged. */
export interface JudgedPiece extends SignedPiece {
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
const isHeadTakenBack = (one: JudgedPiece | undefined): boolean =>
  one?.isGone === true &&
  one.piece.text.endsWith(':') &&
  one.piece.settings.length === 0 &&
  one.found.signs['takenBack'] === 1;

/** A sentence of the pieces that hold. */
export const joinedPieces = (judged: readonly JudgedPiece[], whole: string, isOpening: boolean): string => {
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
