import { readScope } from '../../scope/read-scope';
import type { SlotName } from '../../scope/scope';
import { readTime } from '../../scope/time';
import { proseOf } from '../../text/prose';
import { printAsk } from '../signs/ask-print';
import { tellingWords } from '../signs/telling-words';
import type { MentioningTurn } from './assets';
import { fitLines, type Line } from './budget';
import { asOfNow } from './changes';
import { readThread, type ThreadReading } from './read-thread';
import { kindOf } from './rules';

const BUDGET = 600;
const AUDIENCE =
  /\b(?:for|with|to) (?:the |our |my )?((?:[\p{L}-]+ ){0,2}(?:team|board|leadership|execs?|executives|managers?|stakeholders|cfo|ceo|coo|cmo|sales|finance|marketing|support|ops|operations|customers|meeting|review|stand-?up))\b/iu;
const RHYTHM =
  /\b(?:every|each) (?:other )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|day|week|month|quarter|weekday)\b|\b(?:daily|weekly|monthly|quarterly|hourly)\b/iu;
const REFRESH: readonly (readonly [RegExp, string])[] = [
  [/\b(?:yesterday|today|last night|daily)\b/iu, 'every day'],
  [/\bweek/iu, 'every week'],
  [
    /\bmonth|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu,
    'every month',
  ],
  [/\bquarter|\bq[1-4]\b/iu, 'every quarter'],
];

const PREPOSITION = /^(?:in|for|from|of|during|on|over|since) /iu;

const nameless = (text: string, assets: readonly string[]): string =>
  assets.reduce((rest, name) => rest.replaceAll(`@${name}`, ''), text);

const spoken = (text: string, slot: SlotName): string[] => {
  const prose = proseOf(text);
  return readScope(prose)[slot].map(({ start, end }) => text.slice(start, end));
};

interface Question {
  readonly text: string;
  /** The period it is asked for, as written. */
  readonly period: string | undefined;
  readonly values: readonly string[];
}

/** Time windows that stand together are one period: "last week, 9 to 15 November 2026". */
const NEAR = 8;

const periodOf = (text: string): { readonly period: string; readonly rest: string } | undefined => {
  const times = readTime(proseOf(text).text);
  const [first] = times;
  if (!first) return undefined;
  let { end } = first;
  for (const time of times) if (time.start <= end + NEAR) end = Math.max(end, time.end);
  const period = text.slice(first.start, end).replace(PREPOSITION, '');
  return { period, rest: `${text.slice(0, first.start)} ${text.slice(end)}` };
};

const questionFrom = (text: string, assets: readonly string[]): Question => {
  const bare = nameless(text, assets);
  const found = periodOf(bare);
  return { text, period: found?.period, values: tellingWords(found?.rest ?? bare).values };
};

/** The question asked most often, last wording first; else the thread's own. */
const questionsOf = ({ clauses, goal, changes, assets }: ThreadReading): readonly Question[] => {
  const asked = new Map<number, Question[]>();
  for (const clause of clauses) {
    const template = kindOf(clause) === 'ask' ? (printAsk(clause.text)?.template ?? 0) : 0;
    if (template !== 0) asked.set(template, [questionFrom(clause.text, assets), ...(asked.get(template) ?? [])]);
  }
  const [most = []] = [...asked.values()].sort((one, other) => other.length - one.length);
  return most.length > 1 || !goal ? most : [questionFrom(asOfNow(goal.text, changes), assets)];
};

const MOST_EXAMPLES = 3;

const inputOf = (name: string, values: readonly string[]): string => {
  const [first, ...others] = [...new Set(values)];
  const also = others.slice(0, MOST_EXAMPLES).join('; ');
  return `${name} (default ${first}${also === '' ? '' : `; also ${also}`})`;
};

/** What the asker changes from time to time: the period, and values that were not the same each time. */
const inputsOf = (questions: readonly Question[]): string[] => {
  const periods = questions.flatMap(({ period }) => period ?? []);
  const [{ values } = { values: [] }] = questions;
  const varied = values.flatMap((_value, place) => {
    const all = questions.flatMap((question) => question.values[place] ?? []);
    return new Set(all).size > 1 ? [inputOf('value', all)] : [];
  });
  return [...(periods.length > 0 ? [inputOf('period', periods)] : []), ...varied];
};

/**
 * A prompt that asks the agent to build the site's saved thing (`noun`: "data app") for the question that comes back:
 * inputs that vary, measures, filters and definitions in force, audience, refresh. Empty when nothing was asked.
 */
export const appBrief = (turns: readonly MentioningTurn[], noun: string, budget = BUDGET): string => {
  const thread = readThread(turns);
  const questions = questionsOf(thread);
  const [question] = questions;
  if (!question) return '';
  // The words of an asset's name are not the question's.
  const bare = nameless(question.text, thread.assets);
  const all = thread.clauses.map(({ text }) => nameless(text, thread.assets)).join('\n');
  const lines: Line[] = [{ text: `Build a ${noun} that answers: ${question.text}`, rank: 0 }];
  const add = (title: string, values: readonly string[], rank: number): void => {
    const byName = new Map(values.map((value) => [value.trim().toLowerCase(), value.trim()]));
    const once = [...byName.values()].filter((value) => value !== '');
    if (once.length > 0) lines.push({ text: `${title}: ${once.join('; ')}.`, rank });
  };
  const inputs = inputsOf(questions);
  add('Inputs to choose', inputs, 1);
  add('Measures', spoken(bare, 'metric'), 2);
  add(
    'Split by',
    spoken(bare, 'breakdown').map((value) => value.replace(/^by /iu, '')),
    2,
  );
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
  add('For', [AUDIENCE.exec(all)?.[1] ?? ''], 3);
  const rhythm = RHYTHM.exec(all)?.[0] ?? REFRESH.find(([pattern]) => pattern.test(bare))?.[1] ?? '';
  add('Refresh', [rhythm], 3);
  lines.push({
    text: 'Show the answer first, then the table behind it. Ask before you assume anything else.',
    rank: 4,
  });
  return fitLines(lines, budget);
};
