import type { Room } from '../../lib/coach/room';
import type { Span } from '../../lib/text/draft';
import { around, placeCard, type Spot, type Size } from '../hints/place';

/** Where the palette stands: at the words it replaces or the place of the caret, clear of the composer as a card is. */
export const placePalette = (size: Size, room: Room, { start, end }: Span): Spot => {
  const words = start < end ? { start, end } : { start: Math.max(0, start - 1), end: start };
  return placeCard(size, room, around(room.rects(words)) ?? room.frame, undefined);
};
