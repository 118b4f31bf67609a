import type { MentioningTurn } from '../assets';
import { fitLines, type Line } from '../budget';
import { withStop } from './app-question';
import { readAsked, type Asking } from './asked';
import { grainOf, moves, periodsIn } from './periods';
import { refreshOf } from './refresh';
import { slotsOf } from './slots';

const BUDGET = 600;

const UNITS: ReadonlyMap<string, string> = new Map([
  ['one day', 'the day before'],
  ['one week', 'the last full week'],
  ['one month', 'the last full month'],
  ['one quarter', 'the last full quarter'],
  ['one year', 'the last full year'],
]);

/** "last week, 9 to 15 November": the second way to say it goes with what leads to it. */
const LEAD = /[\s,(]+$/u;

/** The question for any run: its period moves with the day it is run on, where the wordings tell how long it is. */
const movingQuestion = (askings: readonly Asking[]): string => {
  const [latest] = askings;
  if (!latest) return '';
  const slot = slotsOf(askings).find(({ kind }) => kind === 'time');
  const fixed = slot && latest.pieces[slot.before.length];
  if (!fixed) return latest.text;
  const [before, after] = [latest.text.slice(0, fixed.start), latest.text.slice(fixed.end)];
  if (periodsIn(slot.before).some(moves)) return `${before.replace(LEAD, '')}${after.replace(/^\)/u, '')}`;
  const unit = UNITS.get(grainOf(fixed.text) ?? '');
  return unit === undefined || moves(fixed.text) ? latest.text : `${before.replace(/\bthe $/iu, '')}${unit}${after}`;
};

/** When it runs: as said or asked, else as often as its periods follow; what is not known is left to the user. */
const whenOf = (said: string, asked: string | undefined, periods: readonly string[]): string => {
  const known = refreshOf(said, asked, []);
  if (known !== '') return `Run it ${known[0]?.toLowerCase()}${known.slice(1)}, at (say what time).`;
  const often = refreshOf('', undefined, periods);
  return often === ''
    ? 'Run it (say how often, on which day and at what time).'
    : `Run it ${often}, on (say which day and time).`;
};

/**
 * A prompt that asks the site to run the question that comes back by itself (`noun`: "scheduled task"). `asked`: the days
 * it was asked on so far, "each Monday". Empty when nothing was asked.
 */
export const scheduleBrief = (
  turns: readonly MentioningTurn[],
  noun: string,
  asked: string | undefined,
  budget = BUDGET,
): string => {
  const reading = readAsked(turns);
  if (!reading) return '';
  const { thread, askings, question, said } = reading;
  const periods = askings.flatMap(({ pieces }) => periodsIn(pieces).slice(0, 1));
  const unsaid = thread.assets.filter((name) => !question.text.includes(`@${name}`));
  const rules = thread.rules.map(({ text }) => text.replace(/[.;]$/u, ''));
  const lines: Line[] = [
    { text: `Create a ${noun} that answers: ${withStop(movingQuestion(askings))}`, rank: 0 },
    { text: whenOf(said, asked, periods), rank: 1 },
    ...(unsaid.length > 0 ? [{ text: `Use: ${unsaid.map((name) => `@${name}`).join('; ')}.`, rank: 2 }] : []),
    ...(rules.length > 0 ? [{ text: `Rules: ${rules.join('; ')}.`, rank: 1 }] : []),
    { text: 'Give the answer first, then the table behind it, and what changed against the period before.', rank: 3 },
    { text: 'Say so when data is missing or late.', rank: 4 },
  ];
  return fitLines(lines, budget);
};
