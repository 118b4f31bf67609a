import { healthOfPacks } from '../../lib/packs/judging';
import type { Pack } from '../../lib/packs/pack';
import { isApart, settleModel, sizesOf, type Sizes } from '../../lib/thread/settle-model';
import type { Settings } from '../../lib/store/items';

export type Thresholds = Settings['thresholds'];

/** The sizes at which the coach speaks of a thread. */
export interface ThresholdFacts {
  readonly chosen: Thresholds;
  /** Without the user's choice. */
  readonly standard: Sizes;
  /** Name of the pack that set one of them. */
  readonly standardBy?: string;
}

/** What the packs say of the sizes, and what the user chose. */
export const thresholdFacts = (packs: readonly Pack[], chosen: Thresholds): ThresholdFacts => {
  const setBy = packs.findLast(({ settings: { health } }) => health?.heavyTokens ?? health?.restartTokens)?.name;
  return {
    chosen,
    standard: sizesOf(settleModel(healthOfPacks(packs))),
    ...(setBy !== undefined && { standardBy: setBy }),
  };
};

/** Thousands of tokens: finer than this is no threshold. */
export const inThousands = (tokens: number): number => Math.round(tokens / 1000);

const LEAST = 1;
const MOST = 10_000;

const isSize = (size: number): boolean => Number.isInteger(size) && size >= LEAST && size <= MOST;

/** Why two sizes (in thousands of tokens) cannot be used; undefined when they can. */
export const wrongSizes = ({ heavy, restart }: Sizes): 'range' | 'order' | undefined => {
  if (!isSize(heavy) || !isSize(restart)) return 'range';
  return isApart(heavy, restart) ? undefined : 'order';
};

/** What is to be stored of two sizes (in thousands of tokens): each that is not the standard one. */
export const thresholdsOf = ({ heavy, restart }: Sizes, standard: Sizes): Thresholds => ({
  ...(heavy !== inThousands(standard.heavy) && { heavyTokens: heavy * 1000 }),
  ...(restart !== inThousands(standard.restart) && { restartTokens: restart * 1000 }),
});
