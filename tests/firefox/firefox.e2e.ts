import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_LONG, PRACTICE_PACK, PRACTICE_START } from '../pages/practice-server';
import '../pages/chat';
import { openFirefox, type FirefoxCoach } from './harness';

const COMPOSER = '[data-composer] [role=textbox]';

let coach: FirefoxCoach;
beforeAll(async () => {
  coach = await openFirefox();
});
afterAll(() => coach.close());

afterEach(() => coach.closePages());

const textIn = (page: Page): Promise<string> =>
  page.$eval(COMPOSER, (box) => (box as HTMLElement).innerText.replaceAll('\u00A0', ' ').trim());
/** Words that are marked on the page, by the browser's own registry. */
const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String)));
/** Whether the card stands where the caret is: it takes the pointer in a part of the page, which is the chip's otherwise. */
const isCardShown = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const all = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
    const { left = 0, top = 0 } = all[0]?.getBoundingClientRect() ?? {};
    const at = Array.from({ length: 40 }, (_, step) => document.elementFromPoint(left + 10, top - 400 + 20 * step));
    // A chip is 26 px high, a card some hundred.
    return at.filter((found) => found?.tagName === 'PROMPT-COACH').length > 4;
  });
const body = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
/** Presses a button; one that closes its own page may be gone before the press is told of. */
const press = (page: Page, name: string): Promise<void> =>
  page
    .locator(`::-p-aria([name="${name}"][role="button"])`)
    .click()
    .catch((error: unknown) => {
      if (!page.isClosed()) throw error;
    });

const editorText = (page: Page): Promise<string> =>
  page.evaluate(() => window.editorText().replaceAll('\u00A0', ' ').trim());
const undo = async (page: Page): Promise<void> => {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
};

const EDITOR = '[aria-label="Ask the data agent"]';
const EDITORS = ['prosemirror', 'lexical', 'quill', 'slate', 'codemirror', 'textarea'];

describe('in Firefox', () => {
  it.each(EDITORS)('a vague word is marked in %s, and Tab takes the fix as one step of undo', async (editor) => {
    const page = await coach.page(`/${editor}.html`);
    const prompt = 'Why did revenue drop in the EU recently?';
    await page.click(EDITOR);
    await page.keyboard.type(prompt);
    await expect.poll(() => marked(page)).toContain('recently');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => isCardShown(page)).toBe(true);
    await page.keyboard.press('Tab');
    await expect.poll(() => editorText(page)).toBe('Why did revenue drop in the EU in the last 28 days?');
    await undo(page);
    await expect.poll(() => editorText(page)).toBe(prompt);
  });

  it('a thread is counted, and its brief arrives in the composer of a new thread, unsent', async () => {
    const page = await coach.page(PRACTICE_LONG);
    const popup = await coach.openExtensionPage('popup.html');
    await expect.poll(() => body(popup)).toMatch(/all 60 turns seen[\s\S]*Open with this brief/u);
    expect(await body(popup)).toMatch(/42k tokens ride along/u);
    const brief = await popup.$eval('textarea', ({ value }) => value);
    await press(popup, 'Open with this brief');
    const opened = await coach.opened(PRACTICE_START);
    await expect.poll(() => textIn(opened)).toContain(brief.split('\n')[0]);
    expect(await opened.$$('[data-message-id]')).toHaveLength(0);
    expect(await page.$$('[data-message-id]')).toHaveLength(60);
  });

  it.each(EDITORS)('a brief of several lines stands in %s as it is, and nothing is sent', async (editor) => {
    const lines = ['Why did revenue drop?', 'Exclude test stores.', 'Known so far:', '- 14 of 212 closed.'];
    const page = await coach.pageWithBrief(`/${editor}.html`, lines.join('\n'));
    await expect.poll(async () => (await editorText(page)).split(/\n+/u)).toEqual(lines);
    expect(await page.$$('[data-message-id]')).toHaveLength(0);
  });

  it('a pack is installed from its address, and its asset becomes a real mention', async () => {
    const options = await coach.openExtensionPage('options.html');
    await options.type('#pack-address', coach.server.url + PRACTICE_PACK);
    await press(options, 'Look at it');
    await press(options, 'Install');
    await expect.poll(() => body(options)).toContain('is in force');
    const page = await coach.page(PRACTICE_START);
    await page.click(COMPOSER);
    await page.keyboard.type('Compare October 2026 with the weekly revenue review');
    await expect.poll(() => marked(page)).toContain('weekly revenue review');
    await expect.poll(() => isCardShown(page)).toBe(true);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.$$eval(`${COMPOSER} [data-mention]`, (all) => all.length)).toBe(1);
    expect(await textIn(page)).toContain('with the @Weekly Revenue Review');
  });

  it('a secret holds Enter back; another masks it, and a third sends', async () => {
    const page = await coach.page('/prosemirror.html');
    await page.click(EDITOR);
    await page.keyboard.type('connect to postgres://etl:tr0ub4dor3@db.acme.internal:5432/prod');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('PROMPT-COACH');
    await page.keyboard.press('Enter');
    await expect.poll(() => editorText(page)).toContain('[secret-removed]');
    expect(await page.$$('[data-message-id]')).toHaveLength(0);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-message-id]');
    expect(await page.$eval('[data-role="user"]', (turn) => turn.textContent)).not.toContain('tr0ub4dor3');
  });
});
