import type { Span } from '../text/draft';
import { PROSE_ENDS, type Prose } from '../text/prose';
import { readBreakdown } from './breakdown';
import { readComparison } from './comparison';
import { readFilter } from './filter';
import { readLimit } from './limit';
import { readMetric } from './metric';
import { readOutput } from './output';
import { SLOTS, type Scope, type SlotName } from './scope';
import { joinSpans } from './spans';
import { readTime } from './time';
import { wholeMetrics, wholePeriods } from './whole-words';

/** A scope in which nothing is said. */
export const EMPTY_SCOPE: Scope = {
  metric: [],
  time: [],
  filter: [],
  breakdown: [],
  comparison: [],
  limit: [],
  output: [],
};

/** What a prompt calls by name, as the catalogue and the glossary know it. */
export interface Names {
  readonly metrics: readonly Span[];
  /** Named things that are no measures: "churn" in the name of a dashboard asks for no churn. */
  readonly things: readonly Span[];
  /** Names of nothing that is known; at least they pick no rows. */
  readonly others: readonly Span[];
}

const NO_NAMES: Names = { metrics: [], things: [], others: [] };

const overlaps = (span: Span, others: readonly Span[]): boolean =>
  others.some(({ start, end }) => start < span.end && span.start < end);

/** The slots that names change. */
const NAMED: ReadonlySet<SlotName> = new Set(['metric', 'filter', 'output']);

/** A new dashboard is a form of answer, whatever it shares with the name of one that there is. */
const MADE = /^(?:make|build|create|draw|write|produce|generate|draft)\b/iu;

/** A span as far as it stands before the names it runs into; nothing where it begins inside one. */
const before = (span: Span, names: readonly Span[]): Span[] => {
  const into = names.filter(({ start, end }) => start < span.end && span.start < end);
  const end = Math.min(span.end, ...into.map(({ start }) => start - 1));
  return end > span.start ? [{ start: span.start, end }] : [];
};

const withNames = (text: string, slot: SlotName, spans: readonly Span[], names: Names): readonly Span[] => {
  const { metrics, things, others } = names;
  if (slot === 'filter') return spans.filter((span) => !overlaps(span, [...metrics, ...things, ...others]));
  if (slot === 'output')
    return spans.filter((span) => MADE.test(text.slice(span.start, span.end)) || !overlaps(span, things));
  return joinSpans(text, [...spans.flatMap((span) => before(span, things)), ...metrics]);
};

/** "by revenue" ranks by a measure and splits nothing. */
const isOrder = (text: string, { start, end }: Span): boolean => {
  const by = /^by (?:(?:the|total|net|gross|average) )*/iu.exec(text.slice(start, end))?.[0];
  return by !== undefined && readMetric(text.slice(start + by.length, end)).some((metric) => metric.start === 0);
};

const READERS: Readonly<Record<SlotName, (prose: Prose) => readonly Span[]>> = {
  metric: ({ text }) => wholeMetrics(text, readMetric(text)),
  time: ({ text }) => wholePeriods(text, readTime(text)),
  filter: readFilter,
  breakdown: ({ text }) => readBreakdown(text).filter((span) => !isOrder(text, span)),
  comparison: ({ text }) => readComparison(text),
  limit: ({ text }) => readLimit(text),
  output: ({ text }) => readOutput(text),
};

/** A scope whose slots are read when somebody asks: rules ask for two, the panel for all. */
const onDemand = (read: (slot: SlotName) => readonly Span[]): Scope => {
  const scope = {};
  for (const slot of SLOTS) {
    let known: readonly Span[] | undefined;
    Object.defineProperty(scope, slot, { enumerable: true, get: () => (known ??= read(slot)) });
  }
  return scope as Scope;
};

/**
 * Reads what a prompt states, slot by slot; spans in order. English prose only, other languages give an empty scope.
 * `named` is asked for when a slot is that names change.
 */
export const readScope = (prose: Prose, named: () => Names = () => NO_NAMES): Scope => {
  if (prose.language !== 'en') return EMPTY_SCOPE;
  let known: Names | undefined;
  const read = (slot: SlotName, spans: readonly Span[]): readonly Span[] =>
    NAMED.has(slot) ? withNames(prose.text, slot, spans, (known ??= named())) : spans;
  const unread = prose.text.length - 2 * PROSE_ENDS;
  if (unread <= 0) return onDemand((slot) => read(slot, READERS[slot](prose)));
  // The blank middle of a huge draft holds nothing to read.
  const back = (at: number): number => (at < PROSE_ENDS + unread ? at : at - unread);
  const there = (at: number): number => (at < PROSE_ENDS ? at : at + unread);
  const short: Prose = {
    ...prose,
    text: prose.text.slice(0, PROSE_ENDS) + prose.text.slice(-PROSE_ENDS),
    masks: (prose.masks ?? []).map(({ kind, start, end }) => ({ kind, start: back(start), end: back(end) })),
  };
  return onDemand((slot) =>
    read(
      slot,
      READERS[slot](short).map(({ start, end }) => ({ start: there(start), end: there(end - 1) + 1 })),
    ),
  );
};

/** What several prompts state together. The spans belong to different texts: only their number means something. */
export const joinScopes = (scopes: readonly Scope[]): Scope =>
  scopes.length === 0 ? EMPTY_SCOPE : onDemand((slot) => scopes.flatMap((scope) => scope[slot]));
