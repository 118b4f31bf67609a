import { isAskedAgain, openAskedBook, type Asked } from './asked';
import { correctingRounds } from './attempts';
import type { AskPrint, CountedTurn } from './counted';
import { rhythmOf } from './rhythm';
import { roundsOf } from './rounds';

/** A question that keeps coming back. */
export interface Repeat {
  /** All occasions, in this thread and in others. */
  readonly times: number;
  /** ms since the epoch of the first one, where it is known. */
  readonly since?: number;
  /** The days it is asked on, in words: "each Monday"; absent where they tell none. */
  readonly rhythm?: string;
  /** Turns of this thread that ask it. */
  readonly turns: readonly number[];
}

/** A question of another thread and when it was asked there, in ms since the epoch. */
export interface Occasion {
  readonly ask: AskPrint;
  readonly at: number;
}

interface Questions {
  readonly prompts: readonly CountedTurn[];
  /** Prompts that ask something of their own, retries of a failed answer left out: one list for each question. */
  readonly asked: readonly Asked[];
}

type Asks = readonly (AskPrint | undefined)[];

/** The book of the thread read last: while an answer streams, its questions are as they were. */
let last: { readonly asks: Asks; readonly book: ReturnType<typeof openAskedBook> } = {
  asks: [],
  book: openAskedBook(),
};

const bookOf = (asks: Asks): ReturnType<typeof openAskedBook> => {
  const goesOn = last.asks.length <= asks.length && last.asks.every((ask, place) => ask === asks[place]);
  const book = goesOn ? last.book : openAskedBook();
  for (let place = goesOn ? last.asks.length : 0; place < asks.length; place += 1) {
    const ask = asks[place];
    if (ask) book.add(ask, place);
  }
  last = { asks, book };
  return book;
};

const questionsIn = (turns: readonly CountedTurn[]): Questions => {
  const rounds = roundsOf(turns);
  const correcting = correctingRounds(rounds);
  const asks = rounds.map(({ prompt: { signs } }, place) =>
    signs.ask && signs.ask.template !== 0 && !correcting.has(place) ? signs.ask : undefined,
  );
  return { prompts: rounds.map(({ prompt }) => prompt), asked: bookOf(asks).all() };
};

/** The question asked most often, with the same or other values, in this thread and `elsewhere`. */
export const mostRepeated = (
  turns: readonly CountedTurn[],
  elsewhere: readonly Occasion[] = [],
): Repeat | undefined => {
  const { prompts, asked } = questionsIn(turns);
  let most: Repeat | undefined;
  for (const { ask, places } of asked) {
    const others = elsewhere.filter((occasion) => isAskedAgain(occasion.ask, ask));
    const times = places.length + others.length;
    if (times < 2 || (most && times < most.times)) continue;
    const own = places.flatMap((place) => prompts[place] ?? []);
    const dates = [...others.map(({ at }) => at), ...own.flatMap(({ at }) => at ?? [])];
    const rhythm = rhythmOf(dates);
    most = {
      times,
      turns: own.map(({ index }) => index),
      ...(dates.length > 0 && { since: Math.min(...dates) }),
      ...(rhythm !== undefined && { rhythm }),
    };
  }
  return most;
};

/** For each prompt of a thread that asks what an earlier one asked: index of its turn, and of that one's. */
export const repeatsIn = (turns: readonly CountedTurn[]): ReadonlyMap<number, number> => {
  const { prompts, asked } = questionsIn(turns);
  const indexOf = (place: number): number => prompts[place]?.index ?? place;
  return new Map(
    asked.flatMap(({ places: [first = 0, ...again] }) =>
      again.map((place): [number, number] => [indexOf(place), indexOf(first)]),
    ),
  );
};
