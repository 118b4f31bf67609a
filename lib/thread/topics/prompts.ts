import type { AskPrint } from '../counted';
import type { Round } from '../rounds';
import { flowAt, topicWords, type Flow } from './words';

/**
 * Log-odds that a prompt begins a new topic, by logistic regression on threads of questions to databases
 * (docs/ACCURACY.md, C2_sqlthreads), rounded: the figures there are those of the rounded ones.
 */
const WEIGHTS: Readonly<Partial<Record<keyof Flow, number>>> = {
  unsaid: 1,
  shared: -2.1,
  sharedBefore: -1.5,
  fresh: 0.3,
  takenUp: 1.9,
  comeBack: -2,
  nextFresh: 0.6,
};
const OF_ITS_OWN = 0.8;
const CONTINUES = -1.8;
const EARLY = -1.5;
const BIAS = -2;

/** From here on it is more likely right than wrong to say so; a score that people see asks for more. */
const LIKELY = -0.6;
const SURE = 0.2;
/** The first follow-ups mostly go into the opening question. */
const FIRST = 2;
/** The last prompt has nothing after it that could speak for a new topic. */
const LAST = 1;

const wordsIn = ({ prompt }: Round): number[] => topicWords(prompt.signs.ask?.print ?? []);

/** Of 72 prompts of labelled threads that seemed to begin another topic, 16 had fewer words, and none of them did. */
const FEW = 3;

/** Prompts that are looked back over and ahead. */
const BACK = 60;
const AHEAD = 4;

const flowOf = (rounds: readonly Round[], place: number): Flow => {
  const start = Math.max(0, place - BACK);
  return flowAt(rounds.slice(start, place + AHEAD).map(wordsIn), place - start);
};

const oddsOf = (ask: AskPrint, rounds: readonly Round[], place: number): number => {
  const flow = flowOf(rounds, place);
  let odds = BIAS + (ask.continues ? CONTINUES : 0);
  odds += flow.allFresh === 1 && !ask.leans ? OF_ITS_OWN : 0;
  for (const [name, weight] of Object.entries(WEIGHTS)) odds += weight * flow[name as keyof Flow];
  return odds;
};

/** Says itself that it is about something else, in words that were not there before. */
const saysSo = (ask: AskPrint, rounds: readonly Round[], place: number): boolean =>
  ask.opens && !ask.leans && flowOf(rounds, place).shared < 1 / 2;

/** What can begin a topic: a prompt with words of its own that is not the first and corrects nothing. */
const candidate = (rounds: readonly Round[], place: number): AskPrint | undefined => {
  const signs = rounds[place]?.prompt.signs;
  return place === 0 || signs?.corrects ? undefined : signs?.ask;
};

/** Whether the prompt at this place likely begins a new topic: by its words, or because it says so. */
export const mayBeNewTopic = (rounds: readonly Round[], place: number): boolean => {
  const ask = candidate(rounds, place);
  if (!ask) return false;
  const early = place <= FIRST ? EARLY : 0;
  return saysSo(ask, rounds, place) || oddsOf(ask, rounds, place) + early >= LIKELY;
};

/** The same, sure enough to weigh on a thread's health: a question of its own that leans on nothing said before. */
export const isNewTopic = (rounds: readonly Round[], place: number): boolean => {
  const ask = candidate(rounds, place);
  if (!ask || ask.leans) return false;
  if (saysSo(ask, rounds, place)) return true;
  // "Fuel surcharge?" and "good. Map?" go on, though in words that nobody said before.
  if (topicWords(ask.print).length < FEW) return false;
  const last = place === rounds.length - 1 ? LAST : 0;
  return ask.template !== 0 && oddsOf(ask, rounds, place) + last >= SURE;
};
