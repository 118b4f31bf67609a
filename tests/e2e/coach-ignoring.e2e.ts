import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickCoach, coachText, endWelcome, inCoach, markPoints, pressCommand } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { openOptions, pressAway, storeOutcome } from './options-page';
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
const retype = async (words: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
};
/** Types a prompt with a vague period and ignores its hint in one of the ways that are offered. */
const ignore = async (way: string): Promise<void> => {
  await page.keyboard.type(VAGUE);
  await clickCoach(page, 'Ignore…');
  await clickCoach(page, way);
  await expect.poll(marked).toEqual([]);
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

  it('silence these words for good, whatever is written around them, and no others', async () => {
    await ignore('“recently”, from now on');
    await page.reload();
    await box.click();
    await retype('Good morning. In the EU, what changed in revenue recently, and why? ');
    await expect.poll(text).toContain('effort');
    expect(await marked()).toEqual([]);
    await retype('what changed in revenue lately');
    await expect.poll(marked).toEqual(['lately']);
  });

  it('silence words until they are taken back at once', async () => {
    await ignore('“recently”, from now on');
    await clickCoach(page, 'Undo');
    await expect.poll(marked).toEqual(['recently']);
  });

  it('silence a rule on this site, until options give it back', async () => {
    await ignore('This rule on this site');
    await expect.poll(text).toContain('“Vague period” is off on this site.');
    await page.reload();
    await box.click();
    await page.keyboard.type('what changed in revenue lately');
    await expect.poll(text).toContain('effort');
    expect(await marked()).toEqual([]);
    const options = await openOptions(coach, 'ignored');
    await pressAway(options, /^Restore Vague period on 127\.0\.0\.1/u);
    await options.close();
    await page.bringToFront();
    await expect.poll(marked).toEqual(['lately']);
  });

  it('silence everything for an hour, which ends by the clock', async () => {
    await ignore('Everything for an hour');
    await expect.poll(text).toMatch(/quiet until \d/u);
    await clickCoach(page, 'Undo');
    await expect.poll(marked).toEqual(['recently']);
    const until = Date.now() + 6000;
    await settings({ snoozedUntil: until });
    await expect.poll(marked).toEqual([]);
    await page.waitForFunction((end) => Date.now() > end, until);
    await expect.poll(text).toMatch(/quiet until \d/u);
    await page.keyboard.type(' in Spain');
    await expect.poll(marked).toEqual(['recently']);
  });

  it('wake from options before the hour is over', async () => {
    await page.keyboard.type(VAGUE);
    await settings({ snoozedUntil: Date.now() + 3_600_000 });
    await expect.poll(text).toMatch(/quiet until \d/u);
    const options = await openOptions(coach, 'ignored');
    await pressAway(options, 'Wake');
    await options.close();
    await page.bringToFront();
    await expect.poll(marked).toEqual(['recently']);
  });
});

describe('a rule in one thread', () => {
  beforeEach(async () => {
    await page.close();
    await open(PRACTICE_START);
    await ignore('This rule in this thread');
  });

  it('is silent there from the first prompt on, and speaks in the next thread', async () => {
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

  it('is in options before the thread is sent, and speaks again from there', async () => {
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
  it('is off in every tab at once, and on again by Undo', async () => {
    const other = await coach.page('prosemirror.html');
    await other.getByRole('textbox', { name: 'Ask the data agent' }).click();
    await other.keyboard.type(`${VAGUE}, and why?`);
    await page.bringToFront();
    await box.click();
    await ignore('This rule everywhere');
    await expect.poll(text).toContain('off on every site');
    await other.bringToFront();
    await expect.poll(() => other.evaluate(() => [...CSS.highlights.values()].length)).toBe(0);
    await page.bringToFront();
    await clickCoach(page, 'Undo');
    await expect.poll(marked).toEqual(['recently']);
    await other.close();
  });

  it('is in options too, and comes back as it was', async () => {
    await ignore('This rule everywhere');
    const options = await openOptions(coach, 'ignored');
    await pressAway(options, 'Restore Vague period everywhere');
    await options.close();
    await page.bringToFront();
    await expect.poll(marked).toEqual(['recently']);
  });
});

describe('a paused site', () => {
  it('is silent, says so, and speaks again from there', async () => {
    await page.keyboard.type(VAGUE);
    await expect.poll(marked).toEqual(['recently']);
    await settings({ pausedSites: [coach.server.url] });
    await expect.poll(text).toContain('paused here');
    expect(await marked()).toEqual([]);
    await clickCoach(page, /paused here/);
    await clickCoach(page, 'Resume here');
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
    await storeOutcome(options, { rule: 'vague-time', shown: 19, fixed: 1, dismissed: 2, notUseful: 2 });
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
