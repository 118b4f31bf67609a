import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_LONG, practiceRoute } from '../pages/practice-server';
import { announced, coachText, endWelcome, inCoach, pressCommand } from './coach-ui';
import { openCoach, type Coach } from './harness';

const SECRET = 'use postgres://etl:tr0ub4dor3@db.acme.internal:5432/prod for it';
const VAGUE = 'Why did orders fall recently, and where';

let coach: Coach;
let page: Page;
beforeAll(async () => {
  coach = await openCoach({ routes: [practiceRoute] });
  await endWelcome(coach);
});
afterAll(() => coach.close());
afterEach(() => page.close());

const box = () => page.getByRole('textbox', { name: 'Ask the data agent' });
const open = async (path: string, words: string): Promise<void> => {
  page = await coach.page(path);
  await box().click();
  if (words === '') return;
  await page.keyboard.type(words);
  await expect.poll(() => announced(page)).not.toBe('');
};
const press = (command: string): Promise<void> => pressCommand(coach, page, command);
/** What has the keyboard: a button of the coach by its words, else the composer or the page. */
const focused = (): Promise<string> =>
  inCoach(page, (roots) => {
    const within = roots.map(({ activeElement }) => activeElement).find((one) => one !== null);
    if (within) return within.textContent?.trim() || within.ariaLabel || within.localName;
    return document.activeElement?.closest('[data-composer],textarea,[contenteditable]') ? 'composer' : 'page';
  });
/** Gives the keyboard to a button of the coach that is seen. */
const focusOn = (words: string): Promise<void> =>
  inCoach(
    page,
    (roots, name) =>
      roots
        .flatMap((root) => [...root.querySelectorAll('button')])
        .find((one) => one.textContent === name && one.checkVisibility({ visibilityProperty: true }))
        ?.focus(),
    words,
  );
const text = (): Promise<string> =>
  box().evaluate((one) => (one instanceof HTMLTextAreaElement ? one.value : (one as HTMLElement).innerText).trim());

describe('with the keyboard', () => {
  it.each(['textarea.html', 'prosemirror.html', 'lexical.html', 'slate.html', 'quill.html', 'codemirror.html'])(
    'a fix leaves the caret where it was written on (%s)',
    async (path) => {
      await open(path, VAGUE);
      await press('next-hint');
      await expect.poll(focused).toContain('last 28 days');
      await page.keyboard.press('Enter');
      await expect.poll(() => announced(page)).toContain('Done');
      await page.keyboard.type(' by country?');
      await expect.poll(text).toBe('Why did orders fall in the last 28 days, and where by country?');
    },
  );

  it('a card that the caret opened says what Tab takes', async () => {
    await open('textarea.html', 'What was our revenue recently');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => announced(page)).toContain('Tab takes “last 28 days”, Escape leaves it.');
  });

  it('Tab goes round in a card, its shortcut comes back to it, and Escape leaves it', async () => {
    await open('textarea.html', VAGUE);
    await press('next-hint');
    await expect.poll(focused).toContain('last 28 days');
    const first = await focused();
    await page.keyboard.press('Shift+Tab');
    await expect.poll(focused).toBe('Not useful');
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe(first);
    await box().click();
    await press('next-hint');
    await expect.poll(focused).toBe(first);
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('composer');
  });

  it('a guard keeps the keyboard until it is answered, and Escape answers from the chip, too', async () => {
    await open('textarea.html', SECRET);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Mask it');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('Mask it');
    await box().click();
    await press('open-panel');
    await expect.poll(focused).toBe('Mask it');
    expect(
      await inCoach(
        page,
        (roots) => roots.flatMap((root) => [...root.querySelectorAll('[aria-expanded=true]')]).length,
      ),
    ).toBe(0);
    await inCoach(page, (roots) =>
      roots
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>('.chip')])
        .find((one) => one.checkVisibility({ visibilityProperty: true }))
        ?.focus(),
    );
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('composer');
    await expect.poll(() => coachText(page)).not.toContain('Before this is sent');
  });

  it('a secret is told by its own words, in the place of one hint as well', async () => {
    await open('textarea.html', `${VAGUE}? `);
    await expect.poll(() => announced(page)).toContain('1 hint');
    await box().fill(`${SECRET} `);
    await expect.poll(() => announced(page)).toContain('This looks like');
  });

  it('a shortcut that finds nothing says so each time', async () => {
    await open('textarea.html', '');
    await page.keyboard.type('Orders by region in October 2026, top 10');
    await expect.poll(() => coachText(page)).toContain('effort');
    await press('next-hint');
    await expect.poll(() => announced(page)).toContain('No hints');
    const once = await announced(page);
    await press('next-hint');
    await expect.poll(() => announced(page)).not.toBe(once);
    expect(await announced(page)).toContain('No hints');
  });

  it('pausing and resuming from the panel are said', async () => {
    await open('textarea.html', VAGUE);
    for (const [button, says] of [
      ['Pause on this site', 'Paused on this site.'],
      ['Resume here', 'The coach works here again.'],
    ] as const) {
      await press('open-panel');
      await expect.poll(() => coachText(page)).toContain(button);
      await focusOn(button);
      await page.keyboard.press('Enter');
      await expect.poll(() => announced(page)).toContain(says);
      await expect.poll(focused).toBe('composer');
    }
  });

  it('the notice of a thread gives the keyboard back', async () => {
    await open(PRACTICE_LONG, '');
    await expect.poll(() => coachText(page)).toContain('Not now');
    await focusOn('Not now');
    await expect.poll(focused).toBe('Not now');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('composer');
    expect(await coachText(page)).not.toContain('Not now');
  });
});
