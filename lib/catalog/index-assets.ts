import type { Asset } from './asset';

/** The assets of all active packs, indexed once per change so that a lint looks names up in time linear in the draft. */
export interface CatalogIndex {
  readonly assets: readonly Asset[];
}
