import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { buildPages } from '../../tests/pages/build';
import { CHIP_STATES } from '../../tests/pages/gallery/chip-states';
import { POPUP_STATES } from '../../tests/pages/gallery/popup-states';
import { SURFACE_STATES } from '../../tests/pages/gallery/surface-states';
import { servePages } from '../../tests/pages/serve';
import { launchBrowser } from '../browser';
import { drawSheet, type Shot } from './sheet';

const SCHEMES = ['light', 'dark'] as const;
const ZOOMS = [1, 2] as const;
/** The room (px of the screen) that a browser gives the popup; the composer stands in a page. */
const ROOMS = { popup: { width: 372, height: 600 }, chip: { width: 480, height: 600 } };
/** At 200 % the popup may be as wide as browsers let one be: 800 px of the screen. */
const WIDE = { popup: 800, chip: 800 };

/** Pictures on one sheet: what a screen shows at a size to be read. */
const ON_A_SHEET = 10;

/** Zoom as the reader sets it: everything twice as large, in half as many CSS pixels. */
const roomOf = (kind: keyof typeof ROOMS, zoom: number): { width: number; height: number } => {
  const { width, height } = ROOMS[kind];
  return { width: zoom === 1 ? width : Math.floor(WIDE[kind] / zoom), height: Math.floor(height / zoom) };
};

const shoot = async (context: BrowserContext, url: string, name: string, zoom: number): Promise<Shot> => {
  const page = await context.newPage();
  await page.setViewportSize(roomOf(name in POPUP_STATES ? 'popup' : 'chip', zoom));
  await page.goto(`${url}/gallery/index.html?state=${name}`);
  await page.locator('html[data-drawn]').waitFor({ state: 'attached' });
  const height = await page.evaluate(() => document.body.scrollHeight);
  // Hiding the caret gives boxes a style of their own, as drawing them larger does.
  const picture = await page.locator('body').screenshot({ animations: 'disabled', caret: 'initial' });
  await page.close();
  return { name, picture, height };
};

/**
 * Leaves a picture of every state of the popup and of the surface (or of `only` some) in DIR/SCHEME-ZOOM, and sheets of them
 * beside it, to lay beside the design. Says which popups are higher than a browser shows at once. Throws for an unknown state.
 */
export const takeShots = async (directory: string, only: readonly string[]): Promise<void> => {
  const all = Object.keys({ ...POPUP_STATES, ...CHIP_STATES, ...SURFACE_STATES });
  const unknown = only.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`There is no state ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  const names = only.length > 0 ? only : all;
  await buildPages();
  const server = await servePages();
  try {
    for (const colorScheme of SCHEMES) {
      for (const zoom of ZOOMS) {
        const context = await launchBrowser({
          headless: true,
          colorScheme,
          viewport: roomOf('chip', zoom),
          deviceScaleFactor: zoom,
        });
        const set = `${colorScheme}-${zoom}00`;
        const folder = resolve(directory, set);
        await mkdir(folder, { recursive: true });
        const shots: Shot[] = [];
        for (const name of names) shots.push(await shoot(context, server.url, name, zoom));
        for (const { name, picture } of shots) await writeFile(join(folder, `${name}.png`), picture);
        for (let at = 0; at < shots.length; at += ON_A_SHEET) {
          const sheet = await drawSheet(context, shots.slice(at, at + ON_A_SHEET), zoom);
          await writeFile(resolve(directory, `${set}-${at / ON_A_SHEET + 1}.png`), sheet);
        }
        const high = shots.filter(({ name, height }) => name in POPUP_STATES && zoom === 1 && height > 600);
        for (const { name, height } of high) console.log(`  ${set}/${name} is ${height} px high and scrolls`);
        console.log(`${names.length} pictures in ${folder}`);
        await context.close();
      }
    }
  } finally {
    await server.close();
  }
};
