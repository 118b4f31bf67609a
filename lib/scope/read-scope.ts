import type { Span } from '../text/draft';
import { PROSE_ENDS, type Prose } from '../text/prose';
import { readBreakdown } from './breakdown';
import { readComparison } from './comparison';
import { readFilter } from './filter';
import { readLimit } from './limit';
import { readMetric } from './metric';
import { readOutput } from './output';
import { SLOTS, type Scope, type SlotName } from './scope';
import { readTime } from './time';

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

const READERS: Readonly<Record<SlotName, (prose: Prose) => readonly Span[]>> = {
  metric: ({ text }) => readMetric(text),
  time: ({ text }) => readTime(text),
  filter: readFilter,
  breakdown: ({ text }) => readBreakdown(text),
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

/** Reads what a prompt states, slot by slot; spans in order. English prose only, other languages give an empty scope. */
export const readScope = (prose: Prose): Scope => {
  if (prose.language !== 'en') return EMPTY_SCOPE;
  const unread = prose.text.length - 2 * PROSE_ENDS;
  if (unread <= 0) return onDemand((slot) => READERS[slot](prose));
  // The blank middle of a huge draft holds nothing to read.
  const back = (at: number): number => (at < PROSE_ENDS + unread ? at : at - unread);
  const there = (at: number): number => (at < PROSE_ENDS ? at : at + unread);
  const short: Prose = {
    ...prose,
    text: prose.text.slice(0, PROSE_ENDS) + prose.text.slice(-PROSE_ENDS),
    masks: (prose.masks ?? []).map(({ kind, start, end }) => ({ kind, start: back(start), end: back(end) })),
  };
  return onDemand((slot) =>
    READERS[slot](short).map(({ start, end }) => ({ start: there(start), end: there(end - 1) + 1 })),
  );
};

/** What several prompts state together. The spans belong to different texts: only their number means something. */
export const joinScopes = (scopes: readonly Scope[]): Scope =>
  scopes.length === 0 ? EMPTY_SCOPE : onDemand((slot) => scopes.flatMap((scope) => scope[slot]));
