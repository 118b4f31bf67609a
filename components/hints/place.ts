import type { Box, Room } from '../../lib/coach/room';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly left: number;
  readonly top: number;
  /** Room (px) there is: what is taller scrolls. */
  readonly maxHeight: number;
}

/** Space (px) kept between our parts, the page's and the edges. */
const GAP = 8;
/** A composer taller than this has its card at the words, not at its own edge. */
const TALL = 180;

/** Less room (px) than this is not worth scrolling in. */
const READABLE = 140;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** The box around several. */
export const around = (boxes: readonly Box[]): Box | undefined =>
  boxes.length === 0
    ? undefined
    : {
        left: Math.min(...boxes.map(({ left }) => left)),
        top: Math.min(...boxes.map(({ top }) => top)),
        right: Math.max(...boxes.map(({ right }) => right)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      };

/** Above or below a box, whichever has more room; what does not fit scrolls. */
const largerSide = ({ top, bottom }: Box, low: number): Omit<Spot, 'left'> => {
  const above = top - 2 * GAP;
  const below = low - bottom - GAP;
  return above > below
    ? { top: GAP, maxHeight: Math.max(above, 0) }
    : { top: Math.round(bottom + GAP), maxHeight: Math.max(below, 0) };
};

/**
 * Where something of a size stands beside the boxes in `clear` (what it must not cover, the widest berth first), in line
 * with `anchor`: below if there is room, else above, else scrolling there if that is enough to read, else with a narrower
 * berth.
 */
export const placeBeside = (
  { width, height }: Size,
  anchor: Box,
  clear: readonly Box[],
  { viewport, rightToLeft }: Pick<Room, 'viewport' | 'rightToLeft'>,
): Spot => {
  const start = rightToLeft ? anchor.right - width : anchor.left;
  const left = Math.round(clamp(start, GAP, Math.max(GAP, viewport.width - GAP - width)));
  const low = viewport.height - GAP;
  for (const box of clear) {
    const { top, bottom } = box;
    if (bottom >= 0 && bottom + GAP + height <= low)
      return { left, top: Math.round(bottom + GAP), maxHeight: low - bottom - GAP };
    if (top - GAP - height >= GAP && top - GAP <= low)
      return { left, top: Math.round(top - GAP - height), maxHeight: top - 2 * GAP };
    const side = largerSide(box, low);
    if (side.maxHeight >= READABLE) return { left, ...side };
  }
  return { left, ...largerSide(clear.at(-1) ?? anchor, low) };
};

/** Where a card stands: clear of the whole composer, or of its words and the caret's line where the composer is tall. */
export const placeCard = (size: Size, room: Room, words: Box, caret: Box | undefined): Spot => {
  const lines = around(caret ? [words, caret] : [words]) ?? words;
  const isTall = room.frame.bottom - room.frame.top > TALL;
  return placeBeside(size, words, isTall ? [lines] : [room.frame, lines], room);
};
