import type { Page } from 'playwright-core';
import type { Coach } from './harness';

/** Opens a section of the options page, or a rule in it: "rules/time-range". */
export const openOptions = async (coach: Coach, hash: string): Promise<Page> => {
  const page = await coach.openExtensionPage('options.html');
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  return page;
};

/** A tab with a chat of one textarea and this draft in it. */
export const draftIn = async (coach: Coach, draft: string): Promise<Page> => {
  const page = await coach.page('textarea.html');
  await page.getByRole('textbox', { name: 'Ask the data agent' }).fill(draft);
  return page;
};

/** The words of the draft that are marked now. */
export const markedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { value } = document.querySelector('textarea') ?? { value: '' };
    return [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startOffset, endOffset }) => value.slice(startOffset, endOffset)),
    );
  });
