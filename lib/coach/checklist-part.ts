import type { GlossaryEntry } from '../catalog/asset';
import type { CatalogIndex } from '../catalog/index-assets';
import { send } from '../messages';
import type { Scope } from '../scope/scope';
import type { Draft } from '../text/draft';

/** Reads what a draft states, for people. */
type ReadChecklist = (draft: Draft, catalog: CatalogIndex, glossary: readonly GlossaryEntry[]) => Scope;

/** A name in the extension's own world, which the page does not see. */
const SLOT = 'promptCoachChecklist';
type World = typeof globalThis & { [SLOT]?: ReadChecklist | undefined };

/** Gives the loaded part to the coach. */
export const offerChecklistPart = (part: ReadChecklist): void => {
  (globalThis as World)[SLOT] = part;
};

/** What an earlier version of the extension may have left is not used. */
export const forgetChecklistPart = (): void => {
  (globalThis as World)[SLOT] = undefined;
};

/** The part, which no rule needs, loaded when it is first asked for. Rejects when the background cannot load it. */
export const loadChecklistPart = async (): Promise<ReadChecklist> => {
  const world = globalThis as World;
  if (!world[SLOT]) await send('coach.load', 'checklist');
  if (!world[SLOT]) throw new Error('The checklist did not load.');
  return world[SLOT];
};
