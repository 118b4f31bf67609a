import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../cli/browser';
import { injectEditor } from './editor-bundle';

let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  context = await launchBrowser({ headless: true });
});
afterAll(() => context.close());
beforeEach(async () => {
  page = await context.newPage();
});
afterEach(() => page.close());

const read = (): Promise<string> => page.evaluate(() => window.editor.read().text);
const replace = (start: number, end: number, text: string): Promise<boolean> =>
  page.evaluate(([from, to, by]) => window.editor.replace({ start: from, end: to }, by), [start, end, text] as const);

/** Elements that no editor library draws. */
const PLAIN = {
  'a plain contenteditable': '<div id="box" contenteditable="true" style="padding: 8px"></div>',
  'a plaintext-only element': '<div id="box" contenteditable="plaintext-only" style="white-space: pre-wrap"></div>',
  'a one-line input': '<input id="box" type="text" style="padding: 12px 20px; font: 20px serif">',
  'a scaled textarea': '<textarea id="box" rows="3" style="transform: scale(1.5); transform-origin: 0 0"></textarea>',
};

describe.each(Object.entries(PLAIN))('%s', (_, html) => {
  beforeEach(async () => {
    await page.setContent(html);
    await injectEditor(page, '#box');
    await page.locator('#box').click();
    await page.keyboard.type('What changed recently?');
  });

  it('is read, fixed in one undo step and typed on', async () => {
    expect(await read()).toBe('What changed recently?');
    expect(await replace(13, 21, 'in May')).toBe(true);
    expect(await read()).toBe('What changed in May?');
    await page.keyboard.press('ControlOrMeta+z');
    expect(await read()).toBe('What changed recently?');
    await page.keyboard.press('End');
    await page.keyboard.type(' And why?');
    expect(await read()).toBe('What changed recently? And why?');
  });

  it.each(['button', 'input'])('gives the caret back where it was after a %s had the focus', async (other) => {
    await page.evaluate(
      (tag) => document.body.append(Object.assign(document.createElement(tag), { id: 'other' })),
      other,
    );
    for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowLeft');
    await page.locator('#other').focus();
    await page.evaluate(() => window.editor.focus());
    await page.keyboard.type('most ');
    expect(await read()).toBe('What changed most recently?');
  });
});

it('lays the mirror of a one-line input over its glyphs', async () => {
  await page.setContent(PLAIN['a one-line input']);
  const real = await page.evaluate(() => {
    const input = document.querySelector('input') as HTMLInputElement & {
      createValueRange(start: number, end: number): Range;
    };
    input.value = 'What changed recently?';
    const { left, right } = input.createValueRange(13, 21).getBoundingClientRect();
    Reflect.deleteProperty(HTMLInputElement.prototype, 'createValueRange');
    return [left, right];
  });
  await injectEditor(page, '#box');
  const mirrored = await page.evaluate(() => {
    window.editor.read();
    return window.editor.rects({ start: 13, end: 21 }).flatMap(({ left, right }) => [left, right]);
  });
  expect(mirrored[0]).toBeCloseTo(real[0] ?? 0, 0);
  expect(mirrored[1]).toBeCloseTo(real[1] ?? 0, 0);
});

it('keeps the mirror over a textarea that is scrolled', async () => {
  await page.setContent('<textarea id="box" rows="3" style="overflow: auto; font: 16px/20px monospace"></textarea>');
  const lines = Array.from({ length: 12 }, (_, line) => `line ${line}`).join('\n');
  const real = await page.evaluate((value) => {
    const area = document.querySelector('textarea') as HTMLTextAreaElement & {
      createValueRange(start: number, end: number): Range;
    };
    area.value = value;
    area.scrollTop = 130;
    const at = value.indexOf('line 8');
    const { left, top } = area.createValueRange(at, at + 6).getBoundingClientRect();
    Reflect.deleteProperty(HTMLTextAreaElement.prototype, 'createValueRange');
    return [left, top];
  }, lines);
  await injectEditor(page, '#box');
  const mirrored = await page.evaluate(
    ([start, end]) => {
      window.editor.read();
      return window.editor.rects({ start, end }).flatMap(({ left, top }) => [left, top]);
    },
    [lines.indexOf('line 8'), lines.indexOf('line 8') + 6] as const,
  );
  expect(mirrored[0]).toBeCloseTo(real[0] ?? 0, 0);
  expect(mirrored[1]).toBeCloseTo(real[1] ?? 0, 0);
});

it('works on a contenteditable composer inside an open shadow root', async () => {
  await page.setContent('<div id="host"></div>');
  await page.evaluate(() => {
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<div id="box" contenteditable="true"><p>What changed recently?</p><p>Top ten</p></div>';
  });
  await injectEditor(page, '#host >>> #box');
  await page.locator('#box').click();
  expect(await read()).toBe('What changed recently?\nTop ten');
  const clean = await page.screenshot({ caret: 'initial' });
  await page.evaluate(() => window.editor.paint([{ start: 13, end: 21, kind: 'guard' }]));
  expect((await page.screenshot({ caret: 'initial' })).equals(clean)).toBe(false);
  expect(await replace(13, 21, 'in May')).toBe(true);
  expect(await page.locator('#box').innerText()).toContain('What changed in May?');
  await page.keyboard.press('ControlOrMeta+z');
  expect(await read()).toBe('What changed recently?\nTop ten');
  const { left, bottom, top } = await page.evaluate(() => {
    const [rect] = window.editor.rects({ start: 23, end: 26 });
    return { left: rect?.left ?? 0, top: rect?.top ?? 0, bottom: rect?.bottom ?? 0 };
  });
  await page.mouse.click(left + 1, (top + bottom) / 2);
  expect(await page.evaluate(() => window.editor.caret())).toBe(23);
});

it('says nothing while an input method composes, and once when it ends', async () => {
  await page.setContent(PLAIN['a plain contenteditable']);
  await injectEditor(page, '#box');
  await page.locator('#box').click();
  await page.evaluate(() => {
    Object.assign(window, { changes: 0 });
    window.editor.watch(
      { changed: () => ((window as unknown as { changes: number }).changes += 1), moved: () => undefined },
      new AbortController().signal,
    );
  });
  const changes = async (): Promise<number> => {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return page.evaluate(() => (window as unknown as { changes: number }).changes);
  };
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  expect(await read()).toBe('にほ');
  expect(await changes()).toBe(0);
  await session.send('Input.insertText', { text: '日本' });
  expect(await changes()).toBeGreaterThan(0);
  expect(await read()).toBe('日本');
});

it('tells that it moved when a scrolled box carries it along', async () => {
  await page.setContent(
    '<div id="scroller" style="height:200px;overflow:auto"><div style="height:150px"></div><textarea id="box"></textarea><div style="height:900px"></div></div>',
  );
  await injectEditor(page, '#box');
  await page.evaluate(() => {
    Object.assign(window, { moves: 0 });
    window.editor.watch(
      { changed: () => undefined, moved: () => ((window as unknown as { moves: number }).moves += 1) },
      new AbortController().signal,
    );
  });
  const moves = (): Promise<number> => page.evaluate(() => (window as unknown as { moves: number }).moves);
  // A size observer speaks once at the start.
  await expect.poll(moves).toBe(1);
  await page.evaluate(() => document.querySelector('#scroller')?.scrollTo(0, 60));
  await expect.poll(moves).toBe(2);
});

it('opens neither Monaco nor elements that take no text', async () => {
  await page.setContent(
    '<div class="monaco-editor"><textarea></textarea></div><input type="password"><input type="checkbox"><p>text</p>',
  );
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<textarea id="box"></textarea>'));
  await injectEditor(page, '#box');
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.monaco-editor textarea, input, p')].map(
        (element) => window.editors.openEditor(element, { highlightPrefix: 'none' }) === undefined,
      ),
    ),
  ).toEqual([true, true, true, true]);
});

it('reads and marks a draft of 20,000 characters well within one frame', async () => {
  await page.setContent('<div id="box" contenteditable="true"></div>');
  await page.evaluate(() => {
    const box = document.querySelector('#box');
    for (let line = 0; line < 200; line += 1) {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'How did revenue of the top customers develop by region and week? '
        .repeat(2)
        .slice(0, 100);
      box?.append(paragraph);
    }
  });
  await injectEditor(page, '#box');
  const spent = await page.evaluate(() => {
    const times: number[] = [];
    for (let round = 0; round < 15; round += 1) {
      const begun = performance.now();
      window.editor.read();
      window.editor.paint([
        { start: 8, end: 15, kind: 'scope' },
        { start: 10_000, end: 10_010, kind: 'reference' },
        { start: 20_000, end: 20_010, kind: 'guard' },
      ]);
      times.push(performance.now() - begun);
    }
    return times.sort((a, b) => a - b)[7];
  });
  expect(spent).toBeLessThan(16);
});
