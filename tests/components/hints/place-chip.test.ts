import { describe, expect, it } from 'vitest';
import { CHIP_HEIGHT, placeChip } from '../../../components/hints/place-chip';
import type { Box, Room } from '../../../lib/coach/room';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const TEXT = box(110, 310, 690, 350);
const SEND = box(640, 360, 690, 392);
const room = (more: Partial<Room> = {}): Room => ({
  frame: box(100, 300, 700, 400),
  taken: [TEXT, SEND],
  viewport: { width: 800, height: 800 },
  hidden: false,
  rightToLeft: false,
  isFree: () => true,
  rects: () => [],
  caret: undefined,
  ...more,
});
const isAbove = ({ top }: Box): boolean => top < 300;
const WIDTHS = { full: 300, short: 180, dot: 26 };

describe('the chip', () => {
  it('sits at the start of the row of the page’s own buttons', () => {
    expect(placeChip(WIDTHS, room())).toEqual({ form: 'full', left: 108, top: 363 });
  });

  it('moves beside what stands there already', () => {
    const attach = box(110, 362, 240, 390);
    expect(placeChip(WIDTHS, room({ taken: [TEXT, SEND, attach] }))).toMatchObject({ form: 'full', left: 248 });
  });

  it('leaves parts out before it leaves the composer', () => {
    const attach = box(110, 362, 420, 390);
    expect(placeChip(WIDTHS, room({ taken: [TEXT, SEND, attach] }))).toMatchObject({ form: 'short', left: 428 });
  });

  it('sits on the outer edge where the row is taken, below or above', () => {
    const full = { taken: [TEXT, box(100, 355, 700, 395)] };
    expect(placeChip(WIDTHS, room(full))).toEqual({ form: 'full', left: 100, top: 404 });
    expect(placeChip(WIDTHS, room({ ...full, isFree: isAbove }))).toEqual({
      form: 'full',
      left: 100,
      top: 300 - 4 - CHIP_HEIGHT,
    });
  });

  it('shrinks to its dot on the corner where all is taken', () => {
    const all = room({ taken: [box(100, 300, 700, 400)], isFree: () => false });
    expect(placeChip(WIDTHS, all)).toMatchObject({ form: 'dot', left: 700 - 13 });
  });

  it('begins on the right where lines do', () => {
    expect(placeChip(WIDTHS, room({ taken: [TEXT], rightToLeft: true })).left).toBe(700 - 8 - 300);
  });
});
