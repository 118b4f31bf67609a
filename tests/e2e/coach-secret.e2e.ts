import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickCoach, coachText, endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';

const SECRET = 'connect to postgres://etl:tr0ub4dor3@db.acme.internal:5432/prod';

let coach: Coach;
let page: Page;
let box: Locator;

const text = (): Promise<string> => coachText(page);
const model = (): Promise<string> => page.evaluate(() => window.editorText());
const hasFocus = (): Promise<boolean> => box.evaluate((element) => element.contains(document.activeElement));
const sent = (): Promise<string[]> => page.locator('[data-role="user"]').allInnerTexts();

beforeAll(async () => {
  coach = await openCoach();
  await endWelcome(coach);
});
afterAll(() => coach.close());
beforeEach(async () => {
  page = await coach.page('prosemirror.html');
  box = page.getByRole('textbox', { name: 'Ask the data agent' });
  await box.click();
});
afterEach(() => page.close());

describe('a secret', () => {
  it('holds Enter back once; sent anyway, it goes', async () => {
    await page.keyboard.type(SECRET);
    await page.keyboard.press('Enter');
    await expect.poll(text).toContain('Before this is sent');
    expect(await model()).toBe(SECRET);
    await clickCoach(page, 'Send anyway');
    await expect.poll(model).toBe('');
    expect(await sent()).toEqual([SECRET]);
  });

  it('is masked from the keyboard, and the next Enter sends', async () => {
    await page.keyboard.type(SECRET);
    await page.keyboard.press('Enter');
    await expect.poll(text).toContain('Before this is sent');
    await page.keyboard.press('Enter');
    await expect.poll(model).toContain('[secret-removed]');
    await page.keyboard.press('Enter');
    await expect.poll(model).toBe('');
  });

  it('takes two quick presses for one', async () => {
    await page.keyboard.type(SECRET);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    // The second press met nothing or the safe button: either way nothing is sent.
    expect(await model()).toContain('postgres');
    expect(await sent()).toEqual([]);
  });

  it('does not hold the second Enter', async () => {
    await page.keyboard.type(SECRET);
    await page.keyboard.press('Enter');
    await expect.poll(text).toContain('Before this is sent');
    await page.keyboard.press('Escape');
    await expect.poll(hasFocus).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(model).toBe('');
  });

  it('holds a click on Send back once; sent anyway, it goes', async () => {
    await page.keyboard.type(SECRET);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(text).toContain('Before this is sent');
    expect(await sent()).toEqual([]);
    await clickCoach(page, 'Send anyway');
    await expect.poll(sent).toEqual([SECRET]);
  });

  it('holds a button that sends without a form too, and lets the second click go', async () => {
    await page.evaluate(() => {
      const old = document.querySelector('button');
      const form = document.querySelector('form');
      const button = document.createElement('button');
      button.type = 'button';
      button.ariaLabel = 'Send message';
      button.textContent = '↑';
      button.addEventListener('click', () => form?.requestSubmit());
      old?.replaceWith(button);
    });
    await page.keyboard.type(SECRET);
    const button = page.getByRole('button', { name: 'Send message' });
    await button.click();
    await expect.poll(text).toContain('Before this is sent');
    await page.keyboard.press('Escape');
    expect(await sent()).toEqual([]);
    await button.click();
    await expect.poll(sent).toEqual([SECRET]);
  });

  it('holds nothing else: not the other buttons at the composer, nor a prompt without one', async () => {
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Attach';
      button.addEventListener('click', () => (document.title = 'attached'));
      document.querySelector('.row')?.append(button);
    });
    await page.keyboard.type(SECRET);
    await page.getByRole('button', { name: 'Attach' }).click();
    expect(await page.title()).toBe('attached');
    expect(await text()).not.toContain('Before this is sent');
    await box.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('what changed in revenue recently');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(sent).toEqual(['what changed in revenue recently']);
  });
});
