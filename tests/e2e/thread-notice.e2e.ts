import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_LONG, practiceRoute } from '../pages/practice-server';
import { clickCoach, coachButton, coachText, endWelcome, inCoach, pressCommand } from './coach-ui';
import { openCoach, type Coach } from './harness';

/** What screen readers are told on the page. */
const announced = (page: Page): Promise<string> =>
  inCoach(page, (roots) =>
    roots
      .flatMap((root) => [...root.querySelectorAll('[role=status]')])
      .map((one) => one.textContent)
      .join(' '),
  );
const composer = (page: Page) => page.locator('[data-composer] [role=textbox]');
const NOTICE = /A fresh thread usually goes better/u;

describe('a thread that is due for a new one', () => {
  let coach: Coach;
  let page: Page;
  beforeAll(async () => {
    coach = await openCoach({ routes: [practiceRoute] });
    await endWelcome(coach);
    page = await coach.page(PRACTICE_LONG);
  });
  afterAll(() => coach.close());

  it('is told of at the composer, to screen readers too, and leaves typing alone', async () => {
    await expect.poll(() => coachText(page)).toMatch(NOTICE);
    expect(await announced(page)).toMatch(NOTICE);
    await composer(page).click();
    await page.keyboard.type('And by channel');
    expect(await composer(page).innerText()).toContain('And by channel');
    expect(await coachText(page)).toMatch(NOTICE);
  });

  it('opens what is advised: the popup with its brief', async () => {
    const opening = coach.context.waitForEvent('page', { timeout: 5000 }).catch(() => undefined);
    await clickCoach(page, 'See the brief');
    await expect.poll(() => coachText(page)).not.toMatch(NOTICE);
    const browser = await coach.context.browser()?.newBrowserCDPSession();
    const popups = async (): Promise<number> => {
      const { targetInfos } = (await browser?.send('Target.getTargets', { filter: [{ type: 'page' }] })) ?? {
        targetInfos: [],
      };
      return targetInfos.filter(({ url }) => url.includes('/popup.html')).length;
    };
    await expect.poll(popups).toBe(1);
    await (await opening)?.close();
    await page.bringToFront();
    await page.mouse.click(5, 5);
  });

  it('is told once: not again after a reload, but in the panel', async () => {
    await page.reload();
    await expect.poll(() => coachText(page)).toContain('new thread due');
    expect(await coachButton(page, 'See the brief')).toBeUndefined();
    expect(await announced(page)).not.toMatch(NOTICE);
    await composer(page).click();
    await pressCommand(coach, page, 'open-panel');
    await expect.poll(() => coachText(page)).toContain('what to do');
  });
});

describe('the notice', () => {
  let coach: Coach;
  beforeAll(async () => {
    coach = await openCoach({ routes: [practiceRoute] });
    await endWelcome(coach);
  });
  afterAll(() => coach.close());

  it('goes with "Not now", and with a snooze in the popup', async () => {
    const page = await coach.page(PRACTICE_LONG);
    await expect.poll(() => coachText(page)).toMatch(NOTICE);
    const popup = await coach.openExtensionPage('popup.html');
    await popup.getByRole('button', { name: 'Not now' }).click();
    await popup.getByRole('button', { name: 'Advise again' }).waitFor();
    await page.bringToFront();
    await expect.poll(() => coachText(page)).not.toMatch(NOTICE);
  });

  it('comes when its user moves the size at which it speaks, in a page that is open', async () => {
    const options = await coach.openExtensionPage('options.html');
    await options.getByRole('link', { name: 'Thread health' }).click();
    await options.getByLabel('Heavy from').fill('150');
    await options.getByLabel('Heavy from').press('Enter');
    await options.getByText(/^Saved: heavy from 150k/).waitFor();
    const page = await coach.page('/practice/t/subscription-churn');
    await expect.poll(() => coachText(page)).toContain('ride along');
    expect(await coachText(page)).not.toContain('heavy');
    await options.getByRole('button', { name: 'Back to 51k and 165k' }).click();
    await expect
      .poll(() => coachText(page))
      .toMatch(/Getting heavy: [\d.k–]+ tokens ride along\. Ask the next question/u);
    await clickCoach(page, 'Not now');
    await expect.poll(() => coachText(page)).not.toContain('Not now');
    expect(await coachText(page)).toContain('ride along · heavy');
  });
});
