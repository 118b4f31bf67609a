import type { WeighingDriver } from './thread';

/**
 * Weights and thresholds of the health score, as data: packs and later labels can move them. The weights are
 * judgement, the two ends of the load come from the cost model (below 16k a restart rarely pays) and from the windows at
 * which agents compact.
 */
export interface HealthModel {
  /** Share of the score that each driver takes at its worst, 0 to 1. */
  readonly weights: Readonly<Record<WeighingDriver, number>>;
  /** Scores below which a thread is heavy and due for a restart, and what it must gain to leave a band again. */
  readonly bands: { readonly heavy: number; readonly restart: number; readonly hysteresis: number };
  /** Tokens at which load begins and is complete; share of the window at which it begins, and that over which it grows. */
  readonly load: { readonly from: number; readonly full: number; readonly share: number; readonly span: number };
  /** Driver value after no, one, two, three corrections. */
  readonly corrections: readonly number[];
  /** User turns that corrections are looked for in. */
  readonly recentPrompts: number;
  /** User turns that drift is looked for in, and turns a thread needs before it can drift. */
  readonly drift: { readonly recent: number; readonly turns: number };
  /** Share of the thread at which one block begins to weigh, and the tokens it must have. */
  readonly bulk: { readonly share: number; readonly tokens: number };
  /** Hours without a turn at which a provider's cache is gone, and after which all is re-read for sure. */
  readonly idle: { readonly from: number; readonly full: number };
  /** User turns before there is a score. */
  readonly prompts: number;
  /** Times the same question is asked before a data app is advised. */
  readonly repeats: number;
  /** Threads that state the same thing before a guide is advised. */
  readonly explained: number;
}

export const HEALTH_MODEL: HealthModel = {
  weights: { load: 0.65, corrections: 0.7, drift: 0.3, bulk: 0.15, idle: 0.2, compaction: 0.4 },
  bands: { heavy: 70, restart: 40, hysteresis: 5 },
  load: { from: 16_000, full: 200_000, share: 0.25, span: 0.55 },
  corrections: [0, 0.2, 0.7, 1],
  recentPrompts: 6,
  drift: { recent: 4, turns: 6 },
  bulk: { share: 0.4, tokens: 2000 },
  idle: { from: 1, full: 24 },
  prompts: 2,
  repeats: 3,
  explained: 3,
};
