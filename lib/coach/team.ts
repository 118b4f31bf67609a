import { indexingAssets, type CatalogIndex } from '../catalog/index-assets';
import { indexingTerms } from '../catalog/terms';
import { mergingPacks, type Merged } from '../packs/compile';
import { RULES } from '../rules/index';
import { readingPacks } from '../store/stored';
import type { Steps } from '../text/steps';

/** What comes of the packs, made once per change of them. */
export interface Team extends Omit<Merged, 'assets'> {
  readonly catalog: CatalogIndex;
}

/** Makes ready what the stored packs bring; the largest take tenths of a second. */
export function* readTeam(stored: unknown): Steps<Team> {
  const packs = yield* readingPacks(stored);
  const { assets, ...team } = yield* mergingPacks(packs);
  const catalog = yield* indexingAssets(assets);
  yield* indexingTerms(team.glossary);
  return { ...team, rules: [...RULES, ...team.rules], catalog };
}
