import { readScope } from '../../scope/read-scope';
import type { SlotName } from '../../scope/scope';
import { proseOf } from '../../text/prose';
import { printAsk } from '../signs/ask-print';
import { tellingWords } from '../signs/telling-words';
import type { MentioningTurn } from './assets';
import { fitLines, type Line } from './budget';
import { asOfNow } from './in-force';
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

interface Question {
  readonly text: string;
  readonly values: readonly string[];
}

/** The question asked most often, last wording first; else the thread's own. */
const questionOf = ({ clauses, goal, changes }: ThreadReading): readonly Question[] => {
  const asked = new Map<number, Question[]>();
  for (const clause of clauses) {
    const template = kindOf(clause) === 'ask' ? (printAsk(clause.text)?.template ?? 0) : 0;
    if (template === 0) continue;
    const { values } = tellingWords(clause.text);
    asked.set(template, [{ text: clause.text, values }, ...(asked.get(template) ?? [])]);
  }
  const [most = []] = [...asked.values()].sort((a, b) => b.length - a.length);
  if (most.length > 1 || !goal) return most;
  const text = asOfNow(goal.text, changes);
  return [{ text, values: tellingWords(text).values }];
};

const spoken = (text: string, slot: SlotName): string[] => {
  const prose = proseOf(text);
  return readScope(prose)[slot].map(({ start, end }) => text.slice(start, end));
};

const inputsOf = (questions: readonly Question[]): string[] => {
  const [first = { text: '', values: [] }, ...others] = questions;
  const varied = first.values.filter((value) => others.some(({ values }) => !values.includes(value)));
  const periods = spoken(first.text, 'time').map((value) => value.toLowerCase());
  const isPeriod = (value: string): boolean =>
    periods.some((period) => period.includes(value) || value.includes(period));
  const free = varied.length > 0 ? varied : first.values.filter(isPeriod);
  return free.map((value) => {
    const examples = [
      ...new Set([
        value,
        ...others.flatMap(({ values }) => values.slice(first.values.indexOf(value), first.values.indexOf(value) + 1)),
      ]),
    ];
    return `${isPeriod(value) ? 'period' : 'value'} (default ${value}${examples.length > 1 ? `, also ${examples.slice(1, 4).join(', ')}` : ''})`;
  });
};

/**
 * A prompt that asks the agent to build the site's saved thing (`noun`: "data app") for the question that comes back:
 * inputs that vary, measures, filters and definitions in force, audience, refresh. Empty when nothing was asked.
 */
export const appBrief = (turns: readonly MentioningTurn[], noun: string, budget = BUDGET): string => {
  const thread = readThread(turns);
  const questions = questionOf(thread);
  const [question] = questions;
  if (!question) return '';
  const all = thread.clauses
    .map(({ text }) => thread.assets.reduce((rest, name) => rest.replaceAll(`@${name}`, ''), text))
    .join('\n');
  const lines: Line[] = [{ text: `Build a ${noun} that answers: ${question.text}`, rank: 0 }];
  const add = (title: string, values: readonly string[], rank: number): void => {
    const once = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
    if (once.length > 0) lines.push({ text: `${title}: ${once.join('; ')}.`, rank });
  };
  const inputs = inputsOf(questions);
  add('Inputs to choose', inputs, 1);
  add('Measures', spoken(question.text, 'metric'), 2);
  add(
    'Split by',
    spoken(question.text, 'breakdown').map((value) => value.replace(/^by /iu, '')),
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
  const rhythm = RHYTHM.exec(all)?.[0] ?? REFRESH.find(([pattern]) => pattern.test(question.text))?.[1] ?? '';
  add('Refresh', [rhythm], 3);
  lines.push({
    text: 'Show the answer first, then the table behind it. Ask before you assume anything else.',
    rank: 4,
  });
  return fitLines(lines, budget);
};
