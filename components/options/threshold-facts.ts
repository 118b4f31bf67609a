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

export type SizeName = keyof Sizes;

/** Both sizes, in the order in which they are asked for. */
export const SIZE_NAMES = ['heavy', 'restart'] as const satisfies readonly SizeName[];

/** Why two sizes cannot be used, and which of them is to be changed. */
export interface WrongSizes {
  readonly why: 'range' | 'order';
  readonly names: readonly SizeName[];
}

/** What is wrong with two sizes (in thousands of tokens); of two that do not fit together, it is the one typed `last`. */
export const wrongSizes = (sizes: Sizes, last: SizeName): WrongSizes | undefined => {
  const names = SIZE_NAMES.filter((name) => !isSize(sizes[name]));
  if (names.length > 0) return { why: 'range', names };
  return isApart(sizes.heavy, sizes.restart) ? undefined : { why: 'order', names: [last] };
};

/** What is to be stored of two sizes (in thousands of tokens): each that is not the standard one. */
export const thresholdsOf = ({ heavy, restart }: Sizes, standard: Sizes): Thresholds => ({
  ...(heavy !== inThousands(standard.heavy) && { heavyTokens: heavy * 1000 }),
  ...(restart !== inThousands(standard.restart) && { restartTokens: restart * 1000 }),
});
