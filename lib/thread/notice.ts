import { HEALTH_MODEL, type HealthModel } from './model';
import { bandOf, loadOf } from './score';
import type { Health, HealthBand } from './thread';

const RANK: Readonly<Record<HealthBand, number>> = { fresh: 0, heavy: 1, restart: 2 };
/** Corrections that speak for themselves, however many tokens there are. */
const CERTAIN = 2;

/**
 * The score if the lowest estimate of the tokens is the true one, 0 to 100: what is sure of a thread that the page shows
 * in part. Up to a point off, because the drivers' points are rounded.
 */
export const optimisticScore = (health: Health, model: HealthModel = HEALTH_MODEL): number => {
  const { score, drivers, tokens, window } = health;
  const lost = 100 - score;
  if (lost <= 0) return 100;
  const all = Math.log(100 / Math.max(score, 0.5));
  const logOf = (id: 'load' | 'idle'): number =>
    ((drivers.find((driver) => driver.id === id)?.points ?? 0) / lost) * all;
  const [now, low] = [loadOf(tokens.total, window, model), loadOf(tokens.low, window, model)];
  const idle = 1 - Math.exp(-logOf('idle'));
  const less =
    logOf('load') +
    Math.log(1 - model.weights.load * low) +
    logOf('idle') +
    Math.log(1 - (now > 0 ? (idle * low) / now : 0));
  return Math.min(100, 100 * Math.exp(-(all - less)));
};

/**
 * The band to tell the user of, or undefined to keep still: once for each crossing into a worse band, and only if the
 * thread is there on the lowest estimate too or is corrected again and again. `told`: the worst band told of since the
 * thread was fresh.
 */
export const noticeOf = (
  health: Health,
  told: HealthBand,
  model: HealthModel = HEALTH_MODEL,
): Exclude<HealthBand, 'fresh'> | undefined => {
  const { band, drivers } = health;
  if (band === 'fresh' || RANK[band] <= RANK[told]) return undefined;
  const corrected = drivers.find(({ id }) => id === 'corrections')?.turns?.length ?? 0;
  const sure = bandOf(optimisticScore(health, model), undefined, model);
  return corrected >= CERTAIN || RANK[sure] >= RANK[band] ? band : undefined;
};

/** The worst band told of, once a notice was given or the thread became fresh again. */
export const toldAfter = (health: Health, told: HealthBand, notice: HealthBand | undefined): HealthBand =>
  health.band === 'fresh' ? 'fresh' : (notice ?? told);
