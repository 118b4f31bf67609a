import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** So many equal pictures in a row, some 60 ms apart, are of a page at rest. */
const RESTING = 5;
/** Of 255: a round corner that is drawn anew may come out one level lighter. No mark is as faint as this. */
const FAINT = 3;

/** The page as it looks once it has come to rest: editors draw their own state some frames later, Slate after 100 ms. */
export const restingPicture = async (page: Page): Promise<Buffer> => {
  let last = await page.screenshot({ caret: 'initial' });
  let same = 0;
  await expect
    .poll(
      async () => {
        const next = await page.screenshot({ caret: 'initial' });
        same = next.equals(last) ? same + 1 : 0;
        last = next;
        return same;
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThanOrEqual(RESTING);
  return last;
};

/** Whether the page looks as in the picture, now: no colour of any pixel is further from it than nobody sees. */
export const looksAs = async (page: Page, picture: Buffer): Promise<boolean> => {
  const now = await page.screenshot({ caret: 'initial' });
  if (now.equals(picture)) return true;
  return page.evaluate(
    async ({ pictures, faint }) => {
      const [one, other] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (byte) => byte.codePointAt(0) ?? 0);
          const drawn = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d');
          canvas?.drawImage(drawn, 0, 0);
          return canvas?.getImageData(0, 0, drawn.width, drawn.height).data;
        }),
      );
      if (!one || one.length !== other?.length) return false;
      return one.every((level, at) => Math.abs(level - (other[at] ?? 0)) <= faint);
    },
    { pictures: [now.toString('base64'), picture.toString('base64')], faint: FAINT },
  );
};
