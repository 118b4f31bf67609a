import type { MentioningTurn } from './assets';
import { asTyped } from './as-typed';
import { areFitting, fitLines } from './budget';
import { handOffLines } from './hand-off-lines';
import { inRounds } from './in-rounds';
import { saidAt } from './said-at';
import { secretsIn } from './has-secret';
import type { BriefModels } from './odds';
import { readThread } from './read-thread';
import { doubtsIn, type BriefDoubt } from './doubts';
import { ordersIn } from './statements';
import { BRIEF_MODELS } from './weights';

/** Tokens of a brief, unless somebody says otherwise. */
const BUDGET = 600;
/** Where a brief gets too long, what is less likely to belong into it than this goes first. */
const STEPS = [0.15, 0.22, 0.3];

/** A brief, and what of it is doubtful. */
export interface HandOff {
  readonly text: string;
  readonly doubts: readonly BriefDoubt[];
}

/**
 * One well-scoped prompt that carries a thread over: its question with what holds now, assets, orders and definitions in
 * force, what was found with its numbers, what went wrong, what was settled before on other topics, and what is still
 * open. Made without a model, the same for the same thread, at most `budget` tokens. Empty for a thread in which nothing
 * was asked. Turns of its doubts are places in `thread`.
 */
export const handOff = (
  thread: readonly MentioningTurn[],
  budget = BUDGET,
  models: BriefModels = BRIEF_MODELS,
): HandOff => {
  const turns = inRounds(thread);
  const read = readThread(turns, models);
  const { goal } = read;
  if (!goal) return { text: '', doubts: [] };
  const reading = { ...read, statements: ordersIn(read) };
  let lines = handOffLines(turns, reading, goal, 0);
  for (const least of STEPS) if (!areFitting(lines, budget)) lines = handOffLines(turns, reading, goal, least);
  const text = fitLines(asTyped(lines, turns), budget);
  const doubts = doubtsIn(text, reading.doubtful, secretsIn(turns)).map((doubt) => ({
    ...doubt,
    text: asTyped([{ text: doubt.text, rank: 0 }], turns)[0]?.text ?? doubt.text,
  }));
  return { text, doubts: doubts.map((doubt) => ({ ...doubt, turn: saidAt(thread, doubt) })) };
};

/** The text of a brief alone. */
export const handOffBrief = (...of: Parameters<typeof handOff>): string => handOff(...of).text;
