import { describe, expect, it } from 'vitest';
import { placeBeside, placeCard } from '../../../components/hints/place';
import type { Box, Room } from '../../../lib/coach/room';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const room = (more: Partial<Room> = {}): Room => ({
  frame: box(100, 300, 700, 400),
  taken: [],
  viewport: { width: 800, height: 800 },
  hidden: false,
  rightToLeft: false,
  isFree: () => true,
  rects: () => [],
  caret: undefined,
  ...more,
});
const CARD = { width: 332, height: 200 };
const WORDS = box(200, 320, 260, 340);

describe('a card', () => {
  it('hangs below the composer, in line with its words', () => {
    expect(placeCard(CARD, room(), WORDS, undefined)).toMatchObject({ left: 200, top: 408 });
  });

  it('stands above the composer where there is no room below', () => {
    expect(placeCard(CARD, room({ viewport: { width: 800, height: 450 } }), WORDS, undefined).top).toBe(92);
  });

  it('stays in the viewport, whichever side the words are on', () => {
    const place = (left: number): number => placeCard(CARD, room(), box(left, 320, left + 60, 340), undefined).left;
    expect(place(760)).toBe(800 - 8 - 332);
    expect(place(-50)).toBe(8);
    const narrow = room({ viewport: { width: 320, height: 800 } });
    expect(placeCard({ width: 304, height: 200 }, narrow, WORDS, undefined).left).toBe(8);
  });

  it('stands at the words of a tall composer, clear of the caret’s line', () => {
    const tall = room({ frame: box(100, 100, 700, 700) });
    expect(placeCard(CARD, tall, WORDS, undefined).top).toBe(348);
    expect(placeCard(CARD, tall, WORDS, box(300, 344, 301, 364)).top).toBe(372);
  });

  it('scrolls beside the composer, off its text, where that is enough to read', () => {
    const small = room({ frame: box(100, 190, 700, 330), viewport: { width: 800, height: 420 } });
    expect(placeCard({ width: 332, height: 300 }, small, WORDS, undefined)).toEqual({
      left: 200,
      top: 8,
      maxHeight: 174,
    });
  });

  it('scrolls on the larger side where it fits on none, and covers no words', () => {
    const low = { viewport: { width: 800, height: 420 }, rightToLeft: false };
    const { top, maxHeight } = placeBeside({ width: 332, height: 500 }, WORDS, [WORDS], low);
    expect(top + maxHeight).toBeLessThanOrEqual(WORDS.top);
  });

  it('is in line with the end of the words where lines run from the right', () => {
    expect(placeCard(CARD, room({ rightToLeft: true }), box(500, 320, 600, 340), undefined).left).toBe(600 - 332);
  });
});
