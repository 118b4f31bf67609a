export const EFFORT_LEVELS = ['low', 'medium', 'high'] as const;
export type EffortLevel = (typeof EFFORT_LEVELS)[number];

export type EffortDriverId = 'context' | 'complexity' | 'back-and-forth';

export interface EffortDriver {
  readonly id: EffortDriverId;
  /** Share of this driver, 0 to 1. */
  readonly points: number;
  /** One short sentence of what was seen, e.g. "one asset must be searched for". */
  readonly why: string;
}

/** Forecast of one prompt. Never credits: an ordinal estimate. */
export interface Effort {
  readonly level: EffortLevel;
  /** 0 to 100. */
  readonly score: number;
  /** What it is like, in a person's words: "like a driver question". */
  readonly like: string;
  readonly drivers: readonly EffortDriver[];
}
