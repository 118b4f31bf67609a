import type { CountedTurn } from './counted';
import { HEALTH_MODEL } from './model';
import { overlap, printWords, type Round } from './rounds';
import { isNewTopic } from './topics/prompts';

const HOUR = 3_600_000;
/** From here on two questions of some words are the same one in other words. */
const REPHRASED = 0.75;
const SOME_WORDS = 4;

const hasError = ({ answers }: Round): boolean => answers.some(({ signs }) => signs.errors.length > 0);

const isApart = (a: CountedTurn, b: CountedTurn): boolean =>
  a.at !== undefined && b.at !== undefined && Math.abs(a.at - b.at) >= HOUR;

/** Asked again at once: the answer was no good. With other values it is a new question, an hour later too. */
const isRetry = (before: Round, round: Round): boolean => {
  const [a, b] = [before.prompt.signs.ask, round.prompt.signs.ask];
  if (!a || !b || isApart(before.prompt, round.prompt)) return false;
  if (a.exact === b.exact) return true;
  if (a.template === b.template && a.template !== 0) return false;
  return Math.min(printWords(a).length, printWords(b).length) >= SOME_WORDS && overlap(a, b) >= REPHRASED;
};

/** "No, leave them out", when the agent asked whether to: an answer. */
const isReply = (before: Round, { prompt }: Round): boolean =>
  prompt.signs.declines === true && before.answers.at(-1)?.signs.asks === true;

/**
 * Rounds, by place, that say the one before them failed: a correction, or the same question at once again. The same
 * words three times and more, with no error between, are a question that comes back, not a loop.
 */
export const correctingRounds = (rounds: readonly Round[]): ReadonlySet<number> => {
  const times = new Map<number, number>();
  for (const { prompt } of rounds) {
    const exact = prompt.signs.ask?.exact;
    if (exact !== undefined) times.set(exact, (times.get(exact) ?? 0) + 1);
  }
  const places = rounds.flatMap((round, place) => {
    const before = rounds[place - 1];
    if (!before || before.answers.length === 0) return [];
    if (round.prompt.signs.corrects) return isReply(before, round) ? [] : [place];
    const comesBack = (times.get(round.prompt.signs.ask?.exact ?? 0) ?? 0) >= HEALTH_MODEL.repeats && !hasError(before);
    return !comesBack && isRetry(before, round) ? [place] : [];
  });
  return new Set(places);
};

/** What failed on the topic at hand. Indexes of turns, in order. */
export interface Failures {
  /** The user's corrections. */
  readonly corrections: readonly number[];
  /** Errors that came again, and errors right after another one with no result between. */
  readonly errors: readonly number[];
  /** All of them are one error that came again. */
  readonly isSameError: boolean;
}

/** An error, and no result beside it. */
const isStuck = ({ signs, tokens }: CountedTurn): boolean => signs.errors.length > 0 && tokens.tool === 0;

/** A new topic, or an answer that was taken: what failed before is over. */
const isReset = (rounds: readonly Round[], place: number, correcting: ReadonlySet<number>): boolean =>
  !correcting.has(place) && (rounds[place]?.prompt.signs.accepts === true || isNewTopic(rounds, place));

/** Looks back over the last prompts, to where the topic began or an answer was accepted. */
export const recentFailures = (
  rounds: readonly Round[],
  correcting: ReadonlySet<number>,
  { recentPrompts } = HEALTH_MODEL,
): Failures => {
  const first = Math.max(0, rounds.length - recentPrompts);
  let start = rounds.length - 1;
  while (start > first && !isReset(rounds, start, correcting)) start -= 1;
  const corrections: number[] = [];
  const errors: number[] = [];
  const seen = new Set<number>();
  let [isSameError, wasStuck] = [true, false];
  for (const [offset, { prompt, answers }] of rounds.slice(Math.max(0, start)).entries()) {
    const place = start + offset;
    if (correcting.has(place)) corrections.push(prompt.index);
    for (const answer of answers) {
      const { index, signs } = answer;
      const again = signs.errors.filter((error) => seen.has(error)).length;
      const isNext = wasStuck && isStuck(answer);
      // An error that a correction follows or precedes is that correction's.
      if ((again > 0 || isNext) && !correcting.has(place)) {
        errors.push(index);
        isSameError &&= again > 0;
      }
      for (const error of signs.errors) seen.add(error);
      wasStuck = isStuck(answer);
    }
  }
  return { corrections, errors, isSameError };
};

/** The agent's turns that were corrected. */
export const failedAnswers = (rounds: readonly Round[], correcting: ReadonlySet<number>): ReadonlySet<CountedTurn> =>
  new Set([...correcting].flatMap((place) => rounds[place - 1]?.answers ?? []));
