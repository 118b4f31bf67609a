import type { AskPrint, CountedTurn } from './counted';
import { ofKind } from './similarity/question-print';

/** A user's prompt and what the agent made of it. */
export interface Round {
  readonly prompt: CountedTurn;
  readonly answers: readonly CountedTurn[];
}

/** A thread's turns as rounds, in order. What the agent says before the first prompt belongs to none. */
export const roundsOf = (turns: readonly CountedTurn[]): Round[] => {
  const rounds: { prompt: CountedTurn; answers: CountedTurn[] }[] = [];
  for (const turn of turns) {
    if (turn.role === 'user') rounds.push({ prompt: turn, answers: [] });
    else rounds.at(-1)?.answers.push(turn);
  }
  return rounds;
};

/** A question's words without its values. */
export const printWords = ({ print }: AskPrint): number[] => ofKind(print, 'word', 'rare');

/** Shared part of two questions' words, 0 to 1. */
export const overlap = (a: AskPrint, b: AskPrint): number => {
  const [words, others] = [printWords(a), new Set(printWords(b))];
  const shared = words.filter((word) => others.has(word)).length;
  return shared / Math.max(1, words.length + others.size - shared);
};
