import type { CountedTurn } from '../counted';
import { definesSame, isSameStatement, type StatementPrint } from './statement-print';

/** A statement in another thread, and when it was made there, in ms since the epoch. */
export interface Explanation {
  readonly print: StatementPrint;
  readonly thread: string;
  readonly at: number;
}

/** A statement of this thread that was made in others too. */
export interface Explained {
  /** Hash of what it is about. */
  readonly about: number;
  /** Threads it was made in, this one among them. */
  readonly threads: number;
  /** ms since the epoch of the first time, where it is known. */
  readonly since?: number;
  /** Turns of this thread that make it. */
  readonly turns: readonly number[];
}

interface Own {
  readonly print: StatementPrint;
  readonly turns: CountedTurn[];
}

/** The statements in force, the last wording of each; what a later definition of the term replaced is gone. */
const ownStatements = (turns: readonly CountedTurn[]): Own[] => {
  let own: Own[] = [];
  for (const turn of turns) {
    for (const print of turn.signs.states ?? []) {
      const before = own.find((one) => isSameStatement(one.print, print));
      own = own.filter((one) => one !== before && !definesSame(one.print, print));
      own.push({ print, turns: [...(before?.turns ?? []), turn] });
    }
  }
  return own;
};

/** What is told of at once. */
const MOST = 3;

/** What this thread explains that at least `least` threads do, the most explained first. */
export const explainedIn = (
  turns: readonly CountedTurn[],
  elsewhere: readonly Explanation[],
  least: number,
): Explained[] => {
  if (elsewhere.length === 0) return [];
  return ownStatements(turns)
    .map(({ print, turns: made }): Explained => {
      const others = elsewhere.filter((other) => isSameStatement(other.print, print));
      const dates = [...others.map(({ at }) => at), ...made.flatMap(({ at }) => at ?? [])].filter((at) => at > 0);
      return {
        about: print.about,
        threads: 1 + new Set(others.map(({ thread }) => thread)).size,
        turns: made.map(({ index }) => index),
        ...(dates.length > 0 && { since: Math.min(...dates) }),
      };
    })
    .filter(({ threads }) => threads >= least)
    .sort((a, b) => b.threads - a.threads)
    .slice(0, MOST);
};
