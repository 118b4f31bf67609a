import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PRACTICE_LONG, PRACTICE_PACK, PRACTICE_START, practiceRoute } from '../pages/practice-server';
import { coachText } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { openRealPopup } from './real-popup';
import { until } from './until';

let coach: Coach;
let page: Page;

beforeAll(async () => {
  coach = await openCoach({ routes: [practiceRoute] });
});
afterAll(() => coach.close());
beforeEach(async () => {
  page = await coach.page(PRACTICE_START);
});
afterEach(() => page.close());

const box = (on: Page = page) => on.getByRole('textbox', { name: 'Ask the data agent' });
const turns = (on: Page = page) => on.locator('[data-message-id]');
const stopButton = () => page.getByRole('button', { name: 'Stop' });

const ask = async (words: string): Promise<void> => {
  await box().click();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};

describe('the agent', () => {
  it('streams an answer with tool calls into a thread of its own, which outlives a reload', async () => {
    await ask('Why did revenue drop in the EU in October 2026?');
    await stopButton().waitFor();
    await page.locator('[data-part=tool][aria-busy=true]').waitFor();
    await stopButton().waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toMatch(/^\/practice\/t\/[\w-]+$/);
    await expect.poll(() => coachText(page)).toContain('ride along');

    const said = await turns().allInnerTexts();
    expect(said).toHaveLength(2);
    await page.reload();
    await turns().nth(1).waitFor();
    expect(await turns().allInnerTexts()).toEqual(said);
  });

  it('is stopped by the button, and keeps what it had said', async () => {
    await ask('Show orders by country for October 2026');
    await page.locator('[data-part=tool][aria-busy=false]').first().waitFor();
    await stopButton().click();
    await page.getByRole('button', { name: 'Send' }).waitFor();
    await expect.poll(() => turns().count()).toBe(2);
    expect(await turns().nth(1).locator('[data-part=text]').count()).toBe(0);
  });

  it('shows what does not exist as an error', async () => {
    await ask('What was the margin in October 2026?');
    await page.locator('[data-part=error]').waitFor();
    expect(await page.locator('[data-part=error]').innerText()).toContain('"margin" does not exist');
  });
});

describe('threads', () => {
  it('have their own addresses, forwards and back, and each keeps its draft', async () => {
    await page.keyboard.type('half a question');
    await page.getByRole('link', { name: 'EU revenue drop' }).click();
    await expect.poll(() => turns().count()).toBe(60);
    expect(new URL(page.url()).pathname).toBe(PRACTICE_LONG);
    expect(await box().innerText()).not.toContain('half');
    await expect.poll(() => coachText(page)).toMatch(/\dk ride along/);

    await page.goBack();
    await expect.poll(() => box().innerText()).toBe('half a question');
    expect(new URL(page.url()).pathname).toBe(PRACTICE_START);
    await page.goForward();
    await expect.poll(() => turns().count()).toBe(60);
  });

  it('become data apps by their own control', async () => {
    await page.goto(new URL('/practice/t/revenue-by-channel', page.url()).href);
    await page.getByRole('button', { name: 'Convert to data app' }).click();
    await page.getByLabel('Name').fill('Channels of the week');
    await page.getByRole('button', { name: 'Create data app' }).click();
    await expect.poll(() => page.getByRole('navigation').getByText('Channels of the week').count()).toBe(1);
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('that do not exist say so, and other paths are not served', async () => {
    await page.goto(new URL('/practice/t/no-such-thread', page.url()).href);
    await page.getByText('No thread has this address').waitFor();
    expect((await fetch(`${coach.server.url}/practice/other`)).status).toBe(404);
  });
});

describe('mentions', () => {
  it('are chosen from the list behind @ with the keyboard, and undone as one', async () => {
    await box().click();
    await page.keyboard.type('Use @weekly rev');
    await page.getByRole('option', { selected: true }).getByText('Weekly Revenue Review', { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box().locator('[data-mention]').getAttribute('data-mention')).toBe('Weekly Revenue Review (EU)');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => box().locator('[data-mention]').count()).toBe(0);
  });

  it('stay away after Escape, so that Enter sends', async () => {
    await box().click();
    await page.keyboard.type('Show orders by week, ask @rev');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await turns().first().waitFor();
    await expect.poll(() => turns().first().innerText()).toBe('Show orders by week, ask @rev');
  });

  it('come from a fix of the coach as real chips, once the pack is in force', async () => {
    const options = await coach.openExtensionPage('options.html');
    await options.getByLabel('Address of the pack').fill(coach.server.url + PRACTICE_PACK);
    await options.getByRole('button', { name: 'Look at it' }).click();
    await options.getByRole('button', { name: 'Install' }).click();
    await options.getByText(/is in force/).waitFor();
    await options.close();

    await page.bringToFront();
    await box().click();
    await page.keyboard.type('Compare October 2026 with the weekly revenue review');
    await expect.poll(() => coachText(page)).toContain('Named but not mentioned');
    await page.keyboard.press('Tab');
    await expect.poll(() => box().locator('[data-mention="Weekly Revenue Review"]').count()).toBe(1);
    await page.keyboard.type('and 2025');
    expect((await box().innerText()).replaceAll('\u00a0', ' ')).toBe(
      'Compare October 2026 with the @Weekly Revenue Review and 2025',
    );
  });
});

describe('a brief', () => {
  it('arrives in the composer of a new thread, unsent', async () => {
    await page.goto(new URL(PRACTICE_LONG, page.url()).href);
    await expect.poll(() => coachText(page)).toMatch(/\dk ride along/);
    const popup = await openRealPopup(coach, page);
    const brief = await until('the brief is ready', async () => {
      const text = await popup.evaluate<string>('document.querySelector("textarea")?.value ?? ""');
      return text !== '' && text;
    });
    const opened = coach.context.waitForEvent('page');
    await popup.press('Open with this brief');
    const fresh = await opened;
    await fresh.waitForURL(`**${PRACTICE_START}`);
    await expect
      .poll(async () => (await box(fresh).locator('p').allInnerTexts()).join('\n').replaceAll('\u00a0', ' '))
      .toBe(brief);
    expect(await turns(fresh).count()).toBe(0);
    await fresh.close();
  });
});
