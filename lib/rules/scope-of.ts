import type { GlossaryEntry } from '../catalog/asset';
import type { CatalogIndex } from '../catalog/index-assets';
import { knownNames } from '../catalog/known-names';
import { readScope } from '../scope/read-scope';
import type { Scope } from '../scope/scope';
import type { Draft } from '../text/draft';
import { proseOf } from '../text/prose';

/** What a draft states, as a team that has these names reads it: for the checklist, not for rules. */
export const scopeOf = (draft: Draft, catalog: CatalogIndex, glossary: readonly GlossaryEntry[]): Scope => {
  const prose = proseOf(draft.text);
  return readScope(prose, () => knownNames(draft, prose, catalog, glossary));
};
