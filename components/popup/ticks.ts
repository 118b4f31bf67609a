import { HEALTH_MODEL, type HealthModel } from '../../lib/thread/model';
import type { Ticks } from './view';

/** Where a thread of a window becomes heavy, and where it is due for a restart, by its size alone (lib/thread/score.ts). */
export const ticksOf = (window: number, { bands, weights, load }: HealthModel = HEALTH_MODEL): Ticks => {
  const reached = (band: number): number => {
    const share = (1 - band / 100) / weights.load;
    const bySize = load.from * (load.full / load.from) ** share;
    // Where size does not weigh as much, it never brings a thread there.
    return share > 1 ? window : Math.round(Math.min(window, bySize, (load.share + load.span * share) * window));
  };
  return { heavy: reached(bands.heavy), restart: reached(bands.restart) };
};
