import { correctingRounds } from './attempts';
import { roundsOf } from './rounds';
import type { CountedTurn } from './counted';

/** A question that keeps coming back. */
export interface Repeat {
  readonly template: number;
  /** All occasions, in this thread and in others. */
  readonly times: number;
  /** ms since the epoch of the first one, where it is known. */
  readonly since?: number;
  /** Turns of this thread that ask it. */
  readonly turns: readonly number[];
}

/** Occasions, in ms since the epoch, on which a question was asked in other threads, by its template. */
export type AskedElsewhere = ReadonlyMap<number, readonly number[]>;

/** The question asked most often, with the same or other values; retries of a failed answer do not count. */
export const mostRepeated = (turns: readonly CountedTurn[], elsewhere?: AskedElsewhere): Repeat | undefined => {
  const rounds = roundsOf(turns);
  const correcting = correctingRounds(rounds);
  const asked = new Map<number, CountedTurn[]>();
  for (const [place, { prompt }] of rounds.entries()) {
    const template = prompt.signs.ask?.template ?? 0;
    if (template !== 0 && !correcting.has(place)) asked.set(template, [...(asked.get(template) ?? []), prompt]);
  }
  let most: Repeat | undefined;
  for (const [template, prompts] of asked) {
    const others = elsewhere?.get(template) ?? [];
    const times = prompts.length + others.length;
    if (times < 2 || (most && times < most.times)) continue;
    const dates = [...others, ...prompts.flatMap(({ at }) => at ?? [])];
    most = {
      template,
      times,
      turns: prompts.map(({ index }) => index),
      ...(dates.length > 0 && { since: Math.min(...dates) }),
    };
  }
  return most;
};
