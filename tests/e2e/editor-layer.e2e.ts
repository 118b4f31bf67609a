import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../cli/browser';
import { servePages, type PageServer } from '../pages/serve';
import { injectEditor } from './editor-bundle';
import { looksAs, restingPicture } from './resting-picture';
import type { Span } from '../../lib/text/draft';

/** Drives lib/editors in the page's own world; editors.e2e.ts drives the whole built extension. */
const EDITORS = ['textarea', 'prosemirror', 'lexical', 'quill', 'slate', 'codemirror'] as const;
const WITH_CHIPS: ReadonlySet<string> = new Set(['prosemirror', 'lexical', 'quill', 'slate']);

const spanOf = (text: string, words: string): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const html = (box: Locator): Promise<string> => box.evaluate((element) => element.outerHTML);

let context: BrowserContext;
let server: PageServer;
beforeAll(async () => {
  server = await servePages();
  context = await launchBrowser({ headless: true });
});
afterAll(async () => {
  await context.close();
  await server.close();
});

describe.each([...EDITORS, 'textarea without value ranges'])('%s', (name) => {
  let page: Page;
  let box: Locator;

  beforeEach(async () => {
    page = await context.newPage();
    await page.goto(`${server.url}/${name.split(' ')[0]}.html`);
    box = page.getByRole('textbox', { name: 'Ask the data agent' });
    if (name.includes('without')) {
      await page.evaluate(() => Reflect.deleteProperty(HTMLTextAreaElement.prototype, 'createValueRange'));
    }
    await injectEditor(page);
    await box.click();
  });
  afterEach(() => page.close());

  const model = (): Promise<string> => page.evaluate(() => window.editorText());
  const read = (): Promise<string> => page.evaluate(() => window.editor.read().text);
  const replace = async (words: string, by: string): Promise<boolean> => {
    const span = spanOf(await read(), words);
    return page.evaluate(([at, text]) => window.editor.replace(at, text), [span, by] as const);
  };
  const typeTwoLines = async (): Promise<void> => {
    await page.keyboard.type('What changed recently?');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Show me the top customers');
  };

  it('reads what the editor holds, over two paragraphs', async () => {
    await typeTwoLines();
    expect(await read()).toBe('What changed recently?\nShow me the top customers');
    expect(await model()).toBe(await read());
  });

  it('reads empty lines and an empty composer', async () => {
    expect(await read()).toBe('');
    await page.keyboard.type('a');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('b');
    expect(await read()).toBe('a\n\nb');
  });

  it('gives the rectangles of exactly the glyphs', async () => {
    await typeTwoLines();
    const before = await page.evaluate(() => window.editor.caret());
    const span = spanOf(await read(), 'top customers');
    const rects = await page.evaluate(
      (at) => window.editor.rects(at).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
      span,
    );
    expect(rects).toHaveLength(1);
    const [rect] = rects;
    // A click between two letters puts the caret between them: the browser itself says where the glyphs are.
    await page.mouse.click((rect?.left ?? 0) + 1, ((rect?.top ?? 0) + (rect?.bottom ?? 0)) / 2);
    await expect.poll(() => page.evaluate(() => window.editor.caret())).toBe(span.start);
    await page.mouse.click((rect?.right ?? 0) - 1, ((rect?.top ?? 0) + (rect?.bottom ?? 0)) / 2);
    await expect.poll(() => page.evaluate(() => window.editor.caret())).toBe(span.end);
    expect(before).toBe((await read()).length);
    const under = await page.evaluate(([x, y]) => window.editor.offsetAt(x, y), [
      (rect?.left ?? 0) + 1,
      ((rect?.top ?? 0) + (rect?.bottom ?? 0)) / 2,
    ] as const);
    expect(under).toBe(span.start);
  });

  it('paints without changing one byte of the composer, and the marks show', async () => {
    await typeTwoLines();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    // CodeMirror takes its focus ring away a little later.
    await expect.poll(() => page.locator('.cm-focused').count()).toBe(0);
    const clean = await restingPicture(page);
    const before = await html(box);
    const text = await read();
    await page.evaluate(
      ([first, second]) =>
        window.editor.paint([
          { ...first, kind: 'scope' },
          { ...second, kind: 'reference' },
        ]),
      [spanOf(text, 'recently'), spanOf(text, 'top customers')] as const,
    );
    expect(await html(box)).toBe(before);
    expect(await looksAs(page, clean)).toBe(false);
    await page.evaluate(() => window.editor.paint([]));
    expect(await html(box)).toBe(before);
    await expect.poll(() => looksAs(page, clean), { timeout: 15_000 }).toBe(true);
    expect(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length)).toBe(
      await page.evaluate(() => [...document.adoptedStyleSheets].length),
    );
  });

  it('replaces exactly the span, one undo restores it, and typing goes on', async () => {
    await typeTwoLines();
    const before = await read();
    expect(await replace('recently', 'in the last 28 days')).toBe(true);
    const after = before.replace('recently', 'in the last 28 days');
    expect(await model()).toBe(after);
    expect(await read()).toBe(after);
    await page.keyboard.type(' then');
    expect(await model()).toBe(after.replace('28 days', '28 days then'));
    expect(await read()).toBe(await model());
  });

  it('takes one undo to restore the words', async () => {
    await typeTwoLines();
    const before = await read();
    expect(await replace('top customers', 'ten customers with the highest revenue')).toBe(true);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(model).toBe(before);
    expect(await read()).toBe(before);
    // As long as a finger rests on it; Slate follows the caret every 100 ms.
    await page.keyboard.press('End', { delay: 120 });
    await page.keyboard.type('!');
    await expect.poll(model).toContain('!');
    expect(await read()).toBe(await model());
  });

  it('deletes, inserts at the very start and the very end', async () => {
    await typeTwoLines();
    expect(await replace(' recently', '')).toBe(true);
    await read();
    expect(await page.evaluate(() => window.editor.replace({ start: 0, end: 0 }, 'Hi: '))).toBe(true);
    const length = (await read()).length;
    expect(await page.evaluate((at) => window.editor.replace({ start: at, end: at }, ' by region'), length)).toBe(true);
    expect(await model()).toBe('Hi: What changed?\nShow me the top customers by region');
  });

  it('writes several lines into an empty composer', async () => {
    const brief = 'Goal: revenue by week\n\nKnown: 41k in May\nOpen: why June fell';
    expect(await page.evaluate((text) => window.editor.replace({ start: 0, end: 0 }, text), brief)).toBe(true);
    expect(await model()).toBe(brief);
    expect(await page.locator('[data-role]').count()).toBe(0);
  });

  it('refuses a span of a draft that has changed since', async () => {
    await page.keyboard.type('What changed recently?');
    await read();
    await page.keyboard.type(' More');
    expect(await page.evaluate(() => window.editor.replace({ start: 13, end: 21 }, 'today'))).toBe(false);
    expect(await model()).toBe('What changed recently? More');
  });

  it('tells of each change, and goes silent with its signal', async () => {
    await page.evaluate(() => {
      const control = new AbortController();
      Object.assign(window, { control, changes: 0 });
      window.editor.watch(
        { changed: () => ((window as unknown as { changes: number }).changes += 1), moved: () => undefined },
        control.signal,
      );
    });
    const changes = (): Promise<number> => page.evaluate(() => (window as unknown as { changes: number }).changes);
    await page.keyboard.type('a');
    await expect.poll(changes).toBeGreaterThan(0);
    const typed = await changes();
    await page.keyboard.press('Enter');
    await expect.poll(model).toBe('');
    await expect.poll(changes).toBeGreaterThan(typed);
    await page.evaluate(() => (window as unknown as { control: AbortController }).control.abort());
    const last = await changes();
    await page.keyboard.type('b');
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await changes()).toBe(last);
  });

  if (WITH_CHIPS.has(name))
    it('keeps chips: reads them as mentions and writes around them', async () => {
      await page.keyboard.type('Compare ');
      await page.evaluate(() => window.insertMention?.('Weekly Revenue'));
      await page.keyboard.type('with costs recently');
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.type('by region');
      const text = 'Compare @Weekly Revenue with costs recently\nby region';
      expect(await page.evaluate(() => window.editor.read())).toEqual({
        text,
        mentions: [{ name: 'Weekly Revenue', start: 8, end: 23 }],
      });
      expect(await model()).toBe(text);
      const rects = await page.evaluate(() =>
        window.editor.rects({ start: 8, end: 23 }).map(({ left, right }) => [left, right]),
      );
      const chip = await box.locator('[data-mention]').evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return [left, right];
      });
      expect(rects[0]?.[0]).toBeGreaterThanOrEqual((chip[0] ?? 0) - 1);
      expect(rects[0]?.[1]).toBeLessThanOrEqual((chip[1] ?? 0) + 1);

      expect(await replace('with costs', 'against costs')).toBe(true);
      expect(await model()).toBe(text.replace('with costs', 'against costs'));
      expect(await replace('Compare', 'Set')).toBe(true);
      expect(await box.locator('[data-mention]').count()).toBe(1);
      expect(await page.evaluate(() => window.editor.read().mentions)).toEqual([
        { name: 'Weekly Revenue', start: 4, end: 19 },
      ]);
      expect(await replace('@Weekly Revenue', 'orders')).toBe(true);
      expect(await model()).toBe('Set orders against costs recently\nby region');
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => box.locator('[data-mention]').count()).toBe(1);
    });
});
