import { guessLanguage } from '../../text/language';
import { correctingRounds, failedAnswers } from '../attempts';
import { countedTurn } from '../count-turn';
import { roundsOf } from '../rounds';
import { agreedIn } from './answers';
import { assetsOf, type MentioningTurn } from './assets';
import { clausesOf, type Clause } from './clauses';
import { goalOf, type Goal } from './goal';
import { readInForce, type InForce } from './in-force';
import { kindOf } from './rules';
import { topicAtHand } from './topic';

/** A thread as far as a brief needs it; turns are named by their place. */
export interface ThreadReading extends InForce {
  readonly clauses: readonly Clause[];
  readonly goal: Goal | undefined;
  /** Whether the turn at a place belongs to the topic at hand. */
  readonly ours: (turn: number) => boolean;
  /** Answers that were corrected. */
  readonly failed: ReadonlySet<number>;
  readonly assets: readonly string[];
}

const LONG_ORDER = 14;

const asOrder = (clause: Clause): Clause =>
  kindOf(clause) === 'other' && clause.text.split(' ').length <= LONG_ORDER && / /u.test(clause.text)
    ? { ...clause, kind: 'rule' }
    : clause;

/** Reads what the user said, what holds of it and which answers failed. */
export const readThread = (turns: readonly MentioningTurn[]): ThreadReading => {
  const counted = turns.map((turn, place) => countedTurn(turn, place, [], undefined));
  const rounds = roundsOf(counted);
  const correcting = correctingRounds(rounds);
  const corrected = new Set([...correcting].map((place) => rounds[place]?.prompt.index));
  let before: string | undefined;
  const clauses = turns.flatMap((turn, place) => {
    if (turn.role !== 'user') return [];
    const agreed = agreedIn(turns, place);
    const own: readonly Clause[] = clausesOf(turn, place, corrected.has(place), before);
    before = own.at(-1)?.text;
    return agreed === undefined
      ? own
      : [{ text: agreed, turn: place, corrects: false, kind: 'rule' as const }, ...own.slice(1)];
  });
  // The words of orders are known in English; elsewhere what is no question is kept as it was said.
  const isEnglish = guessLanguage(clauses.map(({ text }) => text).join('\n')) === 'en';
  const inForce = readInForce(isEnglish ? clauses : clauses.map(asOrder));
  const ours = topicAtHand(clauses);
  return {
    ...inForce,
    rules: inForce.rules.filter(({ turn, kind, lasting }) => lasting || kind === 'definition' || ours(turn)),
    clauses,
    goal: goalOf(
      clauses.filter(({ turn }) => ours(turn)),
      inForce.changes,
    ),
    ours,
    failed: new Set([...failedAnswers(rounds, correcting)].map(({ index }) => index)),
    assets: assetsOf(turns, inForce.changes),
  };
};
