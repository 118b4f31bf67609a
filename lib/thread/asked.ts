import type { AskPrint } from './counted';
import { printWords } from './rounds';
import { compareQuestions } from './similarity/compare';

/** A question and the places it was asked at, in order. */
export interface Asked {
  readonly ask: AskPrint;
  readonly places: readonly number[];
}

/** What the coach says aloud must be surer than what an evaluation counts: one in fifty unlike pairs, hard ones. */
const SURE = 0.9;
/** The shorter one's words are all in the longer one, and are this much of it; fewer are no ground to say so. */
const FEW_WORDS = 2;
const MOST_OF_IT = 0.6;

/** Whether two questions are surely one, with the same or other values. */
export const isAskedAgain = (a: AskPrint, b: AskPrint): boolean => {
  if (a.template === 0 || b.template === 0) return false;
  if (a.template === b.template) return true;
  const [words, others] = [printWords(a), printWords(b)];
  const shared = words.filter((word) => others.includes(word)).length;
  const isWithin = shared === Math.min(words.length, others.length) && shared >= FEW_WORDS;
  if (!isWithin || shared < MOST_OF_IT * Math.max(words.length, others.length)) return false;
  const { kind, score } = compareQuestions(a.print, b.print);
  return kind !== 'different' && score >= SURE;
};

/** Puts questions that are one together, as they come. Work for each is in proportion to the questions like it. */
export const openAskedBook = () => {
  const groups: { ask: AskPrint; places: number[] }[] = [];
  const byTemplate = new Map<number, { ask: AskPrint; places: number[] }>();
  const byWord = new Map<number, number[]>();

  const find = (ask: AskPrint): (typeof groups)[number] | undefined => {
    const known = byTemplate.get(ask.template);
    if (known) return known;
    const words = printWords(ask);
    const shared = new Map<number, number>();
    for (const word of words)
      for (const group of byWord.get(word) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
    for (const [group, count] of shared) {
      const candidate = groups[group];
      if (candidate && count >= words.length * MOST_OF_IT && isAskedAgain(candidate.ask, ask)) return candidate;
    }
    return undefined;
  };

  return {
    /** Notes a question of its own (its template is not 0) at a place. */
    add: (ask: AskPrint, place: number): void => {
      let group = find(ask);
      if (!group) {
        group = { ask, places: [] };
        for (const word of printWords(ask)) byWord.set(word, [...(byWord.get(word) ?? []), groups.length]);
        groups.push(group);
      }
      byTemplate.set(ask.template, group);
      group.places.push(place);
    },
    /** All questions so far. */
    all: (): readonly Asked[] => groups,
  };
};
