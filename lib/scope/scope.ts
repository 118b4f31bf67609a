import type { Span } from '../text/draft';

/** The named slots of a data question, after Hex's own list (metric, dimension, timeframe, segment, grain). */
export const SLOTS = ['metric', 'time', 'filter', 'breakdown', 'comparison', 'limit', 'output'] as const;
export type SlotName = (typeof SLOTS)[number];

/** What a prompt states: the spans of each slot, in order; an empty list means "not said". */
export type Scope = Readonly<Record<SlotName, readonly Span[]>>;
