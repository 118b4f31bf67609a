import { readScope } from '../../../scope/read-scope';
import type { SlotName } from '../../../scope/scope';
import { proseOf } from '../../../text/prose';
import type { MentioningTurn } from '../assets';
import { fitLines, type Line } from '../budget';
import { questionToBuild } from './app-question';
import { nameless, readAsked } from './asked';
import { inputsOf } from './inputs';
import { periodsIn } from './periods';
import { audienceIn, refreshOf } from './refresh';

const BUDGET = 600;

export interface AppKind {
  /** What the site calls it: "data app". */
  readonly noun: string;
  /** What is asked of the agent, where it is not to build it. */
  readonly ask?: string;
  /** The days the question was asked on so far: "each Monday". */
  readonly rhythm?: string;
}

const spoken = (text: string, slot: SlotName): string[] =>
  readScope(proseOf(text))[slot].map(({ start, end }) => text.slice(start, end));

/** "How many orders" measures orders, "return rate of" has lost its noun, and "how many" alone says nothing. */
const asMeasure = (words: string): string =>
  words
    .replace(/^how (?:many|much|often)$/iu, '')
    .replace(/^how (?:many|much) (?=\p{L})/iu, 'number of ')
    .replace(/ (?:of|per)$/iu, '');

/** What it is split by; "top customers by revenue" only says what counts. */
const splitsOf = (text: string): string[] => {
  const measures = new Set(spoken(text, 'metric').map((words) => words.toLowerCase()));
  const isRanked = spoken(text, 'limit').length > 0;
  return spoken(text, 'breakdown')
    .map((words) => words.replace(/^by /iu, ''))
    .filter((words) => !(isRanked && measures.has(words.toLowerCase())));
};

/**
 * A prompt that asks the agent to build the site's saved thing for the question that comes back: inputs that vary,
 * measures, filters and definitions in force, audience, refresh. Empty when nothing was asked.
 */
export const appBrief = (
  turns: readonly MentioningTurn[],
  { noun, ask = `Build a ${noun} that answers`, rhythm }: AppKind,
  budget = BUDGET,
): string => {
  const asked = readAsked(turns);
  if (!asked) return '';
  const { thread, askings, question, said } = asked;
  const bare = nameless(question.text, thread.assets);
  const lines: Line[] = [{ text: `${ask}: ${questionToBuild(askings)}`, rank: 0 }];
  const add = (title: string, values: readonly string[], rank: number): void => {
    const byName = new Map(values.map((value) => [value.trim().toLowerCase(), value.trim()]));
    const once = [...byName.values()].filter((value) => value !== '');
    if (once.length > 0) lines.push({ text: `${title}: ${once.join('; ')}.`, rank });
  };
  const inputs = inputsOf(askings);
  if (inputs.length > 1) {
    lines.push({ text: 'Inputs to choose:', rank: 1 }, ...inputs.map((text) => ({ text: `- ${text}`, rank: 1 })));
  } else add('Inputs to choose', inputs, 1);
  add('Measures', spoken(bare, 'metric').map(asMeasure), 2);
  if (!inputs.some((input) => input.startsWith('split by'))) add('Split by', splitsOf(bare), 2);
  add(
    'Use',
    thread.assets.map((name) => `@${name}`),
    1,
  );
  add(
    'Rules',
    thread.rules.map(({ text }) => text.replace(/[.;]$/u, '')),
    1,
  );
  add('For', [audienceIn(said)], 3);
  const periods = askings.flatMap(({ pieces }) => periodsIn(pieces).slice(0, 1));
  add('Refresh', [refreshOf(said, rhythm, periods)], 3);
  lines.push({
    text: 'Show the answer first, then the table behind it. Ask before you assume anything else.',
    rank: 4,
  });
  return fitLines(lines, budget);
};
