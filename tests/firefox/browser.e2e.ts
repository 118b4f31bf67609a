import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { keptOnDisk } from '../e2e/kept-on-disk';
import { PRACTICE_LONG, PRACTICE_START } from '../pages/practice-server';
import { openFirefox, type FirefoxCoach } from './harness';

const BOX = '[data-composer] [role=textbox]';
const EDITOR = '[aria-label="Ask the data agent"]';

let coach: FirefoxCoach;
beforeAll(async () => {
  coach = await openFirefox();
});
afterAll(() => coach.close());
afterEach(async () => {
  await coach.ui.closePopup();
  await coach.closePages();
});

const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String)));
const isCoachFocused = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.tagName === 'PROMPT-COACH');
const type = async (page: Page, words: string): Promise<void> => {
  await page.click(EDITOR);
  await page.keyboard.type(words);
};

/** Serves one page of the test server as another site's. */
const serveAs = async (page: Page, origin: string, path: string): Promise<void> => {
  const answer = async (request: HTTPRequest): Promise<void> => {
    const url = new URL(request.url());
    if (url.origin !== origin) return request.continue();
    const from = await fetch(new URL(url.pathname === '/' ? path : url.pathname, coach.server.url));
    return request.respond({
      status: from.status,
      contentType: from.headers.get('content-type') ?? '',
      body: Buffer.from(await from.arrayBuffer()),
    });
  };
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request));
  await page.goto(origin);
};

/** Whether the coach's marks are seen: whether their words look otherwise without them. They are put back. */
const areMarksSeen = async (page: Page): Promise<boolean> => {
  const clip = await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
    const { left, top, width, height } = range?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: left, y: top, width, height: height + 4 };
  });
  const picture = (): Promise<string> => page.screenshot({ encoding: 'base64', clip });
  const before = await picture();
  await page.evaluate(() => {
    const all = [...CSS.highlights];
    CSS.highlights.clear();
    Object.assign(window, { putBack: () => all.forEach(([name, marks]) => CSS.highlights.set(name, marks)) });
  });
  const bare = await picture();
  await page.evaluate(() => (window as unknown as { putBack(): void }).putBack());
  return bare !== before;
};
const isSurfaceShown = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('prompt-coach')].some((host) => getComputedStyle(host).display !== 'none'),
  );

/** Where a button of the coach stands in the page before the user (CSS px). Nobody but the browser sees into its closed tree. */
const placeOf = async (words: string): Promise<[x: number, y: number] | null> =>
  (await coach.ui.inTab(`
    const tree = content.document.querySelector('prompt-coach')?.openOrClosedShadowRoot;
    const button = [...(tree?.querySelectorAll('button') ?? [])].find(({ innerText }) => innerText === '${words}');
    const box = button?.getBoundingClientRect();
    return box ? [box.left + box.width / 2, box.top + box.height / 2] : null;`)) as [number, number] | null;

/** Whether the coach draws this in the page before the user. */
const isDrawn = async (css: string): Promise<boolean> =>
  (await coach.ui.inTab(`
    const tree = content.document.querySelector('prompt-coach')?.openOrClosedShadowRoot;
    return (tree?.querySelector('${css}') ?? null) !== null;`)) === true;

describe('in the windows of Firefox', () => {
  it('the popup asks for a site by the browser’s own question, a no is taken, and a yes starts the coach in the open page', async () => {
    const { ui } = coach;
    const page = await coach.page(PRACTICE_START);
    await serveAs(page, 'https://chat.acme.test', '/prosemirror.html');
    await page.bringToFront();
    await ui.openPopup();
    await expect.poll(ui.popupText).toContain('Coach this site');
    await ui.clickInPopup('Coach this site');
    await expect.poll(ui.question).toContain('chat.acme.test');
    await ui.answer(false);
    await expect.poll(ui.popupText).toContain('Not allowed, so nothing changed.');
    await ui.clickInPopup('Coach this site');
    await expect.poll(ui.question).toContain('chat.acme.test');
    await ui.answer(true);
    await expect.poll(ui.popupText).toContain('Pause on chat.acme.test');
    await type(page, 'Why did revenue drop in the EU recently?');
    await expect.poll(() => marked(page)).toEqual(['recently']);
  });

  it.each([
    ['J', 'the card of the next hint', '.card'],
    ['U', 'the palette', '.palette'],
    ['O', 'what the coach sees', '.panel'],
  ])('Alt+Shift+%s opens %s, and no menu', async (letter, _what, css) => {
    const page = await coach.page('/prosemirror.html');
    await type(page, 'Why did revenue drop in the EU recently?');
    await expect.poll(() => marked(page)).toEqual(['recently']);
    await coach.ui.pressAltShift(letter);
    await expect.poll(() => isCoachFocused(page)).toBe(true);
    expect(await isDrawn(css)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isCoachFocused(page)).toBe(false);
  });

  it('the notice in a long thread opens the popup, and so does Alt+Shift+K', async () => {
    const { ui } = coach;
    const page = await coach.page(PRACTICE_LONG);
    await page.bringToFront();
    await expect.poll(() => placeOf('See the brief')).not.toBeNull();
    const [x, y] = (await placeOf('See the brief')) ?? [0, 0];
    await page.mouse.click(x, y);
    await expect.poll(ui.popupText).toContain('Open with this brief');
    await ui.closePopup();
    await expect.poll(ui.popupText).toBe('');
    await ui.pressAltShift('K');
    await expect.poll(ui.popupText).toContain('Open with this brief');
  });

  it('a background that was ended is there when it is asked', async () => {
    const page = await coach.page('/prosemirror.html');
    await type(page, 'Why did revenue drop in the EU recently?');
    await expect.poll(() => marked(page)).toEqual(['recently']);
    await expect.poll(coach.ui.isBackgroundRunning).toBe(false);
    await coach.ui.pressAltShift('U');
    await expect.poll(() => isDrawn('.palette')).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('what the coach drew goes when it is turned off, and stands there once when it is on again', async () => {
    onTestFinished(() => coach.ui.turn(true));
    const page = await coach.page('/prosemirror.html');
    await type(page, 'Why did revenue drop in the EU recently?');
    await expect.poll(() => marked(page)).toEqual(['recently']);
    await expect.poll(() => areMarksSeen(page)).toBe(true);
    expect(await isSurfaceShown(page)).toBe(true);
    await coach.ui.turn(false);
    await expect.poll(() => isSurfaceShown(page)).toBe(false);
    expect(await marked(page)).toEqual(['recently']);
    expect(await areMarksSeen(page)).toBe(false);
    await coach.ui.turn(true);
    await expect.poll(() => isSurfaceShown(page)).toBe(true);
    await type(page, ' ');
    // Two while those of the coach that ended are there as well.
    await expect.poll(() => marked(page)).toEqual(['recently']);
    expect(await page.$$('prompt-coach')).toHaveLength(1);
    await expect.poll(() => areMarksSeen(page)).toBe(true);
  });

  it('a private window is coached, has its brief, and keeps nothing', async () => {
    await coach.page(PRACTICE_LONG);
    const kept = async (): Promise<string> => keptOnDisk(await coach.openExtensionPage('options.html'));
    await expect.poll(kept).toContain('EU revenue drop');
    await coach.closePages();
    const before = await kept();
    const window = await coach.ui.openPrivate(`${coach.server.url}${PRACTICE_LONG}`);
    await expect.poll(() => window.inTab(`return content.document.querySelector('prompt-coach') !== null;`)).toBe(true);
    await window.openPopup();
    await expect.poll(window.popupText).toMatch(/In a private window the coach keeps nothing[\s\S]*all 60 turns seen/u);
    await expect.poll(window.popupText).toContain('Open with this brief');
    await window.closePopup();
    // A name that is mentioned in a prompt is learnt elsewhere.
    await window.inTab(`content.document.querySelector('${BOX}').focus();`);
    await window.type('Show me @Product');
    await expect
      .poll(() => window.inTab(`return content.document.querySelectorAll('[role=option]').length;`))
      .toBeGreaterThan(0);
    await window.press('Enter');
    await window.press('Enter');
    await expect
      .poll(() => window.inTab(`return content.document.querySelectorAll('[data-message-role=user]').length;`))
      .toBeGreaterThan(30);
    await window.closeWindow();
    expect(await kept()).toBe(before);
  });
});
