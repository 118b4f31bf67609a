import { afterAll, beforeAll, expect, it } from 'vitest';
import { clickCoach, coachButton, coachText, endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';

interface ExtensionsPage {
  readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> };
}

let coach: Coach;
beforeAll(async () => {
  coach = await openCoach();
  await endWelcome(coach);
});
afterAll(() => coach.close());

it('a page whose extension was turned off under it says so in one line, which can be closed', async () => {
  const page = await coach.page('textarea.html');
  const box = page.getByRole('textbox', { name: 'Ask the data agent' });
  await box.click();
  await page.keyboard.type('What changed in revenue recently');
  await expect.poll(() => coachText(page)).toContain('1 hint');
  const extensions = await coach.context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(
    (id) => (globalThis as unknown as { chrome: ExtensionsPage }).chrome.management.setEnabled(id, false),
    coach.extensionId,
  );
  await extensions.close();
  await page.bringToFront();
  await clickCoach(page, /1 hint/u);
  await expect.poll(() => coachText(page)).toContain('Prompt Coach was updated or turned off. Reload this page.');
  expect(await coachButton(page, /1 hint/u)).toBeUndefined();
  await box.click();
  await page.keyboard.type('?');
  expect(await box.inputValue()).toBe('What changed in revenue recently?');
  await clickCoach(page, 'Close');
  await expect.poll(() => coachText(page)).toBe('');
});
