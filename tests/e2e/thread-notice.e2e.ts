import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_LONG, PRACTICE_PACK, practiceRoute } from '../pages/practice-server';
import { announced, clickCoach, coachButton, coachText, endWelcome, inCoach, pressCommand } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { openRealPopup } from './real-popup';

interface StorageForTests {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
}

const composer = (page: Page) => page.locator('[data-composer] [role=textbox]');
const NOTICE = /A fresh thread usually goes better/u;

describe('a thread that is due for a new one', () => {
  let coach: Coach;
  let page: Page;
  beforeAll(async () => {
    coach = await openCoach({ routes: [practiceRoute] });
    await endWelcome(coach);
    page = await coach.page(PRACTICE_LONG);
  });
  afterAll(() => coach.close());

  it('is told of at the composer, to screen readers too, and leaves typing alone', async () => {
    await expect.poll(() => coachText(page)).toMatch(NOTICE);
    await expect.poll(() => announced(page)).toMatch(NOTICE);
    await composer(page).click();
    await page.keyboard.type('And by channel');
    expect(await composer(page).innerText()).toContain('And by channel');
    expect(await coachText(page)).toMatch(NOTICE);
  });

  it('hides nothing of the answer above it, nor of the composer’s own', async () => {
    const shown = await inCoach(page, (roots) =>
      roots
        .flatMap((root) => [...root.querySelectorAll('.thread-notice,.chip')])
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect();
          return { name: one.className.split(' ')[0], left, top, right, bottom };
        }),
    );
    const covered = await page.evaluate((boxes) => {
      const found = new Set<string>();
      const range = document.createRange();
      for (const { name, left, top, right, bottom } of boxes) {
        if (name === 'chip') continue;
        for (let x = left; x <= right; x += 4) {
          for (let y = top; y <= bottom; y += 4) {
            const below = document.elementsFromPoint(x, y).find(({ localName }) => localName !== 'prompt-coach');
            for (const words of [...(below?.childNodes ?? [])].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)) {
              range.selectNodeContents(words);
              const isHere = (rect: DOMRect): boolean =>
                rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom;
              if ([...range.getClientRects()].some(isHere)) found.add(words.textContent ?? '');
            }
          }
        }
      }
      return [...found];
    }, shown);
    const [chip, notice] = [shown.find(({ name }) => name === 'chip'), shown.find(({ name }) => name !== 'chip')];
    expect(shown).toHaveLength(2);
    expect((notice?.left ?? 0) >= (chip?.right ?? Infinity) || (notice?.top ?? 0) >= (chip?.bottom ?? Infinity)).toBe(
      true,
    );
    expect(covered).toEqual([]);
  });

  it('opens what is advised: the popup with its brief', async () => {
    const opening = coach.context.waitForEvent('page', { timeout: 5000 }).catch(() => undefined);
    await clickCoach(page, 'See the brief');
    await expect.poll(() => coachText(page)).not.toMatch(NOTICE);
    const browser = await coach.context.browser()?.newBrowserCDPSession();
    const popups = async (): Promise<number> => {
      const { targetInfos } = (await browser?.send('Target.getTargets', { filter: [{ type: 'page' }] })) ?? {
        targetInfos: [],
      };
      return targetInfos.filter(({ url }) => url.includes('/popup.html')).length;
    };
    await expect.poll(popups).toBe(1);
    await (await opening)?.close();
    await page.bringToFront();
    await page.mouse.click(5, 5);
  });

  it('is told once: not again after a reload, but in the panel', async () => {
    await page.reload();
    await expect.poll(() => coachText(page)).toContain('new thread due');
    expect(await coachButton(page, 'See the brief')).toBeUndefined();
    expect(await announced(page)).not.toMatch(NOTICE);
    await composer(page).click();
    await pressCommand(coach, page, 'open-panel');
    await expect.poll(() => coachText(page)).toContain('what to do');
  });
});

describe('the notice', () => {
  let coach: Coach;
  beforeAll(async () => {
    coach = await openCoach({ routes: [practiceRoute] });
    await endWelcome(coach);
  });
  afterAll(() => coach.close());

  it('goes once the popup is open, which says the same', async () => {
    const page = await coach.page(PRACTICE_LONG);
    await expect.poll(() => coachText(page)).toMatch(NOTICE);
    const popup = await coach.openExtensionPage('popup.html');
    await popup.getByRole('button', { name: 'Not now' }).waitFor();
    await page.bringToFront();
    await expect.poll(() => coachText(page)).not.toMatch(NOTICE);
    await expect.poll(() => coachText(page)).toContain('new thread due');
    await popup.close();
    await page.close();
  });

  it('and its badge go from every tab that shows the thread, once it is snoozed in one, and come back with it', async () => {
    const first = await coach.page(PRACTICE_LONG);
    await expect.poll(() => coachText(first)).toContain('new thread due');
    const second = await coach.page(PRACTICE_LONG);
    await expect.poll(() => coachText(second)).toContain('new thread due');
    const popup = await coach.openExtensionPage('popup.html');
    await popup.getByRole('button', { name: 'Not now' }).click();
    await popup.getByRole('button', { name: 'Advise again' }).waitFor();
    for (const page of [first, second]) {
      await page.bringToFront();
      await expect.poll(() => coachText(page)).not.toContain('new thread due');
      await expect.poll(() => coachText(page)).toContain('ride along');
      expect(await coachText(page)).not.toMatch(NOTICE);
    }
    await popup.getByRole('button', { name: 'Advise again' }).click();
    await first.bringToFront();
    await expect.poll(() => coachText(first)).toContain('new thread due');
    for (const page of [popup, second, first]) await page.close();
  });

  it('comes when its user moves the size at which it speaks, in a page that is open', async () => {
    const options = await coach.openExtensionPage('options.html');
    await options.getByRole('link', { name: 'Thread health' }).click();
    await options.getByLabel('Heavy from').fill('150');
    await options.getByLabel('Heavy from').press('Enter');
    await options.getByText(/^Saved: heavy from 150k/).waitFor();
    const page = await coach.page('/practice/t/subscription-churn');
    await expect.poll(() => coachText(page)).toContain('ride along');
    expect(await coachText(page)).not.toContain('heavy');
    await options.getByRole('button', { name: 'Back to 51k and 165k' }).click();
    await expect
      .poll(() => coachText(page))
      .toMatch(/Getting heavy: [\d.k–]+ tokens ride along\. Ask the next question/u);
    await clickCoach(page, 'Not now');
    await expect.poll(() => coachText(page)).not.toContain('Not now');
    await expect.poll(() => coachText(page)).toContain('ride along · heavy');
    await options.close();
    await page.close();
  });

  it('is judged by the team’s pack from the moment that it changes, in a page that is open', async () => {
    const page = await coach.page('/practice/t/subscription-churn');
    await expect.poll(() => coachText(page)).toContain('ride along · heavy');
    const pack = (await (await fetch(new URL(PRACTICE_PACK, coach.server.url))).json()) as { settings: object };
    const use = async (packs: readonly object[]): Promise<void> =>
      (await coach.worker()).evaluate(async (stored) => {
        const { storage } = (globalThis as unknown as { chrome: StorageForTests }).chrome;
        await storage.local.set({ packs: stored });
      }, packs);
    const patient = {
      ...pack,
      settings: { ...pack.settings, health: { heavyTokens: 150_000, restartTokens: 170_000 } },
    };
    await use([patient]);
    await expect.poll(() => coachText(page)).not.toContain('heavy');
    await expect.poll(() => coachText(page)).toContain('ride along');
    await use([pack]);
    await expect.poll(() => coachText(page)).toContain('Getting heavy');
    await use([patient]);
    await expect.poll(() => coachText(page)).not.toContain('heavy');
  });
});

describe('a threshold that is crossed while the popup is open', () => {
  let coach: Coach;
  beforeAll(async () => {
    coach = await openCoach({ routes: [practiceRoute] });
    await endWelcome(coach);
  });
  afterAll(() => coach.close());
  const speakFrom = async (heavyTokens: number): Promise<void> =>
    (await coach.worker()).evaluate(async (tokens) => {
      const { storage } = (globalThis as unknown as { chrome: StorageForTests }).chrome;
      await storage.local.set({ settings: { thresholds: { heavyTokens: tokens } } });
    }, heavyTokens);

  it('is told by the popup alone, and not by the page once that is closed', async () => {
    await speakFrom(150_000);
    const page = await coach.page('/practice/t/subscription-churn');
    await expect.poll(() => coachText(page)).toContain('ride along');
    const popup = await openRealPopup(coach, page);
    await expect.poll(() => popup.text()).toContain('Nothing to do.');
    await speakFrom(51_000);
    await expect.poll(() => coachText(page)).toContain('ride along · heavy');
    await expect.poll(() => popup.text()).not.toContain('Nothing to do.');
    await popup.close();
    await composer(page).click();
    await page.keyboard.type('And of the others?');
    await expect.poll(() => coachText(page)).toMatch(/Effort|effort/u);
    await expect.poll(() => coachText(page)).toContain('heavy');
    expect(await coachText(page)).not.toMatch(/Getting heavy/u);
    expect(await announced(page)).not.toMatch(/Getting heavy/u);
  });
});
