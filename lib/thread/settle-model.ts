import { HEALTH_MODEL, type HealthModel } from './model';

/** Tokens at which its size alone makes a thread heavy, and due for a restart. */
export interface Sizes {
  readonly heavy: number;
  readonly restart: number;
}

/** What may be changed of the model: by packs, and above them by the user. */
export interface HealthSettings {
  readonly weights?: Partial<HealthModel['weights']>;
  readonly bands?: Partial<Pick<HealthModel['bands'], 'heavy' | 'restart'>>;
  readonly heavyTokens?: number;
  readonly restartTokens?: number;
}

/** Two thresholds nearer than this would be one. */
const APART = 1.1;

/** Whether the second is a tenth above the first; 165 is above 150, whatever the last bit of 1.1 says. */
export const isApart = (heavy: number, restart: number): boolean => restart / heavy >= APART - 1e-9;

type Judged = Pick<HealthModel, 'weights' | 'bands'>;

/** Loads at which size alone brings the score down to each band, at most 1. */
const loadsAt = ({ weights, bands }: Judged): Sizes => ({
  heavy: Math.min(1, (1 - bands.heavy / 100) / weights.load),
  restart: Math.min(1, (1 - bands.restart / 100) / weights.load),
});

/** The sizes of a model, in a window so large that its share does not matter. */
export const sizesOf = (model: HealthModel): Sizes => {
  const { from, full } = model.load;
  const at = (load: number): number => Math.round(from * (full / from) ** load);
  const { heavy, restart } = loadsAt(model);
  return { heavy: at(heavy), restart: at(restart) };
};

export const DEFAULT_SIZES = sizesOf(HEALTH_MODEL);

/** The curve of load that reaches both bands at these sizes; unchanged where size has no say in them. */
const curveThrough = (
  { heavy, restart }: Sizes,
  judged: Judged,
): Pick<HealthModel['load'], 'from' | 'full'> | undefined => {
  const at = loadsAt(judged);
  const rise = (at.restart - at.heavy) / Math.log2(restart / heavy);
  if (!(rise > 0) || !Number.isFinite(rise)) return undefined;
  const from = heavy / 2 ** (at.heavy / rise);
  return { from, full: from * 2 ** (1 / rise) };
};

/** The bands, the last word last; the one that contradicts the other there wins. */
const bandsOf = (layers: readonly HealthSettings[]): HealthModel['bands'] => {
  let { heavy, restart } = HEALTH_MODEL.bands;
  for (const { bands = {} } of layers) {
    heavy = bands.heavy ?? heavy;
    restart = bands.restart ?? restart;
    if (restart < heavy) continue;
    if (bands.heavy === undefined) heavy = Math.min(99, restart + 1);
    else restart = Math.max(1, heavy - 1);
  }
  return { ...HEALTH_MODEL.bands, heavy, restart };
};

/** The sizes that were chosen, likewise; undefined where nobody chose any. */
const chosenSizes = (layers: readonly HealthSettings[]): Sizes | undefined => {
  let { heavy, restart } = DEFAULT_SIZES;
  for (const { heavyTokens, restartTokens } of layers) {
    heavy = heavyTokens ?? heavy;
    restart = restartTokens ?? restart;
    if (isApart(heavy, restart)) continue;
    if (heavyTokens === undefined) heavy = restart / APART;
    else restart = heavy * APART;
  }
  const isChosen = layers.some((layer) => (layer.heavyTokens ?? layer.restartTokens) !== undefined);
  return isChosen ? { heavy, restart } : undefined;
};

/**
 * The model with what packs and the user changed of it, the last word last. Two words of different layers that
 * contradict each other (heavy above restart) are settled for the later one. A share of the window counts as before: one
 * that is nearly full is due for a restart whatever the sizes are.
 */
export const settleModel = (layers: readonly HealthSettings[]): HealthModel => {
  const weights: HealthModel['weights'] = Object.assign({}, HEALTH_MODEL.weights, ...layers.map((one) => one.weights));
  const model = { ...HEALTH_MODEL, weights, bands: bandsOf(layers) };
  const sizes = chosenSizes(layers);
  return sizes ? { ...model, load: { ...model.load, ...curveThrough(sizes, model) } } : model;
};
