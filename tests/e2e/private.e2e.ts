import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_START, practiceRoute } from '../pages/practice-server';
import { clickCoach, coachText, endWelcome, markPoints } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { until } from './until';
import { keptOnDisk } from './kept-on-disk';
import { allowPrivate, openPrivate } from './private-window';

const VAGUE = 'what changed in revenue recently';

let coach: Coach;
let reader: Page;
let page: Page;
let tab: number;
let box: Locator;
let before: string;

const marked = async (): Promise<string[]> => (await markPoints(page)).map(({ words }) => words);
const retype = async (words: string): Promise<void> => {
  await box.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
};
const send = async (words: string): Promise<void> => {
  const sent = await page.locator('[data-message-role=user]').count();
  await retype(`${words} @Product Funnels`);
  await page
    .getByRole('option', { name: /Product Funnels/ })
    .first()
    .click();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-message-role=user]').count()).toBe(sent + 1);
  const stop = page.getByRole('button', { name: 'Stop' });
  if (await stop.isVisible()) await stop.click();
  await page.getByRole('button', { name: 'Send' }).waitFor();
};
const expectNothingKept = async (): Promise<void> => {
  expect(await keptOnDisk(reader)).toBe(before);
};

beforeAll(async () => {
  coach = await openCoach({ routes: [practiceRoute] });
  await endWelcome(coach);
  await allowPrivate(coach);
  reader = await coach.openExtensionPage('options.html');
  before = await keptOnDisk(reader);
  ({ page, tab } = await openPrivate(coach, reader, PRACTICE_START));
  box = page.getByRole('textbox', { name: 'Ask the data agent' });
  await box.click();
  await until('the coach shows itself', async () => (await coachText(page)) !== '');
});
afterAll(() => coach.close());

/** One window all along: a trace of any of it would show in the end. */
describe('in a private window', () => {
  it('the coach works, and learns nothing of a thread or the names in it', async () => {
    await send('Show');
    await send('Split by plan');
    await box.click();
    await expect.poll(() => coachText(page)).toContain('ride along');
    const popup = await coach.openExtensionPage('popup.html');
    await popup.goto(`${popup.url()}?tab=${tab}`);
    await expect.poll(() => popup.locator('main').innerText()).toContain('In a private window the coach keeps nothing');
    await popup.close();
    await page.bringToFront();
    await expectNothingKept();
  });

  it('ignored words and silenced rules hold for the page, and are not kept', async () => {
    await retype(VAGUE);
    await expect.poll(marked).toEqual(['recently']);
    await clickCoach(page, 'Ignore…');
    await clickCoach(page, '“recently”, from now on');
    await expect.poll(marked).toEqual([]);
    await retype('what changed in revenue lately');
    await expect.poll(marked).toEqual(['lately']);
    await clickCoach(page, 'Ignore…');
    await clickCoach(page, 'This rule on this site');
    await expect.poll(marked).toEqual([]);
    await expectNothingKept();
  });

  it('a pause in the popup holds for the page, until the popup ends it, and is not kept', async () => {
    const popup = await coach.openExtensionPage('popup.html');
    await popup.goto(`${popup.url()}?tab=${tab}`);
    await popup.getByRole('button', { name: /^Pause on/ }).click();
    await popup.getByRole('button', { name: 'Resume' }).waitFor();
    await expect.poll(() => coachText(page)).toContain('paused');
    await expectNothingKept();
    await popup.getByRole('button', { name: 'Resume' }).click();
    await popup.getByRole('button', { name: /^Pause on/ }).waitFor();
    await expect.poll(() => coachText(page)).not.toContain('paused');
    await popup.close();
    await expectNothingKept();
  });

  it('what an ordinary window does is kept: the look at the disk would have seen it', async () => {
    const open = await coach.page('prosemirror.html');
    await open.getByRole('textbox', { name: 'Ask the data agent' }).click();
    await open.keyboard.type(VAGUE);
    await clickCoach(open, 'Ignore…');
    await clickCoach(open, '“recently”, from now on');
    await expect.poll(() => keptOnDisk(reader)).toContain('recently');
    await open.close();
  });
});
