import type { CountedTurn } from '../counted';
import { roundsOf } from '../rounds';
import type { Turn } from '../thread';
import { mayBeNewTopic } from './prompts';
import { newTopicsInTalk, tellsOfOneself } from './talk';

/** From this part of its prompts and of its answers on that tell of oneself, a thread is a talk, not a row of questions. */
const TELLING = 0.25;

const textOf = ({ parts }: Turn): string =>
  parts
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => text)
    .join('\n');

/** Whether people talk: nothing but words, no tools, code, errors; both sides tell of themselves, as far as both are seen. */
const isTalk = (turns: readonly Turn[]): boolean =>
  turns.every(({ parts }) => parts.every(({ kind }) => kind === 'text')) &&
  (['user', 'agent'] as const).every((side) => {
    const said = turns.filter(({ role }) => role === side).map(textOf);
    return said.filter(tellsOfOneself).length >= said.length * TELLING;
  });

/** Indexes of the turns that likely begin a new topic. In a thread of questions only prompts can. */
export const newTopicsIn = (turns: readonly Turn[], counted: readonly CountedTurn[]): ReadonlySet<number> => {
  if (isTalk(turns)) return newTopicsInTalk(turns.map(textOf));
  const rounds = roundsOf(counted);
  return new Set(rounds.flatMap(({ prompt }, place) => (mayBeNewTopic(rounds, place) ? [prompt.index] : [])));
};
