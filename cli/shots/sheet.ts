import type { BrowserContext } from 'playwright-core';

/** A picture of one state; `height` in CSS pixels. */
export interface Shot {
  readonly name: string;
  readonly picture: Buffer;
  readonly height: number;
}

const figure = ({ name, picture }: Shot, zoom: number): string => `<figure><figcaption>${name}</figcaption>
  <img src="data:image/png;base64,${picture.toString('base64')}" style="zoom:${1 / zoom}"></figure>`;

/** All pictures side by side with their names, on a ground between light and dark. */
export const drawSheet = async (context: BrowserContext, shots: readonly Shot[], zoom: number): Promise<Buffer> => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 2000, height: 600 });
  await page.setContent(`<style>
    body { margin: 16px; background: #8a8f99; display: flex; flex-wrap: wrap; align-items: start; gap: 16px }
    figure { margin: 0 }
    figcaption { font: 12px system-ui; color: #fff; padding-bottom: 4px }
    img { display: block; max-width: 100%; border-radius: 8px }
  </style>${shots.map((shot) => figure(shot, zoom)).join('')}`);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const sheet = await page.screenshot({ fullPage: true });
  await page.close();
  return sheet;
};
