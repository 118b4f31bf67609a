import type { Asset } from './asset';

/** An asset that should no longer be used: marked so, or with a successor. */
export const isDeprecated = ({ deprecated, successor }: Asset): boolean =>
  deprecated === true || successor !== undefined;

/** Order of offers: endorsed first, deprecated last. */
export const standing = (asset: Asset): number => (isDeprecated(asset) ? 2 : asset.endorsed ? 0 : 1);
