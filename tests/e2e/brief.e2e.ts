import { afterAll, beforeAll, expect, it } from 'vitest';
import { endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';

const BRIEF = 'Why did net revenue in the EU drop in October 2026?\nKnown: the join on campaign_id doubled rows.';

interface ChromeForTests {
  readonly tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
  readonly storage: { readonly session: { set(values: object): Promise<void> } };
}

let coach: Coach;
beforeAll(async () => {
  coach = await openCoach({
    routes: [
      ({ url }, response) => {
        if (url !== '/sign-in') return false;
        response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Signing in');
        return true;
      },
    ],
  });
  await endWelcome(coach);
});
afterAll(() => coach.close());

it('a brief is not lost with a composer that the page replaces as it starts', async () => {
  // Without a composer nothing takes the brief: it waits for the page after this one.
  const page = await coach.page('sign-in');
  const worker = await coach.worker();
  await worker.evaluate(
    async ([url, text]) => {
      const { tabs, storage } = (globalThis as unknown as { chrome: ChromeForTests }).chrome;
      const [tab] = await tabs.query({ url });
      const brief = { kind: 'new-thread', text, tokens: 20 };
      await storage.session.set({ [`brief:${tab?.id}`]: { brief, until: Date.now() + 60_000 } });
    },
    [page.url(), BRIEF] as const,
  );
  await page.addInitScript(() => {
    // It runs in the page, where nothing outside it is known.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const replace = (): void => {
      const old = document.querySelector('textarea');
      const next = old?.cloneNode() as HTMLTextAreaElement;
      next.value = '';
      next.dataset['second'] = '';
      old?.replaceWith(next);
    };
    addEventListener('input', () => setTimeout(replace, 100), { capture: true, once: true });
  });
  await page.goto(`${coach.server.url}/textarea.html`);
  const second = page.locator('textarea[data-second]');
  await second.waitFor();
  await expect.poll(() => second.inputValue()).toBe(BRIEF);
  // It stands: what the user makes of it is left alone.
  await second.press('ControlOrMeta+a');
  await second.press('Delete');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
  expect(await second.inputValue()).toBe('');
  await page.close();
});
