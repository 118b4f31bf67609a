import type { Asset, AssetKind } from '../../../lib/catalog/asset';

/** An asset whose id is its name. */
export const asset = (name: string, kind: AssetKind, more: Partial<Asset> = {}): Asset => ({
  id: name,
  name,
  kind,
  ...more,
});
