import { HEALTH_MODEL } from './model';
import type { HealthBand, WeighingDriver } from './thread';

/** How strongly each driver is there, 0 to 1. */
export type Loads = Readonly<Record<WeighingDriver, number>>;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Load of a thread of this many tokens in this window, 0 to 1: by size alone, or by its share of the window. */
export const loadOf = (tokens: number, window: number, { load } = HEALTH_MODEL): number =>
  tokens <= 0
    ? 0
    : Math.max(
        clamp(Math.log2(tokens / load.from) / Math.log2(load.full / load.from)),
        clamp((tokens / window - load.share) / load.span),
      );

/** Load of an idle time in hours: nothing under an hour, half at once, all after a day. */
export const idleOf = (hours: number, { idle } = HEALTH_MODEL): number =>
  hours < idle.from ? 0 : clamp(0.5 + (0.5 * (hours - idle.from)) / (idle.full - idle.from));

/**
 * 100 × the product of what each driver leaves: falls in every driver, never below 0. The points lost are shared by the
 * logarithms, so that the reasons add up to exactly what is missing.
 */
export const scoreOf = (loads: Loads, { weights } = HEALTH_MODEL): { score: number; points: Loads } => {
  const names = Object.keys(weights) as (keyof Loads)[];
  const logs = names.map((name) => Math.log(1 / (1 - weights[name] * clamp(loads[name]))));
  const all = logs.reduce((sum, log) => sum + log, 0);
  const score = 100 * Math.exp(-all);
  const points = names.map((name, place) => [name, all === 0 ? 0 : ((100 - score) * (logs[place] ?? 0)) / all]);
  return { score, points: Object.fromEntries(points) as Loads };
};

/** The band of a score. A thread leaves a band for a better one only with some points to spare, so that it does not flicker. */
export const bandOf = (score: number, before: HealthBand | undefined, { bands } = HEALTH_MODEL): HealthBand => {
  const restart = bands.restart + (before === 'restart' ? bands.hysteresis : 0);
  const heavy = bands.heavy + (before === 'restart' || before === 'heavy' ? bands.hysteresis : 0);
  if (score < restart) return 'restart';
  return score < heavy ? 'heavy' : 'fresh';
};
