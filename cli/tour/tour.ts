import type { Locator, Page } from 'playwright-core';
import { coachPoint, coachText, inCoach, markPoints } from '../../tests/e2e/coach-ui';
import type { Coach } from '../../tests/e2e/harness';
import { openRealPopup, type RealPopup } from '../../tests/e2e/real-popup';
import { until } from '../../tests/e2e/until';

export type Scheme = 'light' | 'dark';

/** A person at the practice chat: one browser, one chat tab, and the options in another. */
export interface Tour {
  readonly coach: Coach;
  readonly scheme: Scheme;
  /** The tab of the chat; hand-offs open another and put it here. */
  chat: Page;
}

/** What a step leaves to look at: a page as it stands, or a picture made of it. */
export type Sight = Page | Buffer;

export interface TourStep {
  /** What happens, as a sentence without its end; it is what a failure says. */
  readonly title: string;
  /** Name of its picture. */
  readonly shows: string;
  readonly go: (tour: Tour) => Promise<Sight>;
}

/** The chat's composer. */
export const composerOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Ask the data agent' });

/** Waits until the coach shows these words on a page. */
export const coachSays = (page: Page, words: string | RegExp): Promise<true> =>
  until(`the coach says ${String(words)}`, async () => {
    const said = await coachText(page);
    return (typeof words === 'string' ? said.includes(words) : words.test(said)) || undefined;
  });

/** Rests the pointer on marked words until their card is open. */
export const readHint = async (page: Page, words: string): Promise<void> => {
  const { x, y } = await until(`“${words}” is marked`, async () =>
    (await markPoints(page)).find((mark) => mark.words === words),
  );
  await page.mouse.move(x, y, { steps: 6 });
  await until(`the card of “${words}” opens`, () => coachPoint(page, '.card'));
};

/** Presses something of the coach's. */
export const pressCoach = async (page: Page, css: string): Promise<void> => {
  const { x, y } = await until(`the coach shows ${css}`, () => coachPoint(page, css));
  await page.mouse.click(x, y);
};

/** Opens the popup on a page and waits until it says `words`. */
export const openPopup = async ({ coach, scheme }: Tour, page: Page, words: string | RegExp): Promise<RealPopup> => {
  const popup = await openRealPopup(coach, page, scheme);
  await until(`the popup says ${String(words)}`, async () => {
    const said = await popup.text();
    return typeof words === 'string' ? said.includes(words) : words.test(said);
  });
  return popup;
};

/** The popup over its page, once it says `words`. It is closed again. */
export const lookAtPopup = async (tour: Tour, page: Page, words: string | RegExp): Promise<Buffer> => {
  await page.bringToFront();
  const below = await page.screenshot();
  const popup = await openPopup(tour, page, words);
  const above = await popup.picture();
  await popup.close();
  return together(tour.coach, below, above, tour.scheme);
};

/** A picture of a page at rest: nothing of the page's or the coach's is still fading. */
export const lookAt = async (page: Page): Promise<Buffer> => {
  await until('the coach is at rest', () =>
    inCoach(page, (roots) =>
      roots.every((root) => root.getAnimations().every(({ playState }) => playState !== 'running')),
    ),
  );
  return page.screenshot({ animations: 'disabled', fullPage: page.url().startsWith('chrome-extension:') });
};

const dataUrl = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`;

/** The popup over its page, hung where the browser hangs it. */
const together = async ({ context }: Coach, below: Buffer, popup: Buffer, scheme: Scheme): Promise<Buffer> => {
  const page = await context.newPage();
  const line = scheme === 'dark' ? '#4a4d55' : '#c9ccd3';
  await page.setContent(`<body style="margin:0;background:url(${dataUrl(below)}) 0 0/100vw auto no-repeat">
    <img src="${dataUrl(popup)}" style="position:fixed;top:8px;right:28px;border:1px solid ${line};border-radius:8px;
    box-shadow:0 12px 40px #0006">`);
  await page.evaluate(() => document.querySelector('img')?.decode());
  const sight = await page.screenshot();
  await page.close();
  return sight;
};
