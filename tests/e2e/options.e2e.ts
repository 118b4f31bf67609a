import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCoach, type Coach } from './harness';
import { changeSettings, draftIn, markedWords, openOptions } from './options-page';

/** What the options page decides, seen in a tab that was open all the time. */
const DRAFT = 'How have signups developed recently?';

let coach: Coach;
let tab: Page;
let options: Page;

beforeAll(async () => {
  coach = await openCoach();
  tab = await draftIn(coach, DRAFT);
});
afterAll(() => coach.close());
afterEach(() => options.close());

const inTab = async (): Promise<string[]> => {
  await tab.bringToFront();
  return markedWords(tab);
};

describe('a rule', () => {
  it('that a link asks for is open and has the focus', async () => {
    options = await openOptions(coach, 'rules%2Fvague-time');
    await expect
      .poll(() => options.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Examples and source of Vague period');
    expect(await options.getByText('Which customers churned lately?').isVisible()).toBe(true);
  });

  it('that is switched off by keyboard is silent in the open tab at once, and speaks again when reset', async () => {
    await expect.poll(inTab).toContain('recently');
    options = await openOptions(coach, 'rules');
    const rule = options.getByRole('article', { name: 'Vague period' });
    await rule.getByRole('switch').focus();
    await options.keyboard.press('Space');
    await rule.getByText('Set by you.').waitFor();
    await expect.poll(inTab).not.toContain('recently');
    await options.bringToFront();
    await rule.getByRole('button', { name: 'Reset Vague period to default' }).click();
    await expect.poll(inTab).toContain('recently');
  });

  it('that is switched off elsewhere shows so without a reload', async () => {
    options = await openOptions(coach, 'rules');
    const toggle = options.getByRole('article', { name: 'Vague period' }).getByRole('switch');
    await expect.poll(() => toggle.getAttribute('aria-checked')).toBe('true');
    await changeSettings(options, { rules: { 'vague-time': 'off' } });
    await expect.poll(() => toggle.getAttribute('aria-checked')).toBe('false');
    await changeSettings(options, { rules: {} });
    await expect.poll(inTab).toContain('recently');
  });
});

describe('an ignored hint', () => {
  it('is listed in words, and comes back to the open tab when it is restored', async () => {
    options = await openOptions(coach, 'ignored');
    await options.getByText('Nothing is ignored').waitFor();
    await changeSettings(options, { ignored: ['vague-time:recently'] });
    await expect.poll(inTab).not.toContain('recently');
    await options.bringToFront();
    await options.getByRole('button', { name: 'Restore Vague period on “recently”' }).click();
    await options.getByText('1 hint may come back.').waitFor();
    await expect.poll(inTab).toContain('recently');
  });
});

describe('the data', () => {
  it('is counted live, and erased to the last row', async () => {
    options = await openOptions(coach, 'data');
    const messages = options
      .getByRole('row', { name: /Messages in them/u })
      .getByRole('cell')
      .first();
    // Nothing works in a tab that nobody sees, so the chat stays in front until it was counted.
    await tab.bringToFront();
    await tab.getByRole('textbox', { name: 'Ask the data agent' }).press('Enter');
    await expect.poll(async () => Number(await messages.innerText()), { timeout: 20_000 }).toBeGreaterThan(0);
    await options.bringToFront();
    await options.getByRole('button', { name: 'Erase everything learnt' }).click();
    await expect.poll(() => options.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await options.getByRole('button', { name: 'Erase', exact: true }).click();
    await options.getByText(/^Erased\./u).waitFor();
    await expect.poll(() => messages.innerText()).toBe('0');
    const rows = await options.evaluate(
      () =>
        new Promise<number[]>((done, fail) => {
          const request = indexedDB.open('prompt-coach');
          request.addEventListener('error', () => fail(request.error));
          request.addEventListener('success', () => {
            const stores = ['threads', 'turns', 'outcomes'];
            const work = request.result.transaction(stores);
            const counts = stores.map((store) => work.objectStore(store).count());
            work.addEventListener('complete', () => done(counts.map(({ result }) => result)));
          });
        }),
    );
    expect(rows).toEqual([0, 0, 0]);
  });
});

describe('the page', () => {
  it('names its section in the title, moves the focus with it, and fits a narrow window', async () => {
    options = await openOptions(coach, 'packs');
    await options.setViewportSize({ width: 320, height: 640 });
    for (const name of ['Rules', 'Sites', 'Ignored', 'Your data', 'Keyboard', 'About', 'Packs']) {
      await options.getByRole('link', { name, exact: true }).press('Enter');
      await expect.poll(() => options.title()).toBe(`${name} · Prompt Coach options`);
      await expect.poll(() => options.evaluate(() => document.activeElement?.textContent)).toBe(name);
      expect(await options.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
    }
  });
});
