import type { Span } from '../text/draft';
import { PROSE_ENDS, type Prose } from '../text/prose';
import { readBreakdown } from './breakdown';
import { readComparison } from './comparison';
import { readMetric } from './metric';
import type { Scope, SlotName } from './scope';
import { readTime } from './time';

/** The slots that rules ask for, as the words of a prompt have them. The rest is read for people alone (read-scope.ts). */
export type RuleScope = Pick<Scope, 'metric' | 'time' | 'breakdown' | 'comparison'>;

/** Reads one slot of a text. */
export type SlotReader = (prose: Prose) => readonly Span[];

/** "by revenue" ranks by a measure and splits nothing. */
const isOrder = (text: string, { start, end }: Span): boolean => {
  const by = /^by (?:(?:the|total|net|gross|average) )*/iu.exec(text.slice(start, end))?.[0];
  return by !== undefined && readMetric(text.slice(start + by.length, end)).some((metric) => metric.start === 0);
};

/** The readers of the slots that rules ask for. */
export const RULE_READERS: Readonly<Record<keyof RuleScope, SlotReader>> = {
  metric: ({ text }) => readMetric(text),
  time: ({ text }) => readTime(text),
  breakdown: ({ text }) => readBreakdown(text).filter((span) => !isOrder(text, span)),
  comparison: ({ text }) => readComparison(text),
};

const NAMES = ['metric', 'time', 'breakdown', 'comparison'] as const;

/** Slots that are read when somebody asks: rules ask for two, the panel for all. */
export const onDemand = <S extends SlotName>(
  slots: readonly S[],
  read: (slot: S) => readonly Span[],
): Readonly<Record<S, readonly Span[]>> => {
  const scope = {};
  for (const slot of slots) {
    let known: readonly Span[] | undefined;
    Object.defineProperty(scope, slot, { enumerable: true, get: () => (known ??= read(slot)) });
  }
  return scope as Readonly<Record<S, readonly Span[]>>;
};

/** Reads a text without the blank middle of a huge draft, which holds nothing; spans are those of the whole. */
export const readEnds = (prose: Prose, read: SlotReader): readonly Span[] => {
  const unread = prose.text.length - 2 * PROSE_ENDS;
  if (unread <= 0) return read(prose);
  const back = (at: number): number => (at < PROSE_ENDS + unread ? at : at - unread);
  const there = (at: number): number => (at < PROSE_ENDS ? at : at + unread);
  const short: Prose = {
    ...prose,
    text: prose.text.slice(0, PROSE_ENDS) + prose.text.slice(-PROSE_ENDS),
    masks: (prose.masks ?? []).map(({ kind, start, end }) => ({ kind, start: back(start), end: back(end) })),
  };
  return read(short).map(({ start, end }) => ({ start: there(start), end: there(end - 1) + 1 }));
};

/** Reads what rules ask for; spans in order. English prose only, other languages give empty slots. */
export const readRuleScope = (prose: Prose): RuleScope =>
  onDemand(NAMES, (slot) => (prose.language === 'en' ? readEnds(prose, RULE_READERS[slot]) : []));

/** What several prompts state together. The spans belong to different texts: only their number means something. */
export const joinScopes = (scopes: readonly RuleScope[]): RuleScope =>
  onDemand(NAMES, (slot) => scopes.flatMap((scope) => scope[slot]));
