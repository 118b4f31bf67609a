import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PRACTICE_LONG, PRACTICE_START, practiceRoute } from '../pages/practice-server';
import { EXTENSION_DIR } from './build';
import { clickClosing } from './click-closing';
import { coachText, endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { countOnPage } from './page-tokens';
import { stopWorker } from './worker';

/** The popup opened as a tab of its own: it speaks about the tab used before it. */
const openPopup = async (coach: Coach): Promise<Page> => coach.openExtensionPage('popup.html');
const meter = (popup: Page): Locator => popup.getByRole('meter', { name: 'Tokens in this thread' });
const brief = (popup: Page): Locator => popup.getByRole('textbox', { name: 'Continue in a new thread' });
/** Other threads are behind one line while there is something to say about the one before the user. */
const unfoldOthers = async (popup: Page): Promise<void> => {
  await popup.locator('.others').evaluate((others) => ((others as HTMLDetailsElement).open = true));
};
const composer = (page: Page): Locator => page.locator('[data-composer] [role=textbox]');

const openBrief = async (coach: Coach, popup: Page): Promise<Page> => {
  const opening = coach.context.waitForEvent('page');
  await clickClosing(popup.getByRole('button', { name: 'Open with this brief' }));
  const opened = await opening;
  await opened.waitForURL(`**${PRACTICE_START}`);
  return opened;
};

interface ActionForTests {
  readonly tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
  readonly action: {
    getTitle(of: { tabId: number }): Promise<string>;
    getBadgeText(of: { tabId: number }): Promise<string>;
  };
}
const toolbarOf = async (coach: Coach, page: Page): Promise<{ title: string; badge: string }> =>
  (await coach.worker()).evaluate(async (url) => {
    const api = (globalThis as unknown as { chrome: ActionForTests }).chrome;
    const [tab] = await api.tabs.query({ url });
    const of = { tabId: tab?.id ?? -1 };
    return { title: await api.action.getTitle(of), badge: await api.action.getBadgeText(of) };
  }, page.url());

describe('the popup over a thread of 60 turns', () => {
  let coach: Coach;
  let page: Page;
  let popup: Page;
  beforeAll(async () => {
    coach = await openCoach({ routes: [practiceRoute] });
    await endWelcome(coach);
  });
  afterAll(() => coach.close());
  beforeEach(async () => {
    page = await coach.page(PRACTICE_LONG);
    popup = await openPopup(coach);
  });
  afterEach(async () => {
    for (const opened of coach.context.pages()) await opened.close();
  });

  it('shows exactly what tiktoken counts over the same text', async () => {
    const { tokens, turns } = await countOnPage(page);
    expect(turns).toBe(60);
    await expect.poll(() => meter(popup).getAttribute('aria-valuenow')).toBe(String(tokens));
    expect(await meter(popup).getAttribute('aria-valuetext')).not.toContain('~');
    await expect.poll(() => popup.getByText('all 60 turns seen').count()).toBe(1);
  });

  it('advises a new thread, and so does the toolbar', async () => {
    await expect.poll(() => popup.getByRole('heading', { name: 'Continue in a new thread' }).count()).toBe(1);
    expect(await popup.getByRole('heading', { level: 1 }).textContent()).not.toBe('Fresh');
    const { title, badge } = await toolbarOf(coach, page);
    expect(title).toMatch(/^Prompt Coach: .+, \d+k tokens ride along$/);
    expect(badge).not.toBe('');
  });

  it('points on the page at the turns that a reason means', async () => {
    await popup.getByRole('button', { name: 'show' }).first().click();
    const said = popup.getByRole('main').getByText(/^Turn \d+ is in sight on the page\.$/);
    const turn = Number(/\d+/.exec((await said.textContent()) ?? '')?.[0]);
    const isInSight = (): Promise<boolean> =>
      page
        .locator('[data-message-id]')
        .nth(turn - 1)
        .evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        });
    await expect.poll(isInSight).toBe(true);
  });

  it('is silent once snoozed, on the toolbar too, until it is woken', async () => {
    await expect.poll(async () => (await toolbarOf(coach, page)).badge).not.toBe('');
    await brief(popup).waitFor();
    await popup.getByRole('button', { name: 'Not now' }).click();
    await popup.getByRole('button', { name: 'Advise again' }).waitFor();
    expect(await brief(popup).count()).toBe(0);
    await expect.poll(async () => (await toolbarOf(coach, page)).badge).toBe('');
    await page.reload();
    await expect.poll(async () => (await toolbarOf(coach, page)).title).toMatch(/tokens ride along$/);
    expect((await toolbarOf(coach, page)).badge).toBe('');
    await popup.getByRole('button', { name: 'Advise again' }).click();
    await brief(popup).waitFor();
    await expect.poll(async () => (await toolbarOf(coach, page)).badge).not.toBe('');
  });

  it('lists the threads of other tabs and goes there', async () => {
    await meter(popup).waitFor();
    const other = await coach.page('/practice/t/checkout-funnel');
    const over = await openPopup(coach);
    await unfoldOthers(over);
    const open = over.getByRole('region', { name: 'Open in other tabs' }).getByRole('button');
    await expect.poll(() => open.allTextContents()).toEqual([expect.stringMatching(/ [\d.]+k$/)]);
    await clickClosing(open);
    await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
    await page.close();
    await other.bringToFront();
    const again = await openPopup(coach);
    await unfoldOthers(again);
    await again.getByRole('region', { name: 'Recent threads' }).getByRole('button').waitFor();
  });

  it('shows the site’s own control for a data app before it writes a brief', async () => {
    await popup.getByRole('button', { name: 'Turn into a data app' }).click();
    await clickClosing(popup.getByRole('button', { name: 'Show me the site’s own control' }));
    await page.bringToFront();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent.trim()))
      .toBe('Convert to data app');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('takes the badge back where there is no such thread: on the page for a new one, and while paused', async () => {
    await meter(popup).waitFor();
    await expect.poll(async () => (await toolbarOf(coach, page)).badge).not.toBe('');
    await popup.getByRole('button', { name: /^Pause on/ }).click();
    await expect.poll(() => toolbarOf(coach, page)).toEqual({ title: 'Prompt Coach', badge: '' });
    await popup.getByRole('button', { name: 'Resume' }).click();
    await expect.poll(async () => (await toolbarOf(coach, page)).badge).not.toBe('');
    await page.bringToFront();
    await page
      .getByRole('link', { name: 'New thread' })
      .or(page.getByRole('button', { name: 'New thread' }))
      .click();
    await page.waitForURL(`**${PRACTICE_START}`);
    await expect.poll(() => toolbarOf(coach, page)).toEqual({ title: 'Prompt Coach', badge: '' });
  });

  it('puts the brief, as the user left it, into the composer of a new thread and sends nothing', async () => {
    await brief(popup).waitFor();
    const made = await brief(popup).inputValue();
    expect(made.length).toBeGreaterThan(50);
    const wanted = `${made}\nOnly the EU.`;
    await brief(popup).fill(wanted);
    await popup.reload();
    await expect.poll(() => brief(popup).inputValue()).toBe(wanted);
    await popup.getByRole('button', { name: 'Start over' }).click();
    await popup.reload();
    await expect.poll(() => brief(popup).inputValue()).toBe(made);
    await brief(popup).fill(wanted);
    const opened = await openBrief(coach, popup);
    await expect
      .poll(async () => (await composer(opened).innerText()).replace(/\s+/g, ' ').trim())
      .toBe(wanted.replace(/\s+/g, ' ').trim());
    expect(await opened.locator('[data-message-id]').count()).toBe(0);
    expect(opened.url()).toContain(PRACTICE_START);
    expect(await opened.evaluate(() => localStorage.getItem('practice-chat') ?? '')).not.toContain('Only the EU');
    expect(await page.locator('[data-message-id]').count()).toBe(60);
  });

  it('puts a brief there with the worker asleep', async () => {
    await meter(popup).waitFor();
    await stopWorker(coach);
    await popup.reload();
    await meter(popup).waitFor();
    await brief(popup).waitFor();
    const opened = await openBrief(coach, popup);
    await expect.poll(async () => (await composer(opened).innerText()).trim()).not.toBe('');
  });

  it('pauses and resumes the site at once', async () => {
    await popup.getByRole('button', { name: /^Pause on 127/ }).click();
    await popup.getByRole('heading', { name: 'Paused here' }).waitFor();
    expect(await meter(popup).count()).toBe(0);
    await expect.poll(() => coachText(page)).toContain('paused');
    await popup.getByRole('button', { name: 'Resume' }).click();
    await meter(popup).waitFor();
    expect(await popup.getByRole('heading', { name: 'Paused here' }).count()).toBe(0);
    await expect.poll(() => coachText(page)).not.toContain('paused');
  });

  it('says that there is no thread yet on a page for a new one', async () => {
    const fresh = await coach.page(PRACTICE_START);
    const over = await openPopup(coach);
    await over.getByRole('heading', { name: 'No thread yet' }).waitFor();
    expect(await meter(over).count()).toBe(0);
    expect(await brief(over).count()).toBe(0);
    await fresh.close();
  });

  it('says that it cannot work on the browser’s own pages', async () => {
    await coach.page('chrome://version');
    const over = await openPopup(coach);
    await over.getByRole('heading', { name: 'The coach cannot work here' }).waitFor();
    expect(
      await over
        .getByRole('main')
        .getByRole('button', { name: /Coach|Resume|Try again/u })
        .count(),
    ).toBe(0);
    expect(await over.getByRole('button', { name: /^Pause on/u }).count()).toBe(0);
  });
});

describe('the popup while tiktoken cannot be loaded', () => {
  let coach: Coach;
  let broken: string;
  beforeAll(async () => {
    broken = await mkdtemp(join(tmpdir(), 'coach-without-tiktoken-'));
    await cp(EXTENSION_DIR, broken, { recursive: true });
    await rm(join(broken, 'tiktoken'), { recursive: true });
    coach = await openCoach({ routes: [practiceRoute], extensionDir: broken });
    await endWelcome(coach);
  });
  afterAll(async () => {
    await coach.close();
    await rm(broken, { recursive: true });
  });

  it('shows an estimate that says so and is near, and everything else works', async () => {
    const page = await coach.page(PRACTICE_LONG);
    const { tokens } = await countOnPage(page);
    const popup = await openPopup(coach);
    await meter(popup).waitFor();
    expect(await meter(popup).getAttribute('aria-valuetext')).toMatch(/^~/);
    await expect.poll(() => popup.locator('main').textContent()).toContain('tiktoken, could not answer');
    const shown = Number(await meter(popup).getAttribute('aria-valuenow'));
    expect(Math.abs(shown - tokens) / tokens).toBeLessThan(0.25);
    await brief(popup).waitFor();
    const opened = await openBrief(coach, popup);
    await expect.poll(async () => (await composer(opened).innerText()).trim()).not.toBe('');
  });
});
