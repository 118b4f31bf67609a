import type { Page } from 'playwright-core';
import type { OutcomeRow } from '../../lib/store/database';
import type { Coach } from './harness';

/** Opens a section of the options page, or a rule in it: "rules/time-range". */
export const openOptions = async (coach: Coach, hash: string): Promise<Page> => {
  const page = await coach.openExtensionPage('options.html');
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  return page;
};

/** Presses a button that goes once what it does is stored: a page that closes before takes the change with it. */
export const pressAway = async (options: Page, name: string | RegExp): Promise<void> => {
  const button = options.getByRole('button', { name });
  await button.click();
  await button.waitFor({ state: 'detached' });
};

/** Writes how often the hints of a rule were shown and what came of them into the store, from the options page. */
export const storeOutcome = (options: Page, outcome: OutcomeRow): Promise<void> =>
  options.evaluate(
    (row) =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open('prompt-coach');
        request.addEventListener('error', () => fail(request.error));
        request.addEventListener('success', () => {
          const work = request.result.transaction('outcomes', 'readwrite');
          work.objectStore('outcomes').put(row);
          work.addEventListener('complete', () => done());
        });
      }),
    outcome,
  );

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

interface ChromeForTests {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, object>>;
      set(values: object): Promise<void>;
    };
  };
}

/** Changes the settings as another page of the extension would. */
export const changeSettings = (options: Page, change: Readonly<Record<string, unknown>>): Promise<void> =>
  options.evaluate(async (with_) => {
    const { storage } = (globalThis as unknown as { chrome: ChromeForTests }).chrome;
    const { settings = {} } = await storage.local.get('settings');
    await storage.local.set({ settings: { ...settings, ...with_ } });
  }, change);
