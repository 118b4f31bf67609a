import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practiceRoute } from '../pages/practice-server';
import { coachText, endWelcome, pressCommand } from './coach-ui';
import { openCoachWorld } from './coach-world';
import { openCoach, type Coach } from './harness';

/** What a process of Chromium is left with when the page that asked it for strings first was closed as it asked. */
const LOSE_STRINGS = "chrome.i18n.getMessage = () => ''";

describe('where the browser has lost its strings', () => {
  let coach: Coach;
  beforeAll(async () => {
    coach = await openCoach({ routes: [practiceRoute] });
    await endWelcome(coach);
  });
  afterAll(() => coach.close());

  it('a page says in its own what a composer’s palette is for', async () => {
    const page = await coach.page('textarea.html');
    await page.getByRole('textbox', { name: 'Ask the data agent' }).click();
    await expect.poll(() => coachText(page)).not.toBe('');
    await (
      await openCoachWorld(page)
    )(LOSE_STRINGS);
    await pressCommand(coach, page, 'open-palette');
    await expect.poll(() => coachText(page)).toContain('No assets are known yet');
    await page.close();
  });

  it.each([
    ['popup.html', 'The coach cannot work here'],
    ['options.html', 'Thread health'],
    ['welcome.html', 'Prompt Coach'],
  ] as const)('%s speaks from the file in the extension', async (path, words) => {
    await coach.context.addInitScript(LOSE_STRINGS);
    const page = await coach.openExtensionPage(path);
    await expect.poll(() => page.locator('body').innerText()).toContain(words);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await page.evaluate(LOSE_STRINGS.replace(/ =.*/u, "('extension_name')"))).toBe('');
    await page.close();
  });
});
