import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_START, practiceRoute } from '../pages/practice-server';
import { coachText, endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { openRealPopup } from './real-popup';
import { openStore } from './stored-thread';
import { until } from './until';

let coach: Coach;
let page: Page;

beforeAll(async () => {
  coach = await openCoach({ routes: [practiceRoute] });
  await endWelcome(coach);
});
afterAll(() => coach.close());
afterEach(async () => {
  for (const opened of coach.context.pages()) await opened.close();
});

/** Lets the background live at a morning; it is to stay awake. */
const liveAt = async (day: string): Promise<void> => {
  const now = new Date(`${day}T09:00`).getTime();
  await (
    await coach.worker()
  ).evaluate((at) => {
    Date.now = () => at;
  }, now);
};

/** Asks in a thread of its own on a day, and waits until the coach has counted the answer. */
const askOn = async (day: string, words: string): Promise<void> => {
  await liveAt(day);
  page = await coach.page(PRACTICE_START);
  await page.getByRole('textbox', { name: 'Ask the data agent' }).click();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await page.getByRole('button', { name: 'Send' }).waitFor();
  await expect.poll(() => coachText(page)).toContain('ride along');
};

describe('what comes back over weeks, each time in a thread of its own', () => {
  it('is a question: told with its occasions and the day it is asked on', async () => {
    const periods = [
      '19 to 25 October 2026',
      '26 October to 1 November 2026',
      '2 to 8 November 2026',
      '9 to 15 November 2026',
    ];
    for (const [week, period] of periods.entries())
      await askOn(
        ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'][week] ?? '',
        `Net revenue by channel for last week, ${period}`,
      );
    const popup = await openRealPopup(coach, page);
    await expect.poll(() => popup.text()).toContain('Asked 4 times since 26 October');
    expect(await popup.text()).toContain('each Monday');
    await popup.press('Write a brief instead');
    const brief = await until('the brief is ready', async () => {
      const text = await popup.evaluate<string>('document.querySelector("textarea")?.value ?? ""');
      return text !== '' && text;
    });
    expect(brief).toContain('Refresh: each Monday.');
    await popup.close();
  });

  it('is an explanation: told with its threads, and drafted as a guide that goes where it is sent', async () => {
    await askOn(
      '2026-11-03',
      'Orders by country in October 2026. Active means >= 1 session in 28 days, excluding internal accounts.',
    );
    await askOn(
      '2026-11-11',
      'Refund rate by product for Q3 2026? active = at least one session in the last 28 days, internal accounts excluded.',
    );
    await askOn(
      '2026-11-20',
      'Conversion rate by device in October 2026. An active user is anyone with 1 session in 28 days, without internal accounts.',
    );
    const popup = await openRealPopup(coach, page);
    await expect.poll(() => popup.text()).toContain('You have explained this in 3 threads since 3 November.');
    await expect.poll(() => popup.text()).toContain('“Active user”:');
    expect(await popup.evaluate('document.querySelector("textarea")')).toBeNull();
    await popup.press('Draft a guide');
    const draft = await until('the draft is there', async () => {
      const text = await popup.evaluate<string>('document.querySelector("textarea")?.value ?? ""');
      return text !== '' && text;
    });
    expect(draft).toMatch(
      /^# Active user\n\nAn active user is anyone with 1 session in 28 days, without internal accounts\.\n/u,
    );
    const opening = coach.context.waitForEvent('page');
    await popup.press('Open in a new thread');
    const fresh = await opening;
    await fresh.waitForURL(`**${PRACTICE_START}`);
    const composer = fresh.getByRole('textbox', { name: 'Ask the data agent' });
    await expect.poll(() => composer.innerText()).toContain('An active user is anyone');
    expect(await fresh.locator('[data-message-id]').count()).toBe(0);

    const stored = await openStore(coach, fresh);
    const { turns } = await stored(`practice:${new URL(page.url()).pathname.split('/').at(-1)}`);
    expect(turns[0]?.signs.states).toHaveLength(1);
    expect(JSON.stringify(turns)).not.toMatch(/session|internal|active/iu);
  });
});
