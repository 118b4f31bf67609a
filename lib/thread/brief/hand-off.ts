import type { MentioningTurn } from './assets';
import { fitLines, type Line } from './budget';
import { failuresIn } from './failures';
import { isOutdated } from './changes';
import { establishedIn, isMeasured } from './numbers';
import { hasPhrase } from './phrases';
import { readThread, type ThreadReading } from './read-thread';
import { kindOf } from './rules';

/** Tokens of a brief, by estimate, unless somebody says otherwise. */
const BUDGET = 600;
/** Ranks of its lines: what goes last first. */
const RANK = { goal: 0, rule: 1, asset: 1, open: 2, fact: 3, known: 4, failure: 5 } as const;

const QUESTION = /^(?:what'?s?|how'?s?|which|who'?s?|when|where'?s?|why|is|are|was|were|do|does|did|can|could)\b/iu;

const sentence = (text: string): string => (/[.?:…]$/u.test(text) ? text : `${text}${QUESTION.test(text) ? '?' : '.'}`);

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Fewer words are a row of something pasted. */
const SENTENCE = 4;

const factsOf = ({ clauses, ours, changes }: ThreadReading): string[] =>
  clauses
    .filter(({ text, turn, corrects }) => ours(turn) && !corrects && kindOf({ text }) === 'other' && isMeasured(text))
    .map(({ text }) => text)
    .filter((text) => text.split(' ').length >= SENTENCE && !isOutdated(text, changes));

/**
 * One well-scoped prompt that carries a thread over: its question with what holds now, assets, orders and definitions in
 * force, what was found with its numbers, what went wrong, and what is still open. Made without a model, the same for the
 * same thread, at most `budget` tokens. Empty for a thread in which nothing was asked.
 */
export const handOffBrief = (turns: readonly MentioningTurn[], budget = BUDGET): string => {
  const thread = readThread(turns);
  const { goal, rules, changes } = thread;
  if (!goal) return '';
  const lines: Line[] = [{ text: sentence(goal.text), rank: RANK.goal }];
  const isSaid = (text: string): boolean => lines.some((line) => hasPhrase(line.text, text.replace(/[.?]$/u, '')));
  const add = (text: string, rank: number): void => {
    if (text !== '' && !isSaid(text)) lines.push({ text: sentence(text), rank });
  };

  const open = goal.open !== undefined && !isOutdated(goal.open, changes) ? goal.open : undefined;
  const quoted = new Set([goal.turn, goal.openTurn]);
  const inForce = rules.filter((rule) => !isOutdated(rule.text, changes));
  const spoken = [goal.text, open ?? '', ...inForce.map(({ text }) => text)].join('\n');
  const unsaid = thread.assets.filter((name) => !hasPhrase(spoken, name));
  add(unsaid.length > 0 ? `Use ${listOf(unsaid.map((name) => `@${name}`))}` : '', RANK.asset);
  for (const { text, kind } of inForce) if (kind === 'definition') add(text, RANK.rule);
  for (const { text, kind, turn } of inForce)
    if (kind === 'rule' && !(quoted.has(turn) && isSaid(text))) add(text, RANK.rule);

  const known = establishedIn(turns, thread)
    .filter(({ turn }) => thread.ours(turn))
    .map(({ text }) => text);
  const facts = factsOf(thread);
  const failures = failuresIn(turns, thread);
  const list = (title: string, texts: readonly string[], rank: number): void => {
    const fresh = texts.filter((text) => !isSaid(text));
    if (fresh.length === 1) lines.push({ text: `${title}: ${sentence(fresh[0] ?? '')}`, rank });
    else if (fresh.length > 1)
      lines.push({ text: `${title}:`, rank }, ...fresh.map((text) => ({ text: `- ${text}`, rank })));
  };
  list('Given', facts, RANK.fact);
  list('Known so far', known, RANK.known);
  list('Tried, did not work', failures, RANK.failure);
  if (open !== undefined && !isSaid(open)) lines.push({ text: `Now: ${sentence(open)}`, rank: RANK.open });
  return fitLines(lines, budget);
};
