import { HEALTH_MODEL, type HealthModel } from '../../lib/thread/model';
import { loadOf, scoreOf } from '../../lib/thread/score';
import type { Ticks } from './view';

const CALM = { load: 0, corrections: 0, drift: 0, bulk: 0, idle: 0, compaction: 0 };

/** The least tokens, to within a hundredth of a percent, at which size alone brings the score below `band`. */
const reached = (band: number, window: number, model: HealthModel): number => {
  let [low, high] = [0, window];
  while (high - low > window / 10_000) {
    const middle = (low + high) / 2;
    const { score } = scoreOf({ ...CALM, load: loadOf(middle, window, model) }, model);
    if (score < band) high = middle;
    else low = middle;
  }
  return Math.round(high);
};

/** Where a thread of a window becomes heavy, and where it is due for a restart, by its size alone. */
export const ticksOf = (window: number, model: HealthModel = HEALTH_MODEL): Ticks => ({
  heavy: reached(model.bands.heavy, window, model),
  restart: reached(model.bands.restart, window, model),
});
