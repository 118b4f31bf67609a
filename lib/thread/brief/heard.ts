import type { Turn } from '../thread';
import { agentSentences } from './agent-lines';
import type { Clause } from './clauses';
import { ownWords } from './own-words';
import { cuesOf, type Cues } from './cues';
import { conditionOf, figuresIn, stemsOf, type Figure } from './figures';
import { CORRECTIVE, REDO, RETRACTS, isAccepting } from './moves';
import { kindOf, type ClauseKind } from './rules';
import { settingsIn, type Setting } from './settings';
import { readTable, type ResultTable } from './tables';
import { droppedItems, undoneOrders, undoneTurns } from './undone';
import { wordsBeside } from './values';

/** A sentence of a thread with what the odds are read from. */
export interface Sentence {
  readonly text: string;
  readonly kind: ClauseKind;
  readonly settings: readonly Setting[];
  /** Beginnings of its telling words, without values. */
  readonly beside: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly cues: Cues;
  readonly corrects: boolean;
  readonly redoes: boolean;
  readonly accepts: boolean;
  readonly isShort: boolean;
  readonly asks: boolean;
}

/** One line of an answer with its numbers. */
export interface ResultLine {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly retracts: boolean;
  readonly isUnderCondition: boolean;
}

/** A small table that came back, and what it tells as a line. */
export interface HeardTable extends ResultTable {
  readonly line: ResultLine;
  /** Its numbers, as written. */
  readonly numbers: ReadonlySet<string>;
  /** Names of its columns and of its rows, in small letters. */
  readonly heads: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

export interface HeardTurn {
  readonly role: Turn['role'];
  /** All that was said in it, pasted and queried, in small letters. */
  readonly whole: string;
  /** What was said in words. */
  readonly said: string;
  readonly small: string;
  readonly code: string;
  readonly tool: string;
  /** A user's. */
  readonly sentences: readonly Sentence[];
  /** An agent's. */
  readonly lines: readonly ResultLine[];
  /** An agent's. */
  readonly tables: readonly HeardTable[];
  /** Numbers in `said`, as written. */
  readonly numbers: ReadonlySet<string>;
}

const NUMBERS = /\d+(?:[.,:]\d+)*/gu;
/** The numbers of a text, as written. */
export const numbersIn = (text: string): readonly string[] => text.match(NUMBERS) ?? [];
/** Their digits alone: "13.61" and "13,61 €", "8412" and "8.412" are one number, written by a database and by people. */
export const digitsIn = (text: string): readonly string[] => numbersIn(text).map((one) => one.replace(/\D/gu, ''));

const FEW = 8;

const readSentence = (clause: Clause): Sentence => {
  const { text } = clause;
  return {
    text,
    kind: kindOf(clause),
    settings: settingsIn(text),
    beside: wordsBeside(text),
    stems: stemsOf(text),
    cues: cuesOf(text),
    corrects: CORRECTIVE.test(clause.said ?? text),
    redoes: REDO.test(text),
    accepts: isAccepting(clause.said ?? text),
    isShort: text.split(' ').length <= FEW,
    asks: text.endsWith('?'),
  };
};

const readLine = (text: string): ResultLine => ({
  text,
  figures: figuresIn(text),
  retracts: RETRACTS.test(text),
  isUnderCondition: conditionOf(text) !== '',
});

const partsOf = ({ parts }: Turn, ...kinds: readonly string[]): string =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('\n');

const smallSet = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.filter((name) => /\p{L}/u.test(name)).map((name) => name.toLowerCase()));

const hearTable = (table: ResultTable): HeardTable => ({
  ...table,
  line: readLine(table.text),
  numbers: new Set(numbersIn(table.text)),
  heads: smallSet(table.columns),
  labels: smallSet(table.rows.map(([label = '']) => label)),
});

const tablesIn = ({ parts }: Turn): readonly HeardTable[] =>
  parts
    .map(({ kind, text }) => (kind === 'tool' ? readTable(text) : undefined))
    .filter((table) => table !== undefined)
    .map(hearTable);

const readTurn = (turn: Turn, clauses: readonly Clause[]): HeardTurn => {
  const isUser = turn.role === 'user';
  const lines = isUser ? [] : agentSentences(turn);
  const said = isUser ? ownWords(turn).replace(/\s+/gu, ' ').trim() : lines.join(' ');
  return {
    role: turn.role,
    whole: turn.parts
      .map(({ text }) => text)
      .join('\n')
      .toLowerCase(),
    said,
    small: said.toLowerCase(),
    code: partsOf(turn, 'code'),
    tool: partsOf(turn, 'tool', 'error'),
    sentences: clauses.map(readSentence),
    lines: lines.map(readLine),
    tables: isUser ? [] : tablesIn(turn),
    numbers: new Set(numbersIn(said)),
  };
};

/** "0.72", and the answer says "with 0.72 mOhm": what a bare number counts. */
const withUnit = (setting: Setting, echoes: readonly Setting[]): Setting => {
  if (setting.kind !== '' && !setting.kind.startsWith('rate')) return setting;
  const echo = echoes.find(
    ({ kind, norm, isWord }) => !isWord && norm === setting.norm && kind !== '' && !kind.startsWith('rate'),
  );
  return echo ? { ...setting, kind: echo.kind, isToldBare: true } : setting;
};

const withUnits = (turn: HeardTurn, next: HeardTurn | undefined): HeardTurn => {
  if (turn.role !== 'user' || next?.role !== 'agent') return turn;
  const echoes = next.lines.flatMap(({ text }) => settingsIn(text));
  if (echoes.length === 0) return turn;
  return {
    ...turn,
    sentences: turn.sentences.map((one) => ({
      ...one,
      settings: one.settings.map((setting) => withUnit(setting, echoes)),
    })),
  };
};

/** Says nothing; it keeps the places of the sentences after it. */
const NOTHING = readSentence({ text: '', turn: -1, corrects: false });
const withoutOrders = (turn: HeardTurn, place: number, undone: ReadonlySet<string>): HeardTurn => ({
  ...turn,
  sentences: turn.sentences.map((one, at) => (undone.has(`${place} ${at}`) ? NOTHING : one)),
});

/** A thread as it was heard: what every turn says, for the odds of what holds. */
export interface Heard {
  readonly turns: readonly HeardTurn[];
  /** Places of the user's turns. */
  readonly users: readonly number[];
  /** Those that change what holds. */
  readonly amending: ReadonlySet<number>;
  /** Place of the user's last turn, -1 where there is none. */
  readonly last: number;
  /** Those that the next one takes back. */
  readonly undone: ReadonlySet<number>;
  /** Single sentences that the next turn takes back, which are not heard, as "turn sentence". */
  readonly undoneOrders: ReadonlySet<string>;
  /** What was listed by numbers and taken back by them, in small letters. */
  readonly dropped: readonly string[];
  /** How many values of a kind the user set, by kind. */
  readonly ofKind: ReadonlyMap<string, number>;
  /** Place of the last user's turn that has the beginning of a word, -1 for none. */
  readonly lastSaid: (stem: string) => number;
}

const countKinds = (turns: readonly HeardTurn[]): ReadonlyMap<string, number> => {
  const norms = new Map<string, Set<string>>();
  for (const { settings } of turns.flatMap(({ sentences: all }) => all))
    for (const { kind, norm } of settings) norms.set(kind, (norms.get(kind) ?? new Set()).add(norm));
  return new Map([...norms].map(([kind, all]) => [kind, all.size]));
};

const AMENDS: ReadonlySet<ClauseKind> = new Set(['rule', 'definition', 'revoke', 'reset']);

/** Reads a thread; `clauses` are those of the user. */
export const hear = (turns: readonly Turn[], clauses: readonly Clause[]): Heard => {
  const own = new Map<number, Clause[]>();
  for (const clause of clauses) own.set(clause.turn, [...(own.get(clause.turn) ?? []), clause]);
  const plain = turns.map((turn, place) => readTurn(turn, own.get(place) ?? []));
  const whole = plain.map((turn, place) => withUnits(turn, plain[place + 1]));
  const said = new Map<string, number>();
  const users = whole.flatMap(({ role }, place) => (role === 'user' ? [place] : []));
  const undone = undoneOrders(whole, users);
  const read = undone.size === 0 ? whole : whole.map((turn, place) => withoutOrders(turn, place, undone));
  return {
    turns: read,
    users,
    amending: new Set(
      users.filter((place) => read[place]?.sentences.some((one) => AMENDS.has(one.kind) || one.corrects)),
    ),
    last: users.at(-1) ?? -1,
    undone: undoneTurns(read, users),
    undoneOrders: undone,
    dropped: droppedItems(read, users),
    ofKind: countKinds(read),
    lastSaid: (stem) => {
      const known = said.get(stem) ?? users.findLast((place) => read[place]?.small.includes(stem)) ?? -1;
      said.set(stem, known);
      return known;
    },
  };
};
