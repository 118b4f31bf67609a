import type { Span } from '../text/draft';
import type { Prose } from '../text/prose';
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

/** Reads what a prompt states, slot by slot; spans in order. English prose only, other languages give an empty scope. */
export const readScope = (prose: Prose): Scope => {
  if (prose.language !== 'en') return EMPTY_SCOPE;
  const { text } = prose;
  return {
    metric: readMetric(text),
    time: readTime(text),
    filter: readFilter(prose),
    breakdown: readBreakdown(text),
    comparison: readComparison(text),
    limit: readLimit(text),
    output: readOutput(text),
  };
};

/** What several prompts state together. The spans belong to different texts: only their number means something. */
export const joinScopes = (scopes: readonly Scope[]): Scope => {
  const joined: Partial<Record<SlotName, readonly Span[]>> = {};
  for (const slot of SLOTS) joined[slot] = scopes.flatMap((scope) => scope[slot]);
  return joined as Scope;
};
