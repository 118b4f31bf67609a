import type { PracticePart, PracticeThread, PracticeTurn } from '../model';

/** A question and what the agent answered; a plain string is text. */
export type Exchange = readonly [question: string, ...answer: readonly (string | PracticePart)[]];

const partOf = (part: string | PracticePart): PracticePart =>
  typeof part === 'string' ? { kind: 'text', text: part } : part;

/** An error as the agent shows it. */
export const failure = (text: string): PracticePart => ({ kind: 'error', text });

/** A block of code. */
export const code = (text: string): PracticePart => ({ kind: 'code', text });

/** A thread of two turns an exchange. */
export const thread = (id: string, title: string, when: string, exchanges: readonly Exchange[]): PracticeThread => ({
  id,
  title,
  when,
  turns: exchanges.flatMap(([question, ...answer], index): PracticeTurn[] => [
    { id: `${id}-${index * 2 + 1}`, role: 'user', parts: [partOf(question)] },
    { id: `${id}-${index * 2 + 2}`, role: 'agent', parts: answer.map(partOf) },
  ]),
});
