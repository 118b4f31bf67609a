import { numbersIn, type Heard, type HeardTurn } from './heard';
import { RETRACTS } from './moves';

/** "34 lines, not 27": what an answer said before, and says to be wrong now. */
const NOT =
  /(?<=\d[^.;!?]{0,40}?),? (?:and )?(?:not|nicht|et non|y no|e não|non) (?:the )?[€$£]?(\d+(?:[.,']\d+)*)(?:k|m|bn)?(?![\d.,]*\d)(?: ?(?:%|[€$£]|\p{L}{1,12}(?!\p{L})))?(?=[.,;)]|$)/giu;
/** "before | now": a column of what was told, beside the one of what holds. */
const COLUMNS =
  /(?<=^|[:;] )(?:\p{L}+ \| )?(?:before|old|previous(?:ly)?|was|so far|vorher|bisher|alt|avant|antes|prima) \| (?:now|new|corrected|updated|is|jetzt|neu|maintenant|ahora|agora|adesso)(?=;)/iu;
const CELL = / \| /u;
const ROW = /; /u;
const YEAR = /^(?:19|20)\d\d$/u;

/** The user finds an answer odd, or tells something that it did not know. */
const UNSURE =
  /\?\?|(?<!\p{L})(?:check|sure|wrong|off|odd|strange|weird|too (?:many|few|high|low|much|good|strong|big|small)|can['’]?t be|cannot be|no way|impossible|twice|double\p{L}*|duplicat\p{L}*|did(?:n['’]t| not)|does(?:n['’]t| not)|is(?:n['’]t| not)|are(?:n['’]t| not)|is no|falsch|stimmt nicht|doppelt)(?!\p{L})/iu;
const CORRECTS =
  /(?<!\p{L})(?:corrected|correct(?:ing|ion)|recomputed|recalculated|fixed|re-?ran|reran|redone|korrigiert|corrigé\p{L}*|corregid\p{L}*|corrigid\p{L}*)(?!\p{L})/iu;
/** "Without trials it would be 85, not 140", "Lyon alone has 34, not 27": of something else, or only supposed. */
const OF_OTHER =
  /(?<!\p{L})(?:would|could|if|alone|only|just|without|goal|target|plan|per|instead|wäre|serait|sería|seria)(?!\p{L})/iu;

interface Row {
  readonly label: string;
  readonly old: string;
  readonly fresh: string;
}

const rowsOf = (text: string): { readonly start: number; readonly rows: readonly Row[] } | undefined => {
  const head = COLUMNS.exec(text);
  if (!head) return undefined;
  const rows = text
    .slice(head.index + head[0].length + 2)
    .split(ROW)
    .map((row) => row.split(CELL));
  return rows.every((cells) => cells.length === 3)
    ? { start: head.index, rows: rows.map(([label = '', old = '', fresh = '']) => ({ label, old, fresh })) }
    : undefined;
};

/** A number that a later answer gave another one for. */
interface Gone {
  readonly turn: number;
  /** What a line has to say with it, in small letters: its row, or what it counts. */
  readonly beside: string;
}
/** Numbers that later answers gave others for, as written: of a "before" beside a "now", and of "34, not 27". */
export type Revised = ReadonlyMap<string, Gone>;

/** What is counted in "34 lines, not 27": the word, or the sign, at the new number. */
const countedBy = (text: string, at: number): string => {
  const before = /[€$£]?\d[\d.,']*(?:k|m|bn)?(?: ?%| \p{L}{3,})?(?=[^\d]*$)/iu.exec(text.slice(0, at))?.[0] ?? '';
  return (/[€$£%]/u.exec(before)?.[0] ?? / (\p{L}{3,})/u.exec(before)?.[1] ?? '').toLowerCase();
};

/** Asks for both columns: "show old and new". */
const COMPARES =
  /(?<!\p{L})(?:compar\p{L}*|versus|vs|(?:old|before|alt|vorher|avant|antes) (?:and|und|et|y|e) (?:new|after|now|neu|nachher|après|después|depois)|vergleich\p{L}*|change)(?!\p{L})/iu;

/** Whether an answer comes to correct the ones before it. */
const isCorrecting = (turn: HeardTurn, asking: HeardTurn | undefined): boolean =>
  !COMPARES.test(asking?.said ?? '') &&
  (asking?.sentences.some(({ text, corrects }) => corrects || UNSURE.test(text)) === true ||
    turn.lines.some(({ text }) => CORRECTS.test(text) || RETRACTS.test(text)));

const revisionsIn = (text: string): readonly (readonly [digits: string, beside: string])[] => [
  ...(rowsOf(text)?.rows.flatMap(({ label, old, fresh }) =>
    old === fresh ? [] : numbersIn(old).map((digits) => [digits, label.toLowerCase()] as const),
  ) ?? []),
  ...(OF_OTHER.test(text)
    ? []
    : Array.from(text.matchAll(NOT), (match) => [match[1] ?? '', countedBy(text, match.index)] as const)),
];

/** Reads which numbers of answers were revised by later ones, where the user or the answer says that something was wrong. */
export const readRevised = ({ turns }: Pick<Heard, 'turns'>): Revised => {
  const told = new Set<string>();
  // "Ok, 1,010": what the user took stays, whatever else an answer sets beside it.
  const taken = new Set(
    turns.flatMap(({ sentences }) => sentences.filter(({ accepts }) => accepts).flatMap(({ text }) => numbersIn(text))),
  );
  const revised = new Map<string, Gone>();
  for (const [place, turn] of turns.entries()) {
    if (turn.role === 'user') continue;
    if (isCorrecting(turn, turns[place - 1]))
      for (const [digits, beside] of turn.lines.flatMap(({ text }) => revisionsIn(text)))
        if (digits.length > 1 && !YEAR.test(digits) && told.has(digits) && !taken.has(digits) && beside !== '')
          revised.set(digits, { turn: place, beside });
    for (const one of turn.numbers) told.add(one);
  }
  return revised;
};

/** A line of an answer as it holds after others were given for some of its numbers; undefined where it holds no longer. */
export const asRevised = (text: string, turn: number, revised: Revised): string | undefined => {
  if (revised.size === 0) return text;
  const isRevisedHere = (digits: string): boolean => (revised.get(digits)?.turn ?? -1) >= turn;
  const table = rowsOf(text);
  const now = table?.rows.some(({ old }) => numbersIn(old).some(isRevisedHere))
    ? text.slice(0, table.start) + table.rows.map(({ label, fresh }) => `${label} ${fresh}`).join('; ')
    : text.replace(NOT, (all, digits: string) => (isRevisedHere(digits) ? '' : all));
  const goneIn = (part: string): number =>
    numbersIn(part).filter((digits) => {
      const gone = revised.get(digits);
      return gone !== undefined && gone.turn > turn && part.toLowerCase().includes(gone.beside);
    }).length;
  // Of many numbers one may be wrong.
  const isOld = (part: string): boolean => goneIn(part) * 2 >= numbersIn(part).length && goneIn(part) > 0;
  const parts = now.split(ROW);
  if (parts.length < 3) return isOld(now) ? undefined : now;
  const held = parts.filter((part) => !isOld(part));
  if (held.length === parts.length) return now;
  // The first part may lead to all of them: "At 100k: opening 42.6; churn 2.29".
  return held[0] === parts[0] && held.length > 1 ? held.join('; ') : undefined;
};
