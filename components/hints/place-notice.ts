import type { Box, Room } from '../../lib/coach/room';
import { around, placeBeside, type Size, type Spot } from './place';
import { placeBesideChip } from './place-chip';

/** The notice in words, or as its buttons alone. */
export type NoticeForm = 'full' | 'line';

export interface NoticePlace extends Pick<Spot, 'left' | 'top'> {
  readonly form: NoticeForm;
}

/** Space (px) to the page's own parts. */
const GAP = 8;

const boxAt = (left: number, top: number, { width, height }: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/**
 * Where the notice of a thread stands: in words below the composer. Where the composer is at the foot of the page, and the
 * answer right above it, as one line: in the chip's row, else beside, below or above the composer where only ground lies.
 * Where there is none, the line covers as little as it can of what is above.
 */
export const placeNotice = (sizes: Readonly<Record<NoticeForm, Size>>, chip: Box, room: Room): NoticePlace => {
  const { frame, viewport, rightToLeft, isFree } = room;
  const { full, line } = sizes;
  const own = around([frame, chip]) ?? frame;
  if (own.bottom + GAP + full.height <= viewport.height - GAP) {
    const { left, top } = placeBeside(full, chip, [own], room);
    return { form: 'full', left, top };
  }
  const inRow = placeBesideChip(line, chip, room);
  if (inRow) return { form: 'line', ...inRow };
  const foot = frame.bottom - line.height;
  const start = rightToLeft ? frame.right - line.width : frame.left;
  const sides = [boxAt(own.right + GAP, foot, line), boxAt(own.left - GAP - line.width, foot, line)];
  const edges = [boxAt(start, own.bottom + 4, line), boxAt(start, own.top - 4 - line.height, line)];
  const free = [...(rightToLeft ? sides.toReversed() : sides), ...edges].find(isFree);
  const { left, top } = free ?? placeBeside(line, chip, [own], room);
  return { form: 'line', left, top };
};
