import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCoach, type Coach } from './harness';
import { changeSettings, openOptions } from './options-page';

/** The pages without a mouse: a button that goes once it was pressed leaves the focus somewhere, and what it did is said. */
let coach: Coach;
let page: Page;

beforeAll(async () => {
  coach = await openCoach();
});
afterAll(() => coach.close());
afterEach(async () => {
  await changeSettings(page, { rules: {}, ignored: [], thresholds: {} });
  await page.close();
});

const open = async (section: string, settings: Readonly<Record<string, unknown>>): Promise<void> => {
  page = await openOptions(coach, section);
  await changeSettings(page, settings);
};
const button = (name: string | RegExp) => page.getByRole('button', { name });
const press = (name: string | RegExp): Promise<void> => button(name).press('Enter');
const said = (words: string | RegExp) => page.getByRole('status').getByText(words);
/** What has the focus now, and once the pressed button is gone: a name of its own, or its words. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: on } = document;
    return on === document.body ? 'nothing' : (on?.getAttribute('aria-label') ?? on?.textContent ?? '');
  });
const gone = (name: string | RegExp): Promise<void> => button(name).waitFor({ state: 'detached' });

describe('ignored words', () => {
  it('lead to Undo each time one is restored, say so each time, and to the title by Undo', async () => {
    await open('ignored', { ignored: ['vague-time:recently', 'vague-time:lately'] });
    await press(/“lately”$/u);
    await gone(/“lately”$/u);
    await expect.poll(focused).toBe('Undo');
    const first = await said('1 hint may come back.').elementHandle();
    await press(/“recently”$/u);
    await gone(/“recently”$/u);
    await expect.poll(focused).toBe('Undo');
    const again = await said('1 hint may come back.').elementHandle();
    expect(await page.evaluate(([one, other]) => one === other, [first, again])).toBe(false);
    await press('Undo');
    await button(/“recently”$/u).waitFor();
    await expect.poll(focused).toBe('Ignored');
    expect(await said('1 hint is ignored again.').isVisible()).toBe(true);
  });
});

describe('rules', () => {
  it('that are reset leave the focus on their own title, and it is said', async () => {
    await open('rules', { rules: { 'vague-time': 'off' } });
    await press('Reset Vague period to default');
    await gone('Reset Vague period to default');
    await expect.poll(focused).toBe('Vague period');
    expect(await said('“Vague period” is at its default again.').isVisible()).toBe(true);
  });

  it('that are all reset lead to Undo, from there to the title, and to nothing that others change', async () => {
    const rules = { 'vague-time': 'off', 'time-range': 'warn' };
    await open('rules', { rules });
    await press('Reset all to default');
    await gone('Reset all to default');
    await expect.poll(focused).toBe('Undo');
    await press('Undo');
    await button('Reset all to default').waitFor();
    await expect.poll(focused).toBe('Rules');
    expect(await said('2 rules are set by you again.').isVisible()).toBe(true);

    await press('Reset all to default');
    await expect.poll(focused).toBe('Undo');
    await page.getByRole('searchbox').focus();
    await changeSettings(page, { rules });
    await button('Reset all to default').waitFor();
    await changeSettings(page, { rules: {} });
    await gone('Reset all to default');
    await expect.poll(focused).toBe('Search rules');
  });

  it('that a search does not find lead back to its box', async () => {
    await open('rules', {});
    await page.getByRole('searchbox').fill('no such thing');
    await press('Show all');
    await gone('Show all');
    await expect.poll(focused).toBe('Search rules');
  });
});

describe('the sizes of a thread', () => {
  it('lead to the first field when they go back', async () => {
    await open('threads', { thresholds: { heavyTokens: 80_000 } });
    await press('Back to 51k and 165k');
    await gone('Back to 51k and 165k');
    await said(/^Saved: heavy from 51k/u).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('threads-heavy');
  });
});

describe('the box of the welcome page', () => {
  it('has the focus after a fix, with the caret behind it, and the fix is said', async () => {
    page = await coach.openExtensionPage('welcome.html');
    const box = page.getByRole('textbox', { name: 'Try it here' });
    await box.fill('How have signups developed recently, by country?');
    const fix = page.locator('.try-hint button').first();
    const label = await fix.innerText();
    await fix.press('Enter');
    await said(`Done: ${label}. 0 hints.`).waitFor({ state: 'attached' });
    await expect.poll(() => box.evaluate((on) => on === document.activeElement)).toBe(true);
    await page.keyboard.type('!');
    await expect.poll(() => box.inputValue()).toMatch(/[^,]!, by country\?$/u);
  });
});
