import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShownTurn } from '../../lib/messages';
import { practiceRoute, PRACTICE_STREAM } from '../pages/practice-server';
import { coachText, endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { until } from './until';

/** Asks the page as the popup does. */
const ask = (options: Page, url: string, index: number): Promise<{ ok?: ShownTurn; error?: string }> =>
  options.evaluate(
    async ([of, turn]) => {
      const { tabs } = (globalThis as unknown as { chrome: ChromeForTests }).chrome;
      const [tab] = await tabs.query({ url: of });
      return tabs.sendMessage(tab?.id ?? -1, { coach: 'thread.show', args: [[{ index: turn, key: `none-${turn}` }]] });
    },
    [url, index] as const,
  );

interface ChromeForTests {
  readonly tabs: {
    query(filter: { url: string }): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<{ ok?: ShownTurn; error?: string }>;
  };
}

describe('a turn of a virtualised list of 1,200', () => {
  let coach: Coach;
  let page: Page;
  let options: Page;
  beforeAll(async () => {
    coach = await openCoach({ routes: [practiceRoute] });
    await endWelcome(coach);
    options = await coach.openExtensionPage('options.html');
    page = await coach.page(`${PRACTICE_STREAM}?turns=1200`);
    await until('the thread is counted', async () => (await coachText(page)).includes('ride along'));
  });
  afterAll(() => coach.close());

  it.each([4, 700, 1190])('is brought into sight: number %d', async (index) => {
    expect(await ask(options, page.url(), index)).toMatchObject({ ok: { index } });
    const { top, bottom } = await page
      .locator(`[data-index="${index}"]`)
      .evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(800);
  });

  it('is said to be out of reach where the list has no such turn', async () => {
    expect(await ask(options, page.url(), 5000)).toMatchObject({ ok: { index: 5000, missing: 'unreached' } });
  });
});
