import type { Asset } from '../catalog/asset';
import { indexWithLearnt, nameStems, nodeOf, type CatalogIndex } from '../catalog/index-assets';
import { followItem } from '../store/items';
import { learntItem, type Learnt } from '../store/learnt';
import { t } from '../strings';
import type { InForce } from './in-force';

/** Once may be a slip of the list; twice is a thing the user works with. */
const ENOUGH = 2;

const isKnown = (catalog: CatalogIndex, name: string): boolean => (nodeOf(catalog, name)?.forms.length ?? 0) > 0;

const assetOf = (name: string): Asset & { learnt: true } => ({
  id: `learnt:${name}`,
  name,
  kind: 'other',
  collection: t('palette_learnt'),
  learnt: true,
});

/** The last catalogue made of each: a dismissal changes neither. */
const made = new WeakMap<CatalogIndex, { readonly key: string; readonly catalog: CatalogIndex }>();

/** What is in force, with the names learnt on this site that no pack knows. */
export const withLearnt = (force: InForce, names: readonly string[]): InForce => {
  const { catalog } = force;
  const fresh = names.filter((name) => nameStems(name).length > 0 && !isKnown(catalog, name));
  if (fresh.length === 0) return force;
  const key = fresh.join('\n');
  let known = made.get(catalog);
  if (known?.key !== key) {
    known = { key, catalog: indexWithLearnt(catalog, fresh.map(assetOf)) };
    made.set(catalog, known);
  }
  return { ...force, catalog: known.catalog };
};

/**
 * Calls back with the names learnt on a site, at once and whenever they are others, until the signal ends. Rejects when
 * they cannot be read.
 */
export const watchLearnt = (
  site: string,
  on: (names: readonly string[]) => void,
  signal: AbortSignal,
): Promise<void> => {
  let told = '';
  const tell = ({ names }: Learnt): void => {
    const own = names.filter((one) => one.site === site && one.count >= ENOUGH).map(({ name }) => name);
    own.sort();
    const key = own.join('\n');
    if (key === told || signal.aborted) return;
    told = key;
    on(own);
  };
  return followItem(learntItem, tell, signal);
};
