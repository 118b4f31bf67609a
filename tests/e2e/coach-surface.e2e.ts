import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickCoach, coachButton, coachText, endWelcome, inCoach, pressCommand } from './coach-ui';
import { openCoach, type Coach } from './harness';

const VAGUE = 'what changed in revenue recently';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

let coach: Coach;
let page: Page;
let box: Locator;

const open = async (name: string): Promise<void> => {
  page = await coach.page(`${name}.html`);
  box = page.getByRole('textbox', { name: 'Ask the data agent' });
  await box.click();
};
const text = (): Promise<string> => coachText(page);
const model = (): Promise<string> => page.evaluate(() => window.editorText());
const marks = (): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
const hasFocus = (): Promise<boolean> => box.evaluate((element) => element.contains(document.activeElement));
const boxIn = async (css: '.card' | '.panel' | '.chip'): Promise<Box | undefined> => {
  const boxes = await inCoach(page, (roots) =>
    ['.card', '.panel', '.chip'].map((one) => {
      const shown = roots
        .flatMap((root) => [...root.querySelectorAll(one)])
        .find((element) => element.checkVisibility({ visibilityProperty: true }));
      const rect = shown?.getBoundingClientRect();
      return rect && { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
    }),
  );
  return boxes[['.card', '.panel', '.chip'].indexOf(css)] ?? undefined;
};
const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const sides = (locator: Locator): Promise<Box> =>
  locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });

const pointAtMark = async (): Promise<{ x: number; y: number }> =>
  page.evaluate(() => {
    const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const { left, right, top, bottom } = (range as Range).getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });

beforeAll(async () => {
  coach = await openCoach();
  await endWelcome(coach);
});
afterAll(() => coach.close());
beforeEach(() => open('prosemirror'));
afterEach(() => page.close());

describe('the chip', () => {
  it('is a dot until something is typed, then says the effort, then the hints', async () => {
    await expect.poll(() => coachButton(page, /nothing typed yet/)).toBeDefined();
    await page.keyboard.type('List all customers in France, sorted by name');
    await expect.poll(text).toContain('low effort');
    expect(await text()).not.toContain('hint');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(VAGUE);
    await expect.poll(text).toContain('1 hint');
    expect(await text()).toMatch(/~\d+ tokens/);
  });

  it('covers no word and no control of the page, and shrinks where there is no room', async () => {
    for (const width of [1280, 700, 420, 320]) {
      await page.setViewportSize({ width, height: 640 });
      await expect.poll(() => boxIn('.chip')).toBeDefined();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(VAGUE);
      await expect.poll(text).toContain('Vague period');
      const chip = await boxIn('.chip');
      const taken = [box, page.getByRole('button', { name: 'Send' }), page.getByText('Shift+Enter')];
      for (const one of taken) expect(chip && meets(chip, await sides(one)), String(width)).toBe(false);
    }
  });

  it('opens to what the prompt says, what it will take and what was found', async () => {
    await page.keyboard.type('Why did revenue drop in the EU? Compare with what changed recently');
    await expect.poll(text).toContain('1 hint');
    await clickCoach(page, /^Prompt Coach: 1 hint/);
    // What the prompt says is read by a part of its own, loaded when the panel opens.
    await expect.poll(text).toContain('metric · revenue');
    const said = await text();
    for (const words of ['What this prompt says', 'opening prompt', 'period · not said', 'Effort: ', 'like a'])
      expect(said).toContain(words);
    for (const words of ['context', 'complexity', 'back-and-forth', '“recently”', 'tokens here'])
      expect(said).toContain(words);
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(text).not.toContain('What this prompt says');
  });
});

describe('the card', () => {
  it('opens when the pointer rests on the words, stays under it, and covers neither words nor caret', async () => {
    await page.keyboard.type(`${VAGUE}, and where?`);
    await expect.poll(marks).toBe(1);
    const { x, y } = await pointAtMark();
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await expect.poll(() => boxIn('.card')).toBeDefined();
    const card = await boxIn('.card');
    if (!card) throw new Error('No card.');
    expect(meets(card, await sides(box))).toBe(false);
    const [middle, foot] = [(card.left + card.right) / 2, card.bottom - 20];
    // Off the words it would close in 600 ms: it is there all the while that the pointer goes to and fro on it.
    const end = Date.now() + 900;
    for (let to = 0; Date.now() < end; to = 40 - to) {
      await page.mouse.move(middle + to, foot, { steps: 5 });
      expect(await boxIn('.card')).toEqual(card);
    }
    await page.mouse.move(5, 5);
    await expect.poll(text).not.toContain('Vague period');
    expect(await hasFocus()).toBe(true);
  });

  it('opens when the caret is moved onto the words; Escape closes it and leaves the caret', async () => {
    await page.keyboard.type(`${VAGUE}, and where?`);
    await expect.poll(marks).toBe(1);
    for (let step = 0; step < ', and where?'.length; step += 1) await page.keyboard.press('ArrowLeft');
    await expect.poll(text).toContain('Vague period');
    await page.keyboard.press('Escape');
    await expect.poll(text).not.toContain('Vague period');
    await page.keyboard.type(' ');
    await expect.poll(model).toBe(`${VAGUE} , and where?`);
  });

  it('opens behind a question that has no period and so no mark: Tab writes one', async () => {
    await page.keyboard.type('What was our revenue?');
    await expect.poll(text).toContain('No period');
    expect(await marks()).toBe(0);
    await page.keyboard.press('Tab');
    await expect.poll(model).toBe('What was our revenue in the last 28 days?');
    expect(await hasFocus()).toBe(true);
  });

  it('leaves Tab to the page while no card is open', async () => {
    await page.keyboard.type(`${VAGUE}, and where?`);
    await expect.poll(marks).toBe(1);
    await page.keyboard.press('Tab');
    expect(await model()).toBe(`${VAGUE}, and where?`);
    expect(await hasFocus()).toBe(false);
  });

  it('gives every button to the keyboard, and the caret back after it', async () => {
    await page.keyboard.type(`${VAGUE}, and where?`);
    await expect.poll(marks).toBe(1);
    await pressCommand(coach, page, 'next-hint');
    const focused = (): Promise<string> =>
      inCoach(page, (roots) =>
        roots.map((root) => (root.activeElement as HTMLElement | null)?.innerText ?? '').join(''),
      );
    await expect.poll(focused).toContain('last 28 days');
    const reached: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(await focused());
    }
    expect(reached).toEqual(['this quarter', 'last month', 'Ignore…', 'Not useful']);
    await page.keyboard.press('Escape');
    await expect.poll(hasFocus).toBe(true);
    await page.keyboard.type('!');
    await expect.poll(model).toBe(`${VAGUE}, and where?!`);
  });

  it('stays in the viewport of a narrow window', async () => {
    await page.setViewportSize({ width: 320, height: 400 });
    await page.keyboard.type(VAGUE);
    await expect.poll(() => boxIn('.card')).toBeDefined();
    const card = await boxIn('.card');
    expect(card?.left).toBeGreaterThanOrEqual(0);
    expect(card?.right).toBeLessThanOrEqual(320);
    expect(card?.top).toBeGreaterThanOrEqual(0);
  });
});

describe('the page', () => {
  it('finds every node of its composer as it was, with marks, card and panel open', async () => {
    await page.keyboard.type(VAGUE);
    const before = await box.evaluate((element) => element.outerHTML);
    await expect.poll(text).toContain('Vague period');
    expect(await box.evaluate((element) => element.outerHTML)).toBe(before);
    await pressCommand(coach, page, 'open-panel');
    await expect.poll(text).toContain('What this prompt says');
    // The caret is elsewhere now, which some editors draw.
    await page.keyboard.press('Escape');
    await expect.poll(hasFocus).toBe(true);
    expect(await box.evaluate((element) => element.outerHTML)).toBe(before);
  });

  it('may remove what it does not know: the coach comes back', async () => {
    await page.keyboard.type(VAGUE);
    await expect.poll(text).toContain('1 hint');
    await page.evaluate(() => {
      document.querySelector('prompt-coach')?.remove();
    });
    await expect.poll(text).toContain('1 hint');
  });

  it('has one coach when the script is started again', async () => {
    const worker = await coach.worker();
    await worker.evaluate(async (url) => {
      const { chrome: api } = globalThis as unknown as {
        chrome: {
          tabs: { query(filter: object): Promise<{ id: number }[]> };
          scripting: { executeScript(script: object): Promise<unknown> };
        };
      };
      const [tab] = await api.tabs.query({ url });
      await api.scripting.executeScript({ target: { tabId: tab?.id }, files: ['content-scripts/coach.js'] });
    }, page.url());
    await page.keyboard.type(VAGUE);
    await expect.poll(text).toContain('1 hint');
    expect(await inCoach(page, (roots) => roots.length)).toBe(1);
    await page.keyboard.press('Tab');
    await expect.poll(model).toBe('what changed in revenue in the last 28 days');
  });

  it('is followed where it is dark, whatever the reader’s own theme', async () => {
    const ground = (): Promise<string[]> =>
      inCoach(page, (roots) =>
        roots.flatMap((root) => [...root.querySelectorAll('.chip')]).map((chip) => getComputedStyle(chip).color),
      );
    await page.keyboard.type(VAGUE);
    await expect.poll(async () => (await ground())[0]).toBe('rgb(26, 28, 32)');
    await page.addStyleTag({ content: '.chat { background: #111; color: #eee }' });
    await page.keyboard.type(' ');
    await expect.poll(async () => (await ground())[0]).toBe('rgb(236, 238, 242)');
  });

  it('sees nothing of the coach in its own world and is asked for nothing', async () => {
    await page.keyboard.type(VAGUE);
    await expect.poll(text).toContain('1 hint');
    expect(await page.evaluate(() => document.querySelector('prompt-coach')?.shadowRoot)).toBeNull();
    expect(coach.requests.filter(({ url }) => !url.startsWith(coach.server.url) && url.startsWith('http'))).toEqual([]);
  });
});
