import { describe, expect, it } from 'vitest';
import { placeNotice } from '../../../components/hints/place-notice';
import type { Box, Room } from '../../../lib/coach/room';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const SIZES = { full: { width: 600, height: 50 }, line: { width: 180, height: 26 } };
const CHIP = box(108, 363, 400, 389);
const SEND = box(640, 360, 690, 392);

/** A composer at the foot of its page, with the answer right above it. */
const room = (more: Partial<Room> = {}): Room => ({
  frame: box(100, 300, 700, 400),
  taken: [box(110, 310, 690, 350), SEND],
  viewport: { width: 800, height: 420 },
  hidden: false,
  rightToLeft: false,
  isFree: () => false,
  rects: () => [],
  caret: undefined,
  ...more,
});

const isLeft = ({ right }: Box): boolean => right < 100;
const isAbove = ({ top }: Box): boolean => top < 300;

describe('the notice of a thread', () => {
  it('stands in words below the composer where there is room', () => {
    const place = placeNotice(SIZES, CHIP, room({ viewport: { width: 800, height: 800 } }));
    expect(place).toEqual({ form: 'full', left: 108, top: 408 });
  });

  it('is one line in the chip’s row at the foot of the page', () => {
    expect(placeNotice(SIZES, CHIP, room())).toEqual({ form: 'line', left: 408, top: 363 });
  });

  it('stands before the chip in that row where lines begin on the right', () => {
    const chip = box(340, 363, 632, 389);
    expect(placeNotice(SIZES, chip, room({ rightToLeft: true }))).toEqual({ form: 'line', left: 152, top: 363 });
  });

  it('is beside the composer where its row is taken and the ground there is free', () => {
    const narrow = { ...room(), taken: [box(110, 310, 690, 350), box(400, 360, 690, 392)] };
    const wide = { ...SIZES, line: { width: 80, height: 26 } };
    expect(placeNotice(wide, CHIP, { ...narrow, isFree: ({ left }) => left > 700 })).toMatchObject({
      left: 708,
      top: 374,
    });
    expect(placeNotice(wide, CHIP, { ...narrow, isFree: isLeft })).toMatchObject({ left: 12, top: 374 });
  });

  it('is on the composer’s outer edge where only that is free', () => {
    const outside = box(100, 404, 300, 430);
    expect(placeNotice(SIZES, outside, room({ isFree: isAbove }))).toEqual({ form: 'line', left: 100, top: 270 });
  });

  it('is one line above where nothing is free', () => {
    const outside = box(100, 404, 300, 430);
    expect(placeNotice(SIZES, outside, room())).toEqual({ form: 'line', left: 100, top: 266 });
  });
});
