import { send } from '../messages';
import type { SitePage } from '../sites/page';
import type { ComposerCoach } from './composer';

/** Starts the coach at a composer until the signal ends; undefined for one that cannot be read safely. */
export type ComposerPart = (element: HTMLElement, page: SitePage, signal: AbortSignal) => ComposerCoach | undefined;

/** A name in the extension's own world, which the page does not see. */
const SLOT = 'promptCoachComposer';
type World = typeof globalThis & { [SLOT]?: ComposerPart | undefined };

let keys = '';
/** The keys that lead to the next hint, told when the part was loaded; empty where there are none. */
export const nextHintKeys = (): string => keys;

/** Gives the loaded part to the content script. */
export const offerComposerPart = (part: ComposerPart): void => {
  (globalThis as World)[SLOT] = part;
};

/** What an earlier version of the extension may have left is not used. */
export const forgetComposerPart = (): void => {
  (globalThis as World)[SLOT] = undefined;
};

/**
 * Editors, rules and the surface: most of the coach, loaded only into pages that show a composer. Rejects when the
 * background cannot load it.
 */
export const loadComposerPart = async (): Promise<ComposerPart> => {
  const world = globalThis as World;
  if (!world[SLOT]) keys = await send('coach.load', 'composer');
  if (!world[SLOT]) throw new Error('The composer’s part did not load.');
  return world[SLOT];
};
