import { PRACTICE_PACK } from '../../tests/pages/practice-server';
import type { TourStep } from './tour';
import { until } from '../../tests/e2e/until';

/** The page that greets after the installation. */
export const WELCOME_STEPS: readonly TourStep[] = [
  {
    title: 'the coach introduces itself after the installation',
    shows: 'welcome',
    go: async ({ coach }) => {
      const page = await until('the welcome page opens', () =>
        coach.context.pages().find((one) => one.url().endsWith('/welcome.html')),
      );
      await page.bringToFront();
      await until('it has words', async () => (await page.locator('body').innerText()).length > 40);
      return page;
    },
  },
];

/** A pack comes in from its address. */
export const PACK_STEPS: readonly TourStep[] = [
  {
    title: 'the team’s pack is looked at before it counts',
    shows: 'pack-preview',
    go: async ({ coach }) => {
      const page = await coach.openExtensionPage('options.html');
      await page.getByLabel('Address of the pack').fill(coach.server.url + PRACTICE_PACK);
      await page.getByRole('button', { name: 'Look at it' }).click();
      await page.getByText('Nothing is applied yet').waitFor();
      await page.getByText('26 assets').first().waitFor();
      return page;
    },
  },
  {
    title: 'the pack is installed',
    shows: 'pack-installed',
    go: async ({ coach }) => {
      const page = optionsOf(coach.context.pages());
      await page.getByRole('button', { name: 'Install' }).click();
      await page.getByText(/is in force, in every open tab/).waitFor();
      return page;
    },
  },
];

/** The rules, with their reasons. */
export const RULES_STEPS: readonly TourStep[] = [
  {
    title: 'every rule says why',
    shows: 'rules',
    go: async ({ coach }) => {
      const page = optionsOf(coach.context.pages());
      await page.bringToFront();
      await page.getByRole('link', { name: 'Rules' }).click();
      await page.getByText('What a prompt leaves open').first().waitFor();
      return page;
    },
  },
];

const optionsOf = <P extends { url(): string }>(pages: readonly P[]): P => {
  const page = pages.find((one) => one.url().includes('/options.html'));
  if (!page) throw new Error('The options page is gone.');
  return page;
};
