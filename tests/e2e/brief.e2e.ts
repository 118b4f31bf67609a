import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import '../pages/chat';
import { servePages, type PageServer } from '../pages/serve';
import { announced, coachText, endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';

const BRIEF = 'Why did net revenue in the EU drop in October 2026?\nKnown: the join on campaign_id doubled rows.';

interface ChromeForTests {
  readonly tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
  readonly storage: { readonly session: { set(values: object): Promise<void>; get(keys: null): Promise<object> } };
}

let coach: Coach;
/** Another origin. */
let other: PageServer;
beforeAll(async () => {
  other = await servePages();
  coach = await openCoach({
    routes: [
      ({ url }, response) => {
        if (url !== '/sign-in') return false;
        response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Signing in');
        return true;
      },
    ],
    allow: [other.url],
  });
  await endWelcome(coach);
});
afterAll(async () => {
  await coach.close();
  await other.close();
});

/** A tab for which a brief waits, on a page without a composer: nothing asks for the brief yet. */
const openWaiting = async (words = BRIEF): Promise<Page> => {
  const page = await coach.page('sign-in');
  const worker = await coach.worker();
  await worker.evaluate(
    async ([url, text]) => {
      const { tabs, storage } = (globalThis as unknown as { chrome: ChromeForTests }).chrome;
      const [tab] = await tabs.query({ url });
      const brief = { kind: 'new-thread', text, tokens: 20 };
      const until = Date.now() + 60_000;
      await storage.session.set({ [`brief:${tab?.id}`]: { brief, origin: new URL(url).origin, until } });
    },
    [page.url(), words] as const,
  );
  return page;
};
const isWaiting = async (): Promise<boolean> =>
  (await coach.worker()).evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: ChromeForTests }).chrome;
    return Object.keys(await storage.session.get(null)).some((key) => key.startsWith('brief:'));
  });

it('a brief is not lost with a composer that the page replaces as it starts', async () => {
  const page = await openWaiting();
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
  await expect.poll(isWaiting).toBe(false);
  await second.pressSequentially('List all orders');
  await expect.poll(() => coachText(page)).toContain('effort');
  expect(await second.inputValue()).toBe('List all orders');
  await page.close();
});

it.each(['textarea', 'prosemirror', 'lexical'])(
  'a brief says that it stands there and that nothing is sent (%s)',
  async (editor) => {
    const page = await openWaiting();
    await page.goto(`${coach.server.url}/${editor}.html`);
    await expect.poll(isWaiting).toBe(false);
    expect(await announced(page)).toContain('The brief is in the composer. Nothing is sent until you press Enter.');
    expect(await coachText(page)).toContain('Nothing is sent until you press Enter.');
    await page.keyboard.type('!');
    await expect.poll(() => coachText(page)).not.toContain('Nothing is sent');
    await page.close();
  },
);

it('a brief outlives a reload of its page, and is over once it was placed', async () => {
  const page = await openWaiting();
  // As pages do that find an old version of themselves: once, at the first text.
  await page.addInitScript(() => {
    if (sessionStorage['reloaded'] === undefined) {
      addEventListener('input', () => ((sessionStorage['reloaded'] = ''), location.reload()), { capture: true });
    } else addEventListener('DOMContentLoaded', () => (document.documentElement.dataset['second'] = ''));
  });
  await page.goto(`${coach.server.url}/textarea.html`);
  await expect.poll(() => page.locator('[data-second] textarea').inputValue()).toBe(BRIEF);
  await expect.poll(isWaiting).toBe(false);
  await page.close();
});

it('a brief waits while its tab shows another origin, whose composer does not get it', async () => {
  const page = await openWaiting();
  await page.goto(`${other.url}/textarea.html`);
  await expect.poll(() => coachText(page)).not.toBe('');
  expect(await page.locator('textarea').inputValue()).toBe('');
  expect(await isWaiting()).toBe(true);
  await page.goto(`${coach.server.url}/textarea.html`);
  await expect.poll(() => page.locator('textarea').inputValue()).toBe(BRIEF);
  await page.close();
});

it.each(['prosemirror', 'codemirror'])(
  'a brief that %s does not take as a paste is not sent line by line',
  async (editor) => {
    const page = await openWaiting();
    await page.addInitScript(() => addEventListener('paste', (event) => event.stopImmediatePropagation(), true));
    await page.goto(`${coach.server.url}/${editor}.html`);
    await expect.poll(() => coachText(page)).toContain('The composer did not take the brief.');
    expect(await page.evaluate(() => window.editorText().trim())).toBe('');
    expect(await page.locator('[data-message-id]').count()).toBe(0);
    expect(await isWaiting()).toBe(true);
    await page.close();
  },
);

it('nothing in a brief is to be mended as long as nobody edits it', async () => {
  const vague = 'Which regions matter?\nHow are things going lately?';
  const page = await openWaiting(vague);
  await page.goto(`${coach.server.url}/textarea.html`);
  await expect.poll(() => page.locator('textarea').inputValue()).toBe(vague);
  await expect.poll(() => coachText(page)).toContain('effort');
  expect(await coachText(page)).not.toMatch(/\d hints?/u);
  await page.locator('textarea').press('ControlOrMeta+End');
  await page.locator('textarea').pressSequentially(' By region.');
  await expect.poll(() => coachText(page)).toMatch(/\d hints?/u);
  await page.close();
});
