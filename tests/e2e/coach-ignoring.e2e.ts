import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickCoach, coachText, endWelcome, inCoach, markPoints, pressCommand } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { openOptions } from './options-page';
import { PRACTICE_START, practiceRoute } from '../pages/practice-server';

const VAGUE = 'what changed in revenue recently';

interface StorageForTests {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, { snoozedUntil?: number } | undefined>>;
      set(values: object): Promise<void>;
    };
  };
}

let coach: Coach;
let page: Page;
let box: Locator;

const open = async (url = 'prosemirror.html'): Promise<void> => {
  page = await coach.page(url);
  box = page.getByRole('textbox', { name: 'Ask the data agent' });
  await box.click();
};
const text = (): Promise<string> => coachText(page);
const marked = async (): Promise<string[]> => (await markPoints(page)).map(({ words }) => words);
const settings = async (change?: object): Promise<object> => {
  const worker = await coach.worker();
  return worker.evaluate(async (wanted) => {
    const { local } = (globalThis as unknown as { chrome: StorageForTests }).chrome.storage;
    const { settings: old = {} } = await local.get('settings');
    if (wanted) await local.set({ settings: { ...old, ...wanted } });
    return old;
  }, change);
};
const focused = (): Promise<string> =>
  inCoach(page, (roots) => roots.map((root) => (root.activeElement as HTMLElement | null)?.innerText ?? '').join(''));
const sent = (): Promise<string[]> => page.locator('[data-role="user"]').allInnerTexts();
const retype = async (words: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
};

beforeAll(async () => {
  coach = await openCoach({ routes: [practiceRoute] });
  await endWelcome(coach);
});
afterAll(() => coach.close());
beforeEach(() => open());
afterEach(async () => {
  await page.close();
  const worker = await coach.worker();
  await worker.evaluate(() =>
    (globalThis as unknown as { chrome: StorageForTests }).chrome.storage.local.set({ settings: {}, quiet: [] }),
  );
});

describe('the ways to ignore a hint', () => {
  it('are reached by keyboard; Escape steps back to the card, then to typing', async () => {
    await page.keyboard.type(VAGUE);
    await expect.poll(marked).toEqual(['recently']);
    await pressCommand(coach, page, 'next-hint');
    await expect.poll(focused).toContain('last 28 days');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('“recently”, from now on');
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('This rule in this thread');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('Ignore…');
    await page.keyboard.press('Escape');
    await expect.poll(text).not.toContain('Vague period');
    await page.keyboard.type('?');
    await expect.poll(() => page.evaluate(() => window.editorText())).toBe(`${VAGUE}?`);
  });

  it('silence these words, whatever is written around them, and no others', async () => {
    await page.keyboard.type(VAGUE);
    await clickCoach(page, 'Ignore…');
    await clickCoach(page, '“recently”, from now on');
    await expect.poll(marked).toEqual([]);
    await retype('Good morning. In the EU, what changed in revenue recently, and why? ');
    await expect.poll(text).toContain('effort');
    expect(await marked()).toEqual([]);
    await retype('what changed in revenue lately');
    await expect.poll(marked).toEqual(['lately']);
  });

  it('silence a rule on this site, until options give it back', async () => {
    await page.keyboard.type(VAGUE);
    await clickCoach(page, 'Ignore…');
    await clickCoach(page, 'This rule on this site');
    await expect.poll(marked).toEqual([]);
    expect(await text()).toContain('“Vague period” is off on this site.');
    await page.reload();
    await box.click();
    await page.keyboard.type('what changed in revenue lately');
    await expect.poll(text).toContain('effort');
    expect(await marked()).toEqual([]);
    const options = await openOptions(coach, 'ignored');
    await options.getByRole('button', { name: /^Restore Vague period on 127\.0\.0\.1/u }).click();
    await options.close();
    await page.bringToFront();
    await expect.poll(marked).toEqual(['lately']);
  });

  it('silence everything for an hour, which ends by the clock', async () => {
    await page.keyboard.type(VAGUE);
    await clickCoach(page, 'Ignore…');
    await clickCoach(page, 'Everything for an hour');
    await expect.poll(text).toMatch(/quiet until \d/u);
    expect(await marked()).toEqual([]);
    await clickCoach(page, 'Undo');
    await expect.poll(marked).toEqual(['recently']);
    const until = Date.now() + 6000;
    await settings({ snoozedUntil: until });
    await expect.poll(marked).toEqual([]);
    await page.waitForFunction((end) => Date.now() > end, until);
    expect(await text()).toMatch(/quiet until \d/u);
    await page.keyboard.type(' in Spain');
    await expect.poll(marked).toEqual(['recently']);
  });

  it('wake from options before the hour is over', async () => {
    await page.keyboard.type(VAGUE);
    await settings({ snoozedUntil: Date.now() + 3_600_000 });
    await expect.poll(text).toMatch(/quiet until \d/u);
    const options = await openOptions(coach, 'ignored');
    await options.getByRole('button', { name: 'Wake' }).click();
    await options.close();
    await page.bringToFront();
    await expect.poll(marked).toEqual(['recently']);
  });
});

describe('a rule in one thread', () => {
  it('is silent there from the first prompt on, and speaks in the next thread', async () => {
    await page.close();
    await open(PRACTICE_START);
    await page.keyboard.type(VAGUE);
    await clickCoach(page, 'Ignore…');
    await clickCoach(page, 'This rule in this thread');
    await expect.poll(marked).toEqual([]);
    await expect.poll(settings).toMatchObject({ silenced: [{ place: expect.stringMatching(/:~\d+$/u) as string }] });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/practice\/t\//u);
    await box.click();
    await page.keyboard.type('and what changed in orders recently');
    await expect.poll(text).toContain('effort');
    expect(await marked()).toEqual([]);
    await expect.poll(settings).toMatchObject({
      silenced: [{ rule: 'vague-time', scope: 'thread', place: expect.not.stringContaining('~') as string }],
    });
    await page.goto(`${coach.server.url}${PRACTICE_START}`);
    await box.click();
    await page.keyboard.type(VAGUE);
    await expect.poll(marked).toEqual(['recently']);
  });
});

describe('a rule in a thread that is not sent yet', () => {
  it('is in options like any other, and speaks again from there', async () => {
    await page.close();
    await open(PRACTICE_START);
    await page.keyboard.type(VAGUE);
    await clickCoach(page, 'Ignore…');
    await clickCoach(page, 'This rule in this thread');
    await expect.poll(marked).toEqual([]);
    const options = await openOptions(coach, 'ignored');
    await options.getByText('a new thread, not sent yet').waitFor();
    expect(await options.getByText('Nothing is ignored').count()).toBe(0);
    await options.getByRole('button', { name: /^Restore Vague period on a new thread/u }).click();
    await options.getByRole('heading', { name: 'Nothing is ignored' }).waitFor();
    await options.close();
    await page.bringToFront();
    await expect.poll(marked).toEqual(['recently']);
  });
});

describe('a rule everywhere', () => {
  it('is in options too, and comes back as it was', async () => {
    await page.keyboard.type(VAGUE);
    await clickCoach(page, 'Ignore…');
    await clickCoach(page, 'This rule everywhere');
    await expect.poll(marked).toEqual([]);
    const options = await openOptions(coach, 'ignored');
    await options.getByRole('button', { name: 'Restore Vague period everywhere' }).click();
    await options.close();
    await page.bringToFront();
    await expect.poll(marked).toEqual(['recently']);
  });
});

describe('a rule that its user finds unhelpful', () => {
  it('goes quiet in open tabs, says so in options, and is turned on again there', async () => {
    await page.keyboard.type('what changed in revenue lately');
    await expect.poll(marked).toEqual(['lately']);
    const options = await openOptions(coach, 'rules/vague-time');
    const rule = options.getByRole('article', { name: 'Vague period' });
    // One more card is to be shown, and found of no use.
    await options.evaluate(
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
      { rule: 'vague-time', shown: 19, fixed: 1, dismissed: 2, notUseful: 2 },
    );
    const other = await coach.page('prosemirror.html');
    await other.getByRole('textbox', { name: 'Ask the data agent' }).click();
    await other.keyboard.type(VAGUE);
    await clickCoach(other, 'Not useful');
    await options.bringToFront();
    await rule.getByText('It went quiet by itself: 3 of 20 hints were not useful to you.').waitFor();
    await page.bringToFront();
    await expect.poll(marked).toEqual([]);
    await options.bringToFront();
    await rule.getByRole('button', { name: 'Turn Vague period on again' }).click();
    await page.bringToFront();
    await expect.poll(marked).toEqual(['lately']);
    await other.close();
    await options.close();
  });
});

describe('a secret', () => {
  const SECRET = 'connect to postgres://etl:tr0ub4dor3@db.acme.internal:5432/prod';

  it('holds a click on Send back once; sent anyway, it goes', async () => {
    await page.keyboard.type(SECRET);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(text).toContain('Before this is sent');
    expect(await sent()).toEqual([]);
    await clickCoach(page, 'Send anyway');
    await expect.poll(sent).toEqual([SECRET]);
  });

  it('holds a button that sends without a form too, and lets the second click go', async () => {
    await page.evaluate(() => {
      const old = document.querySelector('button');
      const form = document.querySelector('form');
      const button = document.createElement('button');
      button.type = 'button';
      button.ariaLabel = 'Send message';
      button.textContent = '↑';
      button.addEventListener('click', () => form?.requestSubmit());
      old?.replaceWith(button);
    });
    await page.keyboard.type(SECRET);
    const button = page.getByRole('button', { name: 'Send message' });
    await button.click();
    await expect.poll(text).toContain('Before this is sent');
    await page.keyboard.press('Escape');
    expect(await sent()).toEqual([]);
    await button.click();
    await expect.poll(sent).toEqual([SECRET]);
  });

  it('holds nothing else: not the other buttons at the composer, nor a prompt without one', async () => {
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Attach';
      button.addEventListener('click', () => (document.title = 'attached'));
      document.querySelector('.row')?.append(button);
    });
    await page.keyboard.type(SECRET);
    await page.getByRole('button', { name: 'Attach' }).click();
    expect(await page.title()).toBe('attached');
    expect(await text()).not.toContain('Before this is sent');
    await box.click();
    await retype(VAGUE);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(sent).toEqual([VAGUE]);
  });
});
