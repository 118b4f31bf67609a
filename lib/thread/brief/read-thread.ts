import { guessLanguage } from '../../text/language';
import { correctingRounds, failedAnswers } from '../attempts';
import { countedTurn } from '../count-turn';
import { roundsOf } from '../rounds';
import { adoptedIn, agreedIn, answersIn, setByTrying } from './answers';
import { assetsOf, type MentioningTurn } from './assets';
import type { Turn } from '../thread';
import { clausesOf, ownWords, type Clause } from './clauses';
import { goalOf, type Goal } from './goal';
import { readInForce, type OrdersInForce } from './in-force';
import type { Order } from './rule-match';
import { isAccepting, REFUSES } from './moves';
import { kindOf } from './rules';
import { topicsOf } from './topic';
import { agentLines } from './agent-lines';

/** A thread as far as a brief needs it; turns are named by their place. */
export interface ThreadReading extends OrdersInForce {
  readonly clauses: readonly Clause[];
  readonly goal: Goal | undefined;
  /** Whether the turn at a place belongs to the topic at hand. */
  readonly ours: (turn: number) => boolean;
  /** Answers that were corrected. */
  readonly failed: ReadonlySet<number>;
  readonly assets: readonly string[];
  /** All that the user ordered, defined and told, and that holds: of every topic. */
  readonly statements: readonly Order[];
  /** Answers to what was thrown away. */
  readonly revoked: ReadonlySet<number>;
  /** The turn at which the topic of a turn began. */
  readonly startOf: (turn: number) => number;
  /** Whether a turn belongs to a topic that was left for the one at hand. */
  readonly isBefore: (turn: number) => boolean;
  /** Whether it belongs to a topic that was thrown away. */
  readonly isDropped: (turn: number) => boolean;
}

const LONG_ORDER = 14;
/** So much of a result is looked through for numbers that the user quotes (UTF-16 units). */
const ROWS = 2000;

const asOrder = (clause: Clause): Clause =>
  kindOf(clause) === 'other' &&
  !isAccepting(clause.text) &&
  clause.text.split(' ').length <= LONG_ORDER &&
  / /u.test(clause.text)
    ? { ...clause, kind: 'rule' }
    : clause;

/** Nothing tells what it is: an order, a definition, something taken back. */
const isLoose = (clause: Clause): boolean => ['ask', 'other'].includes(kindOf(clause));

const MISSING =
  /(?<![\p{L}\d._])([\p{L}\d]+(?:[._][\p{L}\d]+)+)["'`]? (?:in \S+ )?(?:does not|doesn't|did not|could not be|cannot be|not) (?:exist|found)|(?:unknown|no such|invalid|unrecogni[sz]ed|missing) (?:column|table|field|event|identifier|relation|name)s?:? ["'`]?([\p{L}\d]+(?:[._][\p{L}\d]+)+)/iu;
const IDENTIFIER = /(?<![\p{L}\p{N}_.])[\p{L}\d]+(?:[._][\p{L}\d]+)+/gu;

/** What errors called missing, and the name that the user gave in the turn after. */
const renamesIn = (turns: readonly Turn[]): Map<number, { gone: string; fresh: string }> => {
  const renames = new Map<number, { gone: string; fresh: string }>();
  let gone: string | undefined;
  for (const [place, turn] of turns.entries()) {
    if (turn.role === 'agent') {
      for (const { kind, text } of turn.parts) {
        const found = kind === 'code' ? undefined : MISSING.exec(text);
        gone = found?.[1] ?? found?.[2] ?? gone;
      }
      continue;
    }
    const names: readonly string[] = ownWords(turn).match(IDENTIFIER) ?? [];
    const fresh =
      gone === undefined || names.includes(gone) ? undefined : names.find((name) => /^\p{L}.*[._]\p{L}/u.test(name));
    if (gone !== undefined && fresh !== undefined) renames.set(place, { gone, fresh });
    gone = undefined;
  }
  return renames;
};

/** Answers that a user says no to in words that the health of a thread does not know. */
const refusedIn = (turns: readonly Turn[]): number[] =>
  turns.flatMap((turn, place) =>
    turn.role === 'user' && turns[place - 1]?.role === 'agent' && REFUSES.test(ownWords(turn).trim())
      ? [place - 1]
      : [],
  );

/** The user begins by taking the answer as good, whatever sounds like a correction after that. */
const isTaken = (turns: readonly Turn[], place: number): boolean => {
  const next = turns[place + 1];
  return next?.role === 'user' && isAccepting(ownWords(next).trim());
};

/** Reads what the user said, what holds of it and which answers failed. */
export const readThread = (turns: readonly MentioningTurn[]): ThreadReading => {
  const counted = turns.map((turn, place) => countedTurn(turn, place, [], undefined));
  const rounds = roundsOf(counted);
  const correcting = correctingRounds(rounds);
  const corrected = new Set([...correcting].map((place) => rounds[place]?.prompt.index));
  const last = turns.findLastIndex(({ role }) => role === 'user');
  let before: string | undefined;
  const spoken = turns.flatMap((turn, place) => {
    if (turn.role !== 'user') return [];
    const agreed = agreedIn(turns, place);
    const own: readonly Clause[] = clausesOf(turn, place, corrected.has(place), before, place === last);
    before = own.at(-1)?.text;
    const adopted = adoptedIn(turns, place);
    // What is tried here is set by what is said two turns later.
    const set = setByTrying(turns, place + 2);
    if (set !== undefined)
      return [
        ...own.filter(({ text }) => !text.endsWith('?')),
        { text: set, turn: place, corrects: true, kind: 'rule' as const },
      ];
    if (adopted !== undefined) return [{ text: adopted, turn: place, corrects: false, kind: 'rule' as const }, ...own];
    return agreed === undefined
      ? own.map((clause, at) =>
          at === 0 && isLoose(clause) && answersIn(turns, place, clause)
            ? { ...clause, kind: 'rule' as const }
            : clause,
        )
      : [{ text: agreed, turn: place, corrects: false, kind: 'rule' as const }, ...own.slice(1)];
  });
  // The words of orders are known in English; elsewhere what is no question is kept as it was said.
  const isEnglish = guessLanguage(spoken.map(({ text }) => text).join('\n')) === 'en';
  const clauses = isEnglish ? spoken : spoken.map(asOrder);
  const inForce = readInForce(clauses, {
    renames: renamesIn(turns),
    answered: (turn) => [
      ...agentLines(turns[turn - 1] ?? { role: 'user', parts: [] }),
      ...(turns[turn - 1]?.parts ?? []).flatMap(({ kind, text }) =>
        kind === 'tool' ? text.slice(0, ROWS).split('\n') : [],
      ),
    ],
  });
  const { ours, startOf, isBefore, isDropped } = topicsOf(clauses);
  const askedFor = (place: number): number => turns.slice(0, place).findLastIndex(({ role }) => role === 'user');
  return {
    ...inForce,
    rules: inForce.rules.filter(
      ({ turn, kind, lasting }) => kind !== 'fact' && (lasting || kind === 'definition' || ours(turn)),
    ),
    statements: inForce.rules,
    clauses,
    goal: goalOf(
      clauses.filter(({ turn }) => ours(turn)),
      inForce.changes,
    ),
    ours,
    startOf,
    isBefore,
    isDropped,
    failed: new Set([
      ...[...failedAnswers(rounds, correcting)].map(({ index }) => index).filter((place) => !isTaken(turns, place)),
      ...refusedIn(turns),
    ]),
    assets: assetsOf(turns, inForce.changes),
    revoked: new Set(
      turns.flatMap(({ role }, place) => (role === 'agent' && inForce.revoked.has(askedFor(place)) ? [place] : [])),
    ),
  };
};
