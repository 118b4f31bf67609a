import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { coachText, endWelcome, pressCommand } from './coach-ui';
import { openCoach, type Coach } from './harness';

/** The built extension on real editors, driven as a person would. */
const EDITORS = ['textarea', 'prosemirror', 'lexical', 'quill', 'slate', 'codemirror'] as const;

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Words and boxes of everything that is marked: the registry of highlights is the page's too. */
const marked = (page: Page): Promise<{ words: string; box: Box }[]> =>
  page.evaluate(() => {
    return [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((range) => {
        const drawn = range as Range;
        // A range inside a field tells its place and no words.
        const field = range instanceof Range ? undefined : document.querySelector('textarea');
        const words = field ? field.value.slice(range.startOffset, range.endOffset) : drawn.toString();
        const { left, top, right, bottom } = drawn.getBoundingClientRect();
        return { words, box: [left, top, right, bottom] as const };
      }),
    );
  });

/** Where the browser draws words, asked without the coach. */
const glyphs = (box: Locator, words: string): Promise<Box> =>
  box.evaluate((element, sought) => {
    const find = (node: Node): Range | undefined => {
      const at = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').indexOf(sought) : -1;
      if (at >= 0) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + sought.length);
        return range;
      }
      return [...node.childNodes].map(find).find((range) => range !== undefined);
    };
    const field = element as HTMLTextAreaElement & { createValueRange?(start: number, end: number): Range };
    const at = field.value?.indexOf(sought) ?? 0;
    const { left, top, right, bottom } = (
      field.createValueRange?.(at, at + sought.length) ??
      find(element) ??
      element
    ).getBoundingClientRect();
    return [left, top, right, bottom];
  }, words);

let coach: Coach;
beforeAll(async () => {
  coach = await openCoach();
  await endWelcome(coach);
});
afterAll(() => coach.close());

describe.each(EDITORS)('on %s', (name) => {
  let page: Page;
  let box: Locator;

  beforeEach(async () => {
    page = await coach.page(`${name}.html`);
    box = page.getByRole('textbox', { name: 'Ask the data agent' });
    await box.click();
  });
  afterEach(() => page.close());

  const model = (): Promise<string> => page.evaluate(() => window.editorText());
  const markedWords = async (): Promise<string[]> => (await marked(page)).map(({ words }) => words);

  it('marks the vague words at their glyphs and leaves the composer as it was', async () => {
    await page.keyboard.type('Hello there');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('what changed in revenue recently?');
    const before = await box.evaluate((element) => element.outerHTML);
    await expect.poll(markedWords).toContain('recently');
    expect(await box.evaluate((element) => element.outerHTML)).toBe(before);
    const mark = (await marked(page)).find(({ words }) => words === 'recently');
    expect(mark?.box).toEqual(await glyphs(box, 'recently'));
  });

  it('takes the first fix by one key, gives it back with one undo, and types on', async () => {
    await page.keyboard.type('what changed in revenue recently');
    await expect.poll(() => coachText(page)).toContain('recently');
    await page.keyboard.press('Tab');
    await expect.poll(model).toBe('what changed in revenue in the last 28 days');
    await expect.poll(markedWords).not.toContain('recently');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(model).toBe('what changed in revenue recently');
    // As long as a finger rests on it; Slate follows the caret every 100 ms.
    await page.keyboard.press('End', { delay: 120 });
    await page.keyboard.type(', and why?');
    const said = 'what changed in revenue recently, and why?';
    await expect.poll(model).toBe(said);
    expect(
      await box.evaluate((element) => ('value' in element ? element.value : (element as HTMLElement).innerText.trim())),
    ).toBe(said);
    expect(await model()).toBe(said);
  });

  it('opens the next hint by its shortcut and steps back to typing', async () => {
    await page.keyboard.type('what changed recently in revenue? ');
    await expect.poll(markedWords).toContain('recently');
    await pressCommand(coach, page, 'next-hint');
    await expect.poll(() => coachText(page)).toContain('recently');
    await page.keyboard.press('Escape');
    await expect.poll(() => box.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.type('Thanks');
    await expect.poll(model).toBe('what changed recently in revenue? Thanks');
  });
});
