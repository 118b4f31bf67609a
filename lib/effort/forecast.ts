import type { Hint, ThreadContext } from '../rules/rule';
import type { RuleScope } from '../scope/rule-scope';
import type { Draft } from '../text/draft';
import { blankOut } from '../text/not-prose';
import type { Prose } from '../text/prose';
import { countAsks } from './asks';
import { concernOf, joined } from './concerns';
import type { Effort, EffortDriver, EffortLevel } from './effort';
import { CLASS_WORDS, classOf, LIKE, type RequestClass } from './request-class';

/** What a forecast is made from. `hints` are all findings, also those that are not shown. */
export interface EffortInput {
  readonly draft: Draft;
  readonly prose: Prose;
  readonly scope: RuleScope;
  /** What earlier prompts of the thread stated. */
  readonly said: RuleScope;
  readonly thread: ThreadContext;
  readonly hints: readonly Hint[];
}

/** Points of the score that each driver can give. */
const WEIGHTS = { context: 30, complexity: 45, 'back-and-forth': 25 } as const;
const LEVELS: readonly (readonly [number, EffortLevel])[] = [
  [45, 'high'],
  [22, 'medium'],
  [0, 'low'],
];
/** A thread is light up to 16k tokens and as heavy as it gets at 200k (lib/thread/model.ts says why). */
const LIGHT = 16_000;
const HEAVY = 200_000;
/** A draft of up to 2k tokens weighs nothing; from 20k on it alone makes a lookup a medium effort. */
const BULK = 2000;
const BULKY = 20_000;
const BULK_SHARE = 0.75;
/** Estimate for text of any kind (measured: 2.5 to 4). */
const CHARS_PER_TOKEN = 4;
const NOTHING_NAMED = 0.2;
/** A vague order is at least as complex as the question it becomes once it is made clear. */
const AT_LEAST: Readonly<Record<string, RequestClass>> = {
  'bare-verb': 3,
  'everything-scan': 3,
  'undefined-qualifier': 2,
  'ambiguous-term': 2,
};

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
const plural = (count: number, one: string): string => (count === 1 ? `one ${one}` : `${count} ${one}s`);

const contextOf = ({ draft, thread, hints }: EffortInput): EffortDriver => {
  const concerns = hints.map(concernOf);
  const load = clamp(Math.log2(Math.max(thread.tokens, 1) / LIGHT) / Math.log2(HEAVY / LIGHT));
  const own = draft.text.length / CHARS_PER_TOKEN;
  const bulk = BULK_SHARE * clamp(Math.log2(Math.max(own, 1) / BULK) / Math.log2(BULKY / BULK));
  const unnamed = draft.mentions.length === 0 && thread.mentions.length === 0;
  const points = joined([...concerns.map(({ context = 0 }) => context), load * 0.7, bulk, unnamed ? NOTHING_NAMED : 0]);
  const searched = concerns.filter(({ contextWhy }) => contextWhy === 'must be searched for').length;
  const [main] = [...concerns].sort((a, b) => (b.context ?? 0) - (a.context ?? 0));
  let why = unnamed ? 'no asset is mentioned' : 'the assets are mentioned';
  if (load * 0.7 > (main?.context ?? 0) && load > 0.2)
    why = `about ${Math.round(thread.tokens / 1000)}k tokens ride along`;
  else if (bulk > (main?.context ?? 0)) why = `about ${Math.round(own / 1000)}k tokens in this prompt`;
  else if (searched > 0 && main?.contextWhy === 'must be searched for')
    why = `${plural(searched, 'asset')} must be searched for`;
  else if (main?.contextWhy) why = main.contextWhy;
  return { id: 'context', points, why };
};

const complexityOf = (requestClass: RequestClass, asks: number): EffortDriver => ({
  id: 'complexity',
  points: clamp((requestClass - 1) / 4 + Math.min(0.36, (asks - 1) * 0.12)),
  why: asks > 2 ? `${asks} questions in one` : CLASS_WORDS[requestClass],
});

const againOf = ({ hints }: EffortInput): EffortDriver => {
  const concerns = hints.map(concernOf);
  const [main] = concerns.filter(({ againWhy }) => againWhy).sort((a, b) => (b.again ?? 0) - (a.again ?? 0));
  const points = joined(concerns.map(({ again = 0 }) => again));
  return {
    id: 'back-and-forth',
    points,
    why: main?.againWhy ?? (points > 0 ? 'something may be asked back' : 'nothing to ask back'),
  };
};

/**
 * Forecasts the effort of one prompt: an ordinal guess, never credits, and unvalidated against any bill.
 *
 * score = 30 × context + 45 × complexity + 25 × back-and-forth, each driver 0 to 1; from 22 medium, from 45 high.
 * - context: searches that open hints cause (concerns.ts), 0.2 if nothing is mentioned, the draft's own size (0 at 2k
 *   tokens, ¾ from 20k) and the thread's (16k to 200k tokens), both on a logarithmic scale, joined as 1 - Π(1 - share).
 * - complexity: class 1 to 5 of the request (request-class.ts) as 0, ¼, ½, ¾, 1, plus 0.12 for each further ask, at most 0.36.
 * - back-and-forth: questions that open hints leave to the agent, joined the same way.
 * Mentions are blanked before reading, so a name never changes the class. Taking a fix never raises the score.
 */
export const forecastEffort = (input: EffortInput): Effort => {
  const mentions = [...input.draft.mentions].sort((a, b) => a.start - b.start);
  const text = blankOut(input.prose.text, mentions);
  const atLeast = input.hints.map(({ rule }) => AT_LEAST[rule] ?? 1);
  const requestClass = Math.max(classOf(text, input.scope), ...atLeast) as RequestClass;
  const drivers = [contextOf(input), complexityOf(requestClass, countAsks(text)), againOf(input)];
  const score = Math.round(drivers.reduce((sum, { id, points }) => sum + WEIGHTS[id] * points, 0));
  const level = LEVELS.find(([from]) => score >= from)?.[1] ?? 'low';
  const rounded = drivers.map(({ id, points, why }) => ({ id, points: Math.round(points * 100) / 100, why }));
  return { level, score, like: LIKE[requestClass - 1] ?? LIKE[0], drivers: rounded };
};
