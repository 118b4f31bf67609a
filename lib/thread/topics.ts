import { wordsOf, type Round } from './rounds';

/** Prompts before that a prompt is compared with. */
const BEFORE = 4;
/** Of a prompt's telling words, weighed by how rare they are in the thread, this much must be new. */
const NEW = 0.9;

/** How new a prompt's words are against the four prompts before it: 0 = all said before, 1 = all new. */
const shiftOf = (rounds: readonly Round[], place: number): number => {
  const ask = rounds[place]?.prompt.signs.ask;
  if (!ask) return 0;
  const times = new Map<number, number>();
  for (const { prompt } of rounds) {
    for (const word of prompt.signs.ask ? wordsOf(prompt.signs.ask) : []) times.set(word, (times.get(word) ?? 0) + 1);
  }
  const before = new Set(
    rounds
      .slice(Math.max(0, place - BEFORE), place)
      .flatMap(({ prompt }) => (prompt.signs.ask ? wordsOf(prompt.signs.ask) : [])),
  );
  let all = 0;
  let fresh = 0;
  for (const word of wordsOf(ask)) {
    const weight = Math.log((rounds.length + 1) / (times.get(word) ?? 1)) + 0.1;
    all += weight;
    if (!before.has(word)) fresh += weight;
  }
  return all === 0 ? 0 : fresh / all;
};

/**
 * Whether the prompt at this place begins a new topic: a question of
 * its own with new words and nothing that leans on what was said, or one that says so.
 */
export const isNewTopic = (rounds: readonly Round[], place: number): boolean => {
  const signs = rounds[place]?.prompt.signs;
  if (place === 0 || !signs?.ask || signs.corrects) return false;
  const { ask } = signs;
  if (ask.opens && !ask.leans) return shiftOf(rounds, place) >= 0.5;
  return ask.template !== 0 && wordsOf(ask).length >= 2 && !ask.leans && shiftOf(rounds, place) >= NEW;
};
