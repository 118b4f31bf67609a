import type { Page } from 'playwright-core';
import { launchBrowser } from '../../cli/browser';
import { servePages } from '../pages/serve';

/** The room (px) that browsers give a popup. */
export const POPUP = { width: 372, height: 600 };

export interface Gallery {
  readonly page: Page;
  /** Draws a state by its name. */
  readonly open: (state: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The gallery of every state of the popup and of the surface, in a page as large as a popup. */
export const openGallery = async (): Promise<Gallery> => {
  const server = await servePages();
  const context = await launchBrowser({ headless: true, viewport: POPUP });
  const page = await context.newPage();
  return {
    page,
    open: async (state) => {
      await page.goto(`${server.url}/gallery/index.html?state=${state}`);
      await page.locator('html[data-drawn]').waitFor({ state: 'attached' });
    },
    close: async () => {
      await context.close();
      await server.close();
    },
  };
};
