import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** So many equal pictures in a row, some 60 ms apart, are of a page at rest. */
const RESTING = 5;

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
