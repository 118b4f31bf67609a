import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHIP_STATES } from '../pages/gallery/chip-states';
import { POPUP_STATES } from '../pages/gallery/popup-states';
import { SURFACE_STATES } from '../pages/gallery/surface-states';
import { openGallery, POPUP, type Gallery } from './gallery-page';

describe('every state of the popup and of the surface', () => {
  let gallery: Gallery;
  let page: Page;
  beforeAll(async () => {
    gallery = await openGallery();
    ({ page } = gallery);
  });
  afterAll(() => gallery.close());
  const open = (state: string): Promise<void> => gallery.open(state);

  it.each(Object.keys(POPUP_STATES))('%s fits into a popup of 600 px, with nothing beside it', async (state) => {
    await open(state);
    const { right, lowest, high } = await page.evaluate(() => ({
      right: document.documentElement.scrollWidth,
      lowest: Math.max(
        0,
        ...[...document.querySelectorAll('.button-first')].map((one) => one.getBoundingClientRect().bottom),
      ),
      high: document.body.scrollHeight,
    }));
    expect(right).toBeLessThanOrEqual(POPUP.width);
    expect(lowest).toBeLessThanOrEqual(POPUP.height);
    expect(high).toBeLessThanOrEqual(POPUP.height);
  });

  it('restart has a brief that can be drawn larger by its corner', async () => {
    await open('restart');
    const box = page.locator('.brief');
    const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width - 4, y + height - 4);
    await page.mouse.down();
    await page.mouse.move(x + width - 4, y + height + 96, { steps: 5 });
    await page.mouse.up();
    expect((await box.boundingBox())?.height).toBeGreaterThan(height + 80);
  });

  it.each(['near-marks', 'late-marks', 'restart'])(
    '%s has the words of its marks apart, and within it',
    async (state) => {
      await open(state);
      const [heavy, restart, all] = await page
        .locator('.meter-words span, .popup')
        .evaluateAll((found) => found.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
        .then(([popup, ...words]) => [...words, popup]);
      expect(heavy?.left).toBeGreaterThanOrEqual((all?.left ?? NaN) + 8);
      expect(restart?.left).toBeGreaterThanOrEqual((heavy?.right ?? NaN) + 4);
      expect(restart?.right).toBeLessThanOrEqual((all?.right ?? NaN) - 8);
    },
  );

  it.each(Object.keys({ ...POPUP_STATES, ...CHIP_STATES, ...SURFACE_STATES }))('%s throws nothing', async (state) => {
    const thrown: string[] = [];
    const note = (error: Error): void => void thrown.push(error.message);
    page.on('pageerror', note);
    await open(state);
    page.off('pageerror', note);
    expect(thrown).toEqual([]);
  });
});
