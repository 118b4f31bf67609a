import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHIP_STATES } from '../pages/gallery/chip-states';
import { POPUP_STATES } from '../pages/gallery/popup-states';
import { SURFACE_STATES } from '../pages/gallery/surface-states';
import { openGallery, type Gallery } from './gallery-page';
import { openCoach, type Coach } from './harness';

interface WithAxe {
  readonly axe: { run(within: string, options: RunOptions): Promise<AxeResults> };
}

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** All that axe knows of WCAG 2.2 AA and of good practice; targets of 24 px are not looked at unless asked for. */
const ALL: RunOptions['rules'] = { 'target-size': { enabled: true } };
/** Other people's pages hold the surface: their landmarks and headings are not ours. */
const IN_A_PAGE: RunOptions['rules'] = {
  ...ALL,
  region: { enabled: false },
  'landmark-one-main': { enabled: false },
  'page-has-heading-one': { enabled: false },
};

/** What axe finds wrong on a page, as "rule: element, reason". */
const faultsOn = async (page: Page, rules = ALL): Promise<string[]> => {
  await page.evaluate(AXE);
  const options: RunOptions = { resultTypes: ['violations'], rules };
  const { violations } = await page.evaluate(
    (chosen) => (globalThis as unknown as WithAxe).axe.run('html', chosen),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')}, ${any.map(({ message }) => message).join('; ')}`),
  );
};

const THEMES = ['light', 'dark'] as const;

describe.each(THEMES)('by axe, %s,', (colorScheme) => {
  const look = { colorScheme, reducedMotion: 'reduce' } as const;

  describe('the popup and the surface', () => {
    let gallery: Gallery;
    beforeAll(async () => {
      gallery = await openGallery();
      await gallery.page.emulateMedia(look);
    });
    afterAll(() => gallery.close());

    it.each(Object.keys(POPUP_STATES))('%s has no fault', async (state) => {
      await gallery.open(state);
      // What is read for a moment has no heading yet.
      expect(await faultsOn(gallery.page, state === 'loading' ? IN_A_PAGE : ALL)).toEqual([]);
    });

    it.each(Object.keys({ ...CHIP_STATES, ...SURFACE_STATES }))('%s has no fault', async (state) => {
      await gallery.open(state);
      expect(await faultsOn(gallery.page, IN_A_PAGE)).toEqual([]);
    });
  });

  describe('the pages', () => {
    let coach: Coach;
    beforeAll(async () => {
      coach = await openCoach();
    });
    afterAll(() => coach.close());

    it.each(['packs', 'rules', 'sites', 'threads', 'ignored', 'data', 'keyboard', 'about'])(
      'options, %s, has no fault',
      async (section) => {
        const page = await coach.openExtensionPage('options.html');
        await page.emulateMedia(look);
        await page.evaluate((hash) => {
          location.hash = hash;
        }, section);
        await page.locator(`a[aria-current=page][href="#${section}"]`).waitFor();
        expect(await faultsOn(page)).toEqual([]);
        await page.close();
      },
    );

    it('welcome has no fault', async () => {
      const page = await coach.openExtensionPage('welcome.html');
      await page.emulateMedia(look);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await faultsOn(page)).toEqual([]);
      await page.close();
    });
  });
});
