import { ofKind, type QuestionPrint } from '../similarity/question-print';

/** The words of a message that a topic is made of: all but its form, its numbers and its times. */
export const topicWords = (print: QuestionPrint): number[] => ofKind(print, 'word', 'rare', 'name');

/** How a message's words stand to those before and after it. All 0 to 1. */
export interface Flow {
  /** Part of its words that nobody said before. */
  readonly unsaid: number;
  /** Words it shares with the four messages before, and with the one before; three and more are 1. */
  readonly shared: number;
  readonly sharedBefore: number;
  /** Words that the four messages before do not have; five and more are 1. */
  readonly fresh: number;
  /** It has some words, and the four messages before have none of them. */
  readonly allFresh: number;
  /** Of its fresh words, those that the next three messages take up; three and more are 1. */
  readonly takenUp: number;
  /** Words of the four messages before that the next three come back to; three and more are 1. */
  readonly comeBack: number;
  /** Part of the next message's words that neither this one nor the four before have. */
  readonly nextFresh: number;
}

/** Messages before and after that a message is held against. */
const BEFORE = 4;
const AFTER = 3;
const SOME_WORDS = 2;

const most = (count: number, limit: number): number => Math.min(count, limit) / limit;
const partOf = (words: readonly number[], known: ReadonlySet<number>): number =>
  words.length === 0 ? 0 : words.filter((word) => !known.has(word)).length / words.length;

/** Reads how the message at a place stands among others, each given by its words. */
export const flowAt = (messages: readonly (readonly number[])[], place: number): Flow => {
  const own = messages[place] ?? [];
  const before = new Set(messages.slice(Math.max(0, place - BEFORE), place).flat());
  const last = new Set(messages[place - 1]);
  const next = messages[place + 1] ?? [];
  const after = messages.slice(place + 1, place + 1 + AFTER).flat();
  const fresh = own.filter((word) => !before.has(word));
  const around = new Set([...before, ...own]);
  return {
    unsaid: partOf(own, new Set(messages.slice(0, place).flat())),
    shared: most(own.length - fresh.length, 3),
    sharedBefore: most(own.filter((word) => last.has(word)).length, 3),
    fresh: most(fresh.length, 5),
    allFresh: fresh.length === own.length && own.length >= SOME_WORDS ? 1 : 0,
    takenUp: most(fresh.filter((word) => after.includes(word)).length, 3),
    comeBack: most(new Set(after.filter((word) => before.has(word))).size, 3),
    nextFresh: partOf(next, around),
  };
};
