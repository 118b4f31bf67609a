import type { Box, Room } from '../../lib/coach/room';
import type { Size } from './place';

/** Widths (px) of the chip as it stands now, with all its parts and with fewer. */
export interface ChipWidths {
  readonly full: number;
  readonly short: number;
  readonly dot: number;
}

export interface ChipPlace {
  readonly form: keyof ChipWidths;
  readonly left: number;
  readonly top: number;
}

export const CHIP_HEIGHT = 26;
const GAP = 8;

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The free stretches of a row of the frame, from where the reader begins. */
const gapsOf = ({ frame, taken, rightToLeft }: Room, top: number): [from: number, to: number][] => {
  const row = { left: frame.left, right: frame.right, top, bottom: top + CHIP_HEIGHT };
  const inRow = taken.filter((box) => meets(box, row)).sort((a, b) => a.left - b.left);
  const gaps: [number, number][] = [];
  let from = frame.left + GAP;
  for (const { left, right } of inRow) {
    gaps.push([from, left - GAP]);
    from = Math.max(from, right + GAP);
  }
  gaps.push([from, frame.right - GAP]);
  return rightToLeft ? gaps.toReversed() : gaps;
};

/** Rows to try: in line with the page's own controls at the frame's foot, else at its edge. */
const rowsOf = ({ frame, taken }: Room): number[] => {
  const foot = taken
    .filter(({ top, bottom }) => bottom > frame.bottom - 48 && bottom - top < 48 && top > frame.top)
    .map(({ top, bottom }) => (top + bottom - CHIP_HEIGHT) / 2);
  return [...foot.sort((a, b) => b - a).slice(0, 1), frame.bottom - GAP - CHIP_HEIGHT].filter(
    (top) => top > frame.top + 2 && top + CHIP_HEIGHT < frame.bottom,
  );
};

const insideOf = (room: Room, form: keyof ChipWidths, width: number): ChipPlace | undefined => {
  for (const top of rowsOf(room)) {
    const gap = gapsOf(room, top).find(([from, to]) => to - from >= width);
    if (gap) return { form, top, left: room.rightToLeft ? gap[1] - width : gap[0] };
  }
  return undefined;
};

const outsideOf = (room: Room, form: keyof ChipWidths, width: number): ChipPlace | undefined => {
  const { frame, rightToLeft, isFree } = room;
  const left = rightToLeft ? frame.right - width : frame.left;
  for (const top of [frame.bottom + 4, frame.top - 4 - CHIP_HEIGHT]) {
    if (isFree({ left, top, right: left + width, bottom: top + CHIP_HEIGHT })) return { form, left, top };
  }
  return undefined;
};

/**
 * Where the chip stands: in a free stretch of the composer's own lowest row, else on its outer edge where only ground
 * lies, each time with as many parts as fit. Where all is taken, its dot sits on the corner of the frame.
 */
export const placeChip = (widths: ChipWidths, room: Room): ChipPlace => {
  const { frame, rightToLeft } = room;
  const { full, short, dot } = widths;
  return (
    insideOf(room, 'full', full) ??
    insideOf(room, 'short', short) ??
    outsideOf(room, 'full', full) ??
    outsideOf(room, 'short', short) ??
    insideOf(room, 'dot', dot) ??
    outsideOf(room, 'dot', dot) ?? {
      form: 'dot',
      left: rightToLeft ? frame.left - dot / 2 : frame.right - dot / 2,
      top: frame.top - CHIP_HEIGHT / 2,
    }
  );
};

/** Where something as low as the chip stands beside it, in its row inside the composer; undefined where no room is left. */
export const placeBesideChip = (
  { width, height }: Size,
  chip: Box,
  room: Room,
): { readonly left: number; readonly top: number } | undefined => {
  const { frame, taken, rightToLeft } = room;
  if (chip.top < frame.top || chip.bottom > frame.bottom || height > CHIP_HEIGHT + 2) return undefined;
  const gap = gapsOf({ ...room, taken: [...taken, chip] }, chip.top).find(([from, to]) => to - from >= width);
  return gap && { left: rightToLeft ? gap[1] - width : gap[0], top: (chip.top + chip.bottom - height) / 2 };
};
