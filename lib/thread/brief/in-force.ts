import { withoutAddresses } from './addresses';
import type { Change } from './changes';
import type { Clause } from './clauses';
import type { SpokenPiece } from './pieces';
import { calledWrong } from './called-wrong';
import { numbersIn, type Heard, type Sentence } from './heard';
import { saysYes, type Model } from './odds';
import { dropsItems, UNDOES_LAST } from './undone';
import { escape, replacePhrase } from './phrases';
import { stemsOf } from './figures';
import { OF_TIME, settingsIn } from './settings';
import { dataNamesIn } from './signs/names';
import { takenBackBy } from './signs/words';
import { signsIn, type SignedPiece } from './signs/signed-pieces';
import { digitsOf, isPrice } from './values';

/** What a user ordered, defined or told. */
export interface Order {
  readonly text: string;
  /** A fact is what a user told without ordering anything. */
  readonly kind: 'rule' | 'definition' | 'fact' | 'ask';
  /** Place of its turn among all turns. */
  readonly turn: number;
  /** Said to hold for good, whatever the topic: "always", "from now on". */
  readonly lasting: boolean;
  /** Likelihood that it belongs into a brief, 0 to 1. */
  readonly telling: number;
}

export interface OrdersInForce {
  /** What the user said, without what holds no longer; a sentence of which nothing holds is left out. */
  readonly held: readonly Clause[];
  readonly changes: readonly Change[];
}

interface Judged extends SignedPiece {
  readonly isGone: boolean;
}

/** Leans on the piece before it. */
const LEANS =
  /^(?:because|since|which|so|weil|parce que|porque|(?:it|they|this|that|those|these)(?:['’]s| \p{L}+s?)? )/iu;
/** Begins an order of which each thing it names is a piece: "leave out resellers and anything under 1k". */
const LEADS_ORDER =
  /^(?:(?:please |also |and )*(?:exclud(?:e|ing)|leave out|ignor(?:e|ing)|drop(?:ping)?|remov(?:e|ing)|skip(?:ping)?|without|take out|filter out|omit(?:ting)?|count only|only|includ(?:e|ing)|use)|ohne|sans|sin|sem|senza) /iu;
const IS_ORDER =
  /^(?:and |but |also |then )*(?:exclud|leave|ignor|drop|remov|skip|without|take|filter|omit|count|only|includ|use|keep|show|add|make|set|round|convert|report|do|don['’]t|not)\p{L}*(?!\p{L})/iu;
const JOINS = /^(?:and|but|und|aber|y|pero|et|mais|e|so)[\s,]+/iu;
const NAMES = /@\p{Lu}[\p{L}\p{N}_-]*(?: \p{Lu}[\p{L}\p{N}_-]*)*|@?\p{L}[\p{L}\d]*(?:[._][\p{L}\d]+)+/gu;

/** From such a claim on the new value is put in the place of the old one. */
const SURE = 1.4;
/** Logarithm of how far a bare number may be from the one in whose place it is put. */
const NEAR = 1.5;
const TELLING = 2;

const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;

const VERSIONED = /v\d+(?![\p{L}\d])/iu;
const PREPOSITION = String.raw`(?:for|in|from|since|until|till|during|of|on|by|as of|as per|bis|ab|seit|im|am|für|pour|depuis|en|para|desde|em)`;

/** A piece without its period: "give me attrition for calendar year 2024"; undefined where little is left. */
const timeless = (text: string, value: string): string | undefined => {
  const phrase = new RegExp(
    String.raw`\s${PREPOSITION} (?:(?! ${PREPOSITION} )[^,;]){0,30}?${escape(value)}[^\s,;.]*(?: (?:19|20)\d\d(?!\d))?`,
    'iu',
  );
  const rest = text.replace(phrase, '');
  const isTimeless = settingsIn(rest).every(({ kind }) => !OF_TIME.test(kind));
  return rest !== text && stemsOf(rest).size >= TELLING && isTimeless ? rest : undefined;
};

/** A piece without names that are gone: "monthly revenue from sales.t0"; undefined where little is left, or nothing else is named. */
const nameless = (text: string, gone: readonly string[]): string | undefined => {
  const rest = gone.reduce(
    (left, name) =>
      left.replace(
        new RegExp(
          String.raw`[,\s]+(?:joined )?(?:from|in|on|with|using|and|by|to|not|via) @?${escape(name)}(?![\p{L}\d_]|[.][\p{L}\d_])`,
          'giu',
        ),
        '',
      ),
    text,
  );
  const isWhole = rest !== text && gone.every((name) => !rest.toLowerCase().includes(name.toLowerCase()));
  return isWhole && stemsOf(rest).size >= TELLING ? rest : undefined;
};

/** A question without a word that holds no longer: "net revenue by channel", and later "gross"; undefined where little is left. */
const withoutValue = (text: string, value: string): string | undefined => {
  const rest = replacePhrase(text, value, undefined);
  return rest !== text && stemsOf(rest).size >= TELLING ? rest : undefined;
};

/** A piece with the new value in the place of the old one; undefined where that would say nothing or something else. */
const renewed = ({ piece, found }: Judged): string | undefined => {
  const { old, by, signs, goneNames } = found;
  if (goneNames.length > 0) return nameless(piece.text, goneNames);
  if (!old || !by) return undefined;
  // "Calendar year 2024" is not the year in which the new period ends: such values are not put in the place of others.
  if (OF_TIME.test(old.kind)) return timeless(piece.text, old.text);
  if (old.isWord && piece.of.kind === 'ask') return withoutValue(piece.text, old.text);
  // "Table sales.t1" is no other version of "sales.t0".
  if (old.kind.startsWith('name ') && !VERSIONED.test(old.text)) return undefined;
  // A bare number may be one of something else, unless it corrects what was said just before.
  const isOfUnit = !old.isWord && old.kind !== '' && (old.kind === by.kind || isPrice(old, by));
  const isSure = (signs['value.claim'] ?? -1) >= SURE && signs['value.isParallel'] !== 1 && piece.stems.size >= TELLING;
  const [was, is] = [digitsOf(old), digitsOf(by)];
  const withNumber = was !== undefined && is !== undefined ? old.text.replace(was, () => is) : undefined;
  // "500" takes the unit of "200 pairs".
  const fresh = by.text === is ? withNumber : by.text;
  if (isOfUnit && isSure && fresh !== undefined) return replacePhrase(piece.text, old.text, fresh);
  const isNextWord =
    signs['value.isNext'] === 1 && signs['value.isCorrected'] === 1 && signs['quotes'] !== 1 && old.kind !== '';
  const isMeant = by.kind === '' && isNextWord && (signs['value.ratio'] ?? 0) < NEAR;
  return isSure && isMeant && withNumber !== undefined ? replacePhrase(piece.text, old.text, withNumber) : undefined;
};

/** What is left of a sentence says something of its own. */
const says = (rest: string): boolean =>
  stemsOf(rest).size >= TELLING || settingsIn(rest).length > 0 || dataNamesIn(rest).length > 0 || /\d/u.test(rest);

/** What a thread opens with loses its old value, and not what it asks for. */
const withoutOld = ({ piece, found: { old, by } }: Judged): string | undefined => {
  const rest = old === undefined || by === undefined ? piece.text : replacePhrase(piece.text, old.text, undefined);
  return stemsOf(rest).size > 0 ? rest : undefined;
};

/** A sentence of the pieces that hold. */
const joined = (judged: readonly Judged[], whole: string, isOpening: boolean): string => {
  if (judged.every(({ isGone }) => !isGone)) return whole;
  const kept: string[] = [];
  let isCut = false;
  let lead = '';
  for (const one of judged) {
    const fresh = one.isGone ? (renewed(one) ?? (isOpening ? withoutOld(one) : undefined)) : one.piece.text;
    isCut = fresh === undefined || (isCut && LEANS.test(one.piece.text));
    // "Leave out" is said of what stays as well.
    if (fresh === undefined) lead = LEADS_ORDER.exec(one.piece.text)?.[0] ?? lead;
    else if (!isCut) {
      const isOrder = lead === '' || kept.length > 0 || IS_ORDER.test(fresh);
      kept.push(isOrder ? fresh : `${lead}${fresh.replace(JOINS, '')}`);
    }
  }
  const rest = kept
    .join(' ')
    .replace(JOINS, '')
    .replace(/[,;:\s–-]+$/u, '');
  return says(rest) ? capital(rest) : '';
};

/** What lapsed with a piece: the value that was set anew, and names that no other piece says. */
const changesOf = ({ piece, found }: Judged, isHeld: (name: string) => boolean, last: number): Change[] => {
  const names = (withoutAddresses(piece.text).match(NAMES) ?? []).filter((name) => !isHeld(name));
  const old = found.old?.text;
  return [
    ...(old === undefined || isHeld(old)
      ? []
      : [
          {
            gone: old,
            fresh: OF_TIME.test(found.old?.kind ?? '') ? undefined : found.by?.text,
            turn: found.at ?? last,
          },
        ]),
    ...names.map((name) => ({ gone: name, fresh: undefined, turn: last })),
  ];
};

/** "14 and 19": more than one number of a list, of which only one may be gone. */
const isRow = ({ text, stems }: SpokenPiece): boolean => stems.size === 0 && numbersIn(text).length > 1;

/** Reads what of the user's words holds at the end of a thread. `clauses` are those that it was heard with. */
export const readInForce = (heard: Heard, clauses: readonly Clause[], model: Model): OrdersInForce => {
  const wrong = calledWrong(heard);
  const { undone, dropped } = heard;
  const hasUndone = (turn: number): boolean => undone.has(heard.users[heard.users.indexOf(turn) - 1] ?? -1);
  const isDropped = (text: string): boolean => dropped.some((item) => item.startsWith(text.toLowerCase()));
  /** What a thread opens with is what it is about, unless something took its place. */
  const isQuestion = ({ piece, found }: SignedPiece): boolean =>
    piece.turn === heard.users[0] && piece.of.kind === 'ask' && found.by === undefined;
  const judged = signsIn(heard, model).map((one): Judged => ({
    ...one,
    isGone:
      one.found.goneNames.length > 0 ||
      undone.has(one.piece.turn) ||
      isDropped(one.piece.of.text) ||
      one.found.signs['broughtBack'] === 1 ||
      numbersIn(one.piece.text).some((digits) => wrong.has(digits)) ||
      (!isRow(one.piece) && !isQuestion(one) && saysYes(model, one.found.signs)),
  }));
  const bySentence = new Map<string, Judged[]>();
  for (const one of judged) {
    const key = `${one.piece.turn} ${one.piece.sentence}`;
    bySentence.set(key, [...(bySentence.get(key) ?? []), one]);
  }
  const gone = judged.filter(({ isGone }) => isGone);
  /** "Forget Italy" has done what it says. */
  const isDone = (one: Sentence | undefined, turn: number): boolean =>
    one?.isShort === true && gone.some(({ piece }) => piece.turn < turn && takenBackBy(one, piece) === 1);
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
    if (clause.turn !== heard.last && isDone(heard.turns[clause.turn]?.sentences[place], clause.turn))
      return { ...clause, text: '' };
    const pieces = bySentence.get(`${clause.turn} ${place}`);
    return pieces
      ? { ...clause, text: joined(pieces, clause.text, clause.turn === heard.users[0] && place === 0) }
      : clause;
  });
  const said = held.map(({ text }) => text.toLowerCase()).join('\n');
  const isHeld = (name: string): boolean => said.includes(name.toLowerCase());
  return {
    held: held.filter(({ text }) => text !== ''),
    changes: gone.flatMap((one) => changesOf(one, isHeld, heard.last)),
  };
};

/** Said to hold whatever the topic. */
const LASTING =
  /\b(?:always|never|from now on|in general|everywhere|for everything|appl(?:y|ies) to (?:everything|all)|ground rules?)\b/iu;

const KINDS: Readonly<Record<string, Order['kind']>> = {
  rule: 'rule',
  reset: 'rule',
  definition: 'definition',
  ask: 'ask',
};

/** A clause as something that holds. */
export const asOrder = (clause: Clause, kind: string): Order => ({
  text: clause.text,
  kind: KINDS[kind] ?? 'fact',
  turn: clause.turn,
  lasting: LASTING.test(clause.text),
  telling: clause.telling ?? 1,
});
