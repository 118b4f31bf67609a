import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { largestPacks } from '../bench/drafts';
import { coachText, endWelcome, markPoints } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { measureOurs } from './main-thread';

/** What one run of ours may take (ms) on the page's thread. */
const PROMISED = 50;
const ASSETS = 10_000;

interface ChromeForTests {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
}

let coach: Coach;
let page: Page;

const store = async (values: object): Promise<void> => {
  const worker = await coach.worker();
  await worker.evaluate(
    (stored) => (globalThis as unknown as { chrome: ChromeForTests }).chrome.storage.local.set(stored),
    values,
  );
};
const open = async (name: string): Promise<void> => {
  page = await coach.page(`${name}.html`);
  await page.getByRole('textbox', { name: 'Ask the data agent' }).click();
  await expect.poll(() => coachText(page)).not.toBe('');
};
const marked = async (): Promise<string[]> => (await markPoints(page)).map(({ words }) => words);

beforeAll(async () => {
  coach = await openCoach();
  await endWelcome(coach);
});
afterAll(() => coach.close());
afterEach(() => page.close());

describe(`with packs of ${ASSETS} assets`, () => {
  it('the page is never held up while they are read, and its prompts know them then', async () => {
    await open('prosemirror');
    await page.keyboard.type('Sum fct_renewal_pricing_0 by week in May 2026');
    const spent = await measureOurs(page, async () => {
      await store({ packs: largestPacks(ASSETS) });
      await expect.poll(marked).toEqual(['fct_renewal_pricing_0']);
    });
    expect(spent.longest).toBeLessThan(PROMISED);
  });
});
