import type { Span } from '../text/draft';
import type { Prose } from '../text/prose';
import { readFilter } from './filter';
import { readLimit } from './limit';
import { readOutput } from './output';
import { onDemand, readEnds, RULE_READERS, type SlotReader } from './rule-scope';
import { SLOTS, type Scope, type SlotName } from './scope';
import { joinSpans } from './spans';
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

const READERS: Readonly<Record<SlotName, SlotReader>> = {
  ...RULE_READERS,
  metric: (prose) => wholeMetrics(prose.text, RULE_READERS.metric(prose)),
  time: (prose) => wholePeriods(prose.text, RULE_READERS.time(prose)),
  filter: readFilter,
  limit: ({ text }) => readLimit(text),
  output: ({ text }) => readOutput(text),
};

/**
 * Reads what a prompt states, slot by slot, in words for people; spans in order. English prose only, other languages give
 * an empty scope. `named` is asked for when a slot is that names change.
 */
export const readScope = (prose: Prose, named: () => Names = () => NO_NAMES): Scope => {
  if (prose.language !== 'en') return EMPTY_SCOPE;
  let known: Names | undefined;
  return onDemand(SLOTS, (slot) => {
    const spans = readEnds(prose, READERS[slot]);
    return NAMED.has(slot) ? withNames(prose.text, slot, spans, (known ??= named())) : spans;
  });
};
