import type { Heard, HeardTurn } from '../heard';
import { countShared, ratio } from './likeness';
import { shareIn } from './words';

const CODE_WORDS = /[\p{L}_][\p{L}\d_.]*|\d[\d.-]*/gu;
const MOST = 6;

/** Each query is compared with all later ones of a long thread, and read once. */
const read = new WeakMap<HeardTurn, ReadonlySet<string>>();
const codeOf = (turn: HeardTurn): ReadonlySet<string> => {
  const before = read.get(turn);
  if (before) return before;
  const words = new Set(turn.code.toLowerCase().match(CODE_WORDS) ?? []);
  read.set(turn, words);
  return words;
};

/** All lines of an answer share what became of its query and its tables. */
const known = new WeakMap<HeardTurn, Readonly<Record<string, number>>>();

const readRemade = ({ turns }: Heard, own: HeardTurn, place: number): Readonly<Record<string, number>> => {
  const signs = { codeAnew: 0, codeKept: 0, codeBefore: 0, codesAfter: 0, columnsRemade: 0, labelsRemade: 0 };
  const code = codeOf(own);
  for (const [at, turn] of turns.entries()) {
    const other = codeOf(turn);
    if (at === place || turn.role === 'user' || other.size === 0) continue;
    const shared = countShared(code, other);
    const alike = ratio(shared, code.size + other.size - shared);
    if (at < place) signs.codeBefore = Math.max(signs.codeBefore, alike);
    else {
      signs.codesAfter = Math.min(MOST, signs.codesAfter + 1);
      signs.codeAnew = Math.max(signs.codeAnew, alike);
      signs.codeKept = Math.max(signs.codeKept, ratio(shared, code.size));
    }
  }
  for (const fresh of turns.slice(place + 1).flatMap(({ tables }) => tables))
    for (const old of own.tables) {
      signs.columnsRemade = Math.max(signs.columnsRemade, shareIn(old.heads, fresh.heads));
      signs.labelsRemade = Math.max(signs.labelsRemade, shareIn(old.labels, fresh.labels));
    }
  return { ...signs, queries: Number(code.size > 0), hasTable: Number(own.tables.length > 0) };
};

/** Whether a later answer, or one before, came of nearly the same query, and whether a later one brought the same columns and rows; none where there is no such turn. */
export const remadeSigns = (heard: Heard, place: number): Readonly<Record<string, number>> => {
  const turn = heard.turns[place];
  if (!turn) return {};
  const before = known.get(turn);
  if (before) return before;
  const signs = readRemade(heard, turn, place);
  known.set(turn, signs);
  return signs;
};
