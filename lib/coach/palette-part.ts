import type { Asset } from '../catalog/asset';
import { send } from '../messages';
import type { Span } from '../text/draft';
import type { Room } from './room';

/** What the palette shows and asks for. */
export interface PaletteFacts {
  /** undefined until the packs are read. */
  readonly assets: readonly Asset[] | undefined;
  readonly query: string;
  /** The words beside which it stands. */
  readonly span: Span;
  readonly room: Room;
  readonly onChoose: (asset: Asset) => void;
  /** Steps back to typing. */
  readonly onClose: () => void;
  /** The keyboard went elsewhere. */
  readonly onLeave: () => void;
  readonly onPacks: () => void;
}

/** Draws the palette in an element of the coach's surface; without facts it draws nothing. */
export type DrawPalette = (root: HTMLElement, facts: PaletteFacts | undefined) => void;

/** A name in the extension's own world, which the page does not see. */
const SLOT = 'promptCoachPalette';
type World = typeof globalThis & { [SLOT]?: DrawPalette | undefined };

/** Gives the loaded part to the coach. */
export const offerPalettePart = (part: DrawPalette): void => {
  (globalThis as World)[SLOT] = part;
};

/** What an earlier version of the extension may have left is not used. */
export const forgetPalettePart = (): void => {
  (globalThis as World)[SLOT] = undefined;
};

/** The part, once it is loaded. */
export const palettePart = (): DrawPalette | undefined => (globalThis as World)[SLOT];

/** Loads the part, which few pages need, when it is first asked for. Rejects when the background cannot load it. */
export const loadPalettePart = async (): Promise<void> => {
  if (!palettePart()) await send('coach.load', 'palette');
  if (!palettePart()) throw new Error('The palette did not load.');
};
