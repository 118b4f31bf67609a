import type { CountedTurn } from '../counted';
import { roundsOf } from '../rounds';
import type { Turn } from '../thread';
import { mayBeNewTopic } from './prompts';
import { newTopicsInTalk, tellsOfOneself } from './talk';

/** From this part of prompts on that tell of oneself, a thread is a talk and not a row of questions. */
const TELLING = 0.25;

const textOf = ({ parts }: Turn): string =>
  parts
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => text)
    .join('\n');

/** Whether nothing but people's words was said: no tools, code, errors. */
const isTalk = (turns: readonly Turn[]): boolean =>
  turns.every(({ parts }) => parts.every(({ kind }) => kind === 'text'));

/** Indexes of the turns that likely begin a new topic. In a thread of questions only prompts can. */
export const newTopicsIn = (turns: readonly Turn[], counted: readonly CountedTurn[]): ReadonlySet<number> => {
  const prompts = turns.filter(({ role }) => role === 'user').map(textOf);
  const telling = prompts.filter(tellsOfOneself).length;
  if (telling > 0 && telling >= prompts.length * TELLING && isTalk(turns)) return newTopicsInTalk(turns.map(textOf));
  const rounds = roundsOf(counted);
  return new Set(rounds.flatMap(({ prompt }, place) => (mayBeNewTopic(rounds, place) ? [prompt.index] : [])));
};
