import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_PACK, PRACTICE_START, practiceRoute } from '../pages/practice-server';
import { clickCoach, coachText, endWelcome, inCoach, pressCommand } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { until } from './until';

let coach: Coach;
let page: Page;
let box: Locator;

interface ChromeForTests {
  readonly storage: {
    readonly local: {
      set(values: object): Promise<void>;
      get(key: string): Promise<Record<string, { names: { name: string; count: number }[] } | undefined>>;
    };
  };
}

const store = async (values: object): Promise<void> => {
  const worker = await coach.worker();
  await worker.evaluate(
    (stored) => (globalThis as unknown as { chrome: ChromeForTests }).chrome.storage.local.set(stored),
    values,
  );
};
const open = async (address: string): Promise<void> => {
  page = await coach.page(address);
  box = page.getByRole('textbox', { name: 'Ask the data agent' });
  await box.click();
  await expect.poll(() => coachText(page)).not.toBe('');
};
const learnt = async (): Promise<{ readonly name: string; readonly count: number }[]> => {
  const worker = await coach.worker();
  return worker.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: ChromeForTests }).chrome;
    return (await storage.local.get('learnt'))['learnt']?.names ?? [];
  });
};
const text = (): Promise<string> => coachText(page);
const hasFocus = (): Promise<boolean> => box.evaluate((element) => element.contains(document.activeElement));

const model = (): Promise<string> => page.evaluate(() => window.editorText());
const chips = (): Promise<string[]> => box.locator('[data-mention]').allInnerTexts();

/** Names of the rows in order, the active one marked. */
const rows = (): Promise<string[]> =>
  inCoach(page, (roots) =>
    roots
      .flatMap((root) => [...root.querySelectorAll('[role=option]')])
      .map(
        (row) => `${row.ariaSelected === 'true' ? '> ' : ''}${row.querySelector('.palette-name')?.textContent ?? ''}`,
      ),
  );
const openPalette = async (): Promise<void> => {
  await pressCommand(coach, page, 'open-palette');
  await expect
    .poll(() => inCoach(page, (roots) => roots.some((root) => root.activeElement?.role === 'combobox')))
    .toBe(true);
};

beforeAll(async () => {
  coach = await openCoach({ routes: [practiceRoute] });
  await endWelcome(coach);
  const pack: unknown = await (await fetch(new URL(PRACTICE_PACK, coach.server.url))).json();
  await store({ packs: [pack] });
});
afterAll(() => coach.close());
afterEach(() => page.close());

describe.each(['textarea', 'prosemirror'])('at a composer without mentions of its own (%s)', (name) => {
  it('finds by a few letters, mentions by Enter, and typing goes on', async () => {
    await open(`${name}.html`);
    await page.keyboard.type('Compare ');
    await openPalette();
    await page.keyboard.type('reven');
    await expect.poll(rows).toContain('Net revenue');
    expect((await rows()).slice(-2).toSorted()).toEqual(['Old Revenue Board', 'revenue_old']);
    await expect.poll(text).toContain('replaced by fct_revenue_daily');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const [first = ''] = await rows();
    await page.keyboard.press('Enter');
    await expect.poll(model).toBe(`Compare @${first.slice(2)} `);
    await page.keyboard.type('by country');
    await expect.poll(model).toBe(`Compare @${first.slice(2)} by country`);
  });

  it('takes the place of a name begun with "@", and one undo takes it back', async () => {
    await open(`${name}.html`);
    await page.keyboard.type('Show @chrn');
    await openPalette();
    await expect.poll(text).toContain('Subscription churn');
    await page.keyboard.press('Enter');
    await expect.poll(model).toMatch(/^Show @\S.* $/);
    expect(await model()).not.toContain('@chrn');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(model).toBe('Show @chrn');
  });

  it('steps back by Escape with the caret where it was', async () => {
    await open(`${name}.html`);
    await page.keyboard.type('Show orders');
    for (let step = 0; step < 'orders'.length; step += 1) await page.keyboard.press('ArrowLeft');
    await openPalette();
    await page.keyboard.type('zanzibar');
    await expect.poll(text).toContain('No asset is called “zanzibar”.');
    await page.keyboard.press('Escape');
    await expect.poll(hasFocus).toBe(true);
    await page.keyboard.type('all ');
    await expect.poll(model).toBe('Show all orders');
  });

  it('seeks the selected words and takes their place', async () => {
    await open(`${name}.html`);
    await page.keyboard.type('Show refund rate');
    for (let step = 0; step < 'refund rate'.length; step += 1) await page.keyboard.press('Shift+ArrowLeft');
    await openPalette();
    await expect.poll(rows).toEqual(['> Refund rate']);
    await page.keyboard.press('Enter');
    await expect.poll(model).toBe('Show @Refund rate ');
  });
});

describe('in a chat with mentions of its own', () => {
  it('makes the chip that its own list makes', async () => {
    await open(PRACTICE_START);
    await page.keyboard.type('Look at ');
    await openPalette();
    await page.keyboard.type('weekly rev');
    await expect.poll(rows).toContain('> Weekly Revenue Review');
    await page.keyboard.press('Enter');
    await expect.poll(chips).toEqual(['@Weekly Revenue Review']);
    expect(await hasFocus()).toBe(true);
    await page.keyboard.type('for October');
    await expect.poll(() => box.innerText()).toMatch(/^Look at @Weekly Revenue Review\s+for October$/);
  });

  it('says nothing against a name that it wrote itself, where the chat’s own list lacks the asset', async () => {
    const pack = (await (await fetch(new URL(PRACTICE_PACK, coach.server.url))).json()) as { assets: object[] };
    await store({
      packs: [{ ...pack, assets: [...pack.assets, { id: 'dash-icing', name: 'Icing Losses', kind: 'dashboard' }] }],
    });
    await open(PRACTICE_START);
    await page.keyboard.type('Split ');
    await openPalette();
    await page.keyboard.type('icing');
    await expect.poll(rows).toContain('> Icing Losses');
    await page.keyboard.press('Enter');
    await expect.poll(() => box.innerText()).toMatch(/^Split @Icing Losses\s$/u);
    await page.keyboard.type('by site in 2025, and @Icing Lossez');
    // The one that was typed is marked; by then the whole draft was judged.
    await expect.poll(text).toContain('1 hint');
    expect(await box.innerText()).toContain('@Icing Losses');
    await store({ packs: [pack] });
  });

  it('opens from the panel by pointer too, and a row is chosen by a click', async () => {
    await open(PRACTICE_START);
    await clickCoach(page, /nothing typed yet/);
    await clickCoach(page, 'Find an asset');
    await expect.poll(rows).toContain('Net revenue');
    await page.keyboard.type('net rev');
    await expect.poll(rows).toContain('> Net revenue');
    const row = await inCoach(page, (roots) => {
      const { left, top } =
        roots.flatMap((root) => [...root.querySelectorAll('[role=option]')])[0]?.getBoundingClientRect() ?? {};
      return { x: (left ?? 0) + 90, y: (top ?? 0) + 10 };
    });
    await page.mouse.click(row.x, row.y);
    await expect.poll(chips).toEqual(['@Net revenue']);
  });

  it('lists by collection, and the keys go through all of it', async () => {
    await open(PRACTICE_START);
    await openPalette();
    await expect.poll(text).toContain('Warehouse');
    const all = await rows();
    await page.keyboard.press('End');
    await expect.poll(async () => (await rows()).at(-1)).toBe(`> ${all.at(-1)}`);
    await page.keyboard.press('ArrowDown');
    await expect.poll(rows).toEqual(all);
    await page.mouse.click(5, 5);
    await expect.poll(rows).toEqual([]);
  });
});

const mention = async (words: string): Promise<void> => {
  const sent = await page.locator('[data-message-role=user]').count();
  await box.click();
  await page.keyboard.type(`${words} @Product Funnels`);
  await page
    .getByRole('option', { name: /Product Funnels/ })
    .first()
    .click();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-message-role=user]').count()).toBe(sent + 1);
  const stop = page.getByRole('button', { name: 'Stop' });
  if (await stop.isVisible()) await stop.click();
  await page.getByRole('button', { name: 'Send' }).waitFor();
};

describe('names that the user mentioned', () => {
  it('are in the palette from the second prompt on, and gone once they are forgotten', async () => {
    await store({ packs: [] });
    await open(PRACTICE_START);
    await mention('Show');
    await mention('Split by plan');
    await box.click();
    await expect.poll(learnt).toMatchObject([{ name: 'Product Funnels', count: 2 }]);
    await openPalette();
    await expect.poll(rows).toEqual(['> Product Funnels']);
    expect(await text()).toContain('you mentioned it before');
    const options = await coach.openExtensionPage('options.html');
    await options.goto(`${options.url()}#data`);
    await options.getByText('in 2 prompts on 127.0.0.1').waitFor();
    await options.getByRole('button', { name: /^Forget Product Funnels on/ }).click();
    await expect.poll(learnt).toEqual([]);
    await options.close();
    await page.bringToFront();
    await expect.poll(text).toContain('No assets are known yet');
  });
});

describe('without a pack', () => {
  it('says how to get one, and leads to it', async () => {
    await store({ packs: [] });
    await open('textarea.html');
    await openPalette();
    await expect.poll(text).toContain('No assets are known yet');
    await clickCoach(page, 'Add a pack');
    const options = await until('the options page opens', () =>
      Promise.resolve(coach.context.pages().find((opened) => opened.url().includes('options.html#packs'))),
    );
    await options.close();
  });
});
