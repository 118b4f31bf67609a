import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRACTICE_LONG, PRACTICE_START, practiceRoute } from '../pages/practice-server';
import { clickClosing } from './click-closing';
import { endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';

let coach: Coach;
beforeAll(async () => {
  coach = await openCoach({ routes: [practiceRoute] });
  await endWelcome(coach);
});
afterAll(() => coach.close());

it('the popup says what a brief is least sure of, shows where it was said, and carries what is ticked', async () => {
  const page = await coach.page(PRACTICE_LONG);
  const popup = await coach.openExtensionPage('popup.html');
  const brief = popup.getByRole('textbox', { name: 'Continue in a new thread' });
  const summary = popup.getByText(/^\d things to check$/);
  await summary.click();
  const row = popup.locator('.doubts li', { has: popup.getByRole('checkbox', { checked: false }) }).first();
  const words = (await row.locator('label').innerText()).trim();
  expect(await brief.inputValue()).not.toContain(words);

  await row.getByRole('button', { name: 'show' }).click();
  await expect
    .poll(() =>
      popup
        .getByRole('main')
        .getByText(/^Turn \d+ is in sight on the page\.$/)
        .count(),
    )
    .toBe(1);
  const isInSight = () =>
    page
      .getByText(words)
      .last()
      .evaluate((said) => {
        const { top, bottom } = said.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
  await expect.poll(isInSight).toBe(true);

  const tick = popup.getByRole('checkbox', { name: words });
  await tick.press('Space');
  await expect.poll(() => brief.inputValue()).toContain(`\n- ${words}\n`);
  await popup.reload();
  await summary.click();
  await expect.poll(() => tick.isChecked()).toBe(true);

  const opening = coach.context.waitForEvent('page');
  await clickClosing(popup.getByRole('button', { name: 'Open with this brief' }));
  const opened = await opening;
  await opened.waitForURL(`**${PRACTICE_START}`);
  await expect.poll(() => opened.locator('[data-composer] [role=textbox]').innerText()).toContain(words);
});
