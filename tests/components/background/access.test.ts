import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchAccess } from '../../../entrypoints/background/access';
import { announceSite } from '../../../lib/store/asked-site';
import { settingsItem } from '../../../lib/store/items';

interface Granted {
  readonly origins?: readonly string[];
}
type Listener = (granted: Granted) => void;

const SITE = 'https://chat.example';
const HEX = 'https://*.hex.tech/*';

let added: Listener;
let removed: () => void;
let held: readonly string[];
let registered: ReturnType<typeof vi.fn>;
const coached = async (): Promise<readonly string[]> => (await settingsItem.get()).coachedSites;
/** The user grants an origin; gives the patterns that the coach is then registered for. */
const grant = async (...origins: string[]): Promise<unknown> => {
  const before = registered.mock.calls.length;
  added({ origins });
  await expect.poll(() => registered.mock.calls.length).toBe(before + 1);
  const [[script]] = registered.mock.calls[before] as [[{ readonly matches: unknown }]];
  return script.matches;
};

beforeEach(() => {
  fakeBrowser.reset();
  held = [`${SITE}/*`];
  registered = vi.fn(async () => undefined);
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async ({ origins: [pattern = ''] }: { origins: string[] }) => held.includes(pattern),
      onAdded: { addListener: (on: Listener) => void (added = on) },
      onRemoved: { addListener: (on: () => void) => void (removed = on) },
    },
    scripting: { getRegisteredContentScripts: async () => [], registerContentScripts: registered },
  });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ host_permissions: [HEX] }) });
  watchAccess();
});

it('a site that the popup asked for is coached, though the popup was closed by the question', async () => {
  await announceSite(SITE, Date.now());
  expect(await grant(`${SITE}/*`)).toEqual([HEX, `${SITE}/*`]);
  expect(await coached()).toEqual([SITE]);
});

it('the address of a pack is granted for the pack alone: no page there is read', async () => {
  expect(await grant('https://packs.example/*')).toEqual([HEX]);
  expect(await coached()).toEqual([]);
});

it('nor is one that is granted while the popup asks for another', async () => {
  await announceSite(SITE, Date.now());
  expect(await grant('https://packs.example/*')).toEqual([HEX]);
  expect(await grant(`${SITE}/*`)).toEqual([HEX, `${SITE}/*`]);
});

it('what was announced holds once, and not for long', async () => {
  await announceSite(SITE, Date.now() - 11 * 60_000);
  expect(await grant(`${SITE}/*`)).toEqual([HEX]);
  await announceSite(SITE, Date.now());
  await grant(`${SITE}/*`);
  await settingsItem.update((settings) => ({ ...settings, coachedSites: [] }));
  expect(await grant(`${SITE}/*`)).toEqual([HEX]);
});

it('what is taken back in the browser’s own settings is read no more, in pages that are open', async () => {
  const pages = new Map<number, string>();
  for (const url of [SITE, 'https://app.hex.tech', 'https://news.example']) {
    const { id } = await fakeBrowser.tabs.create({ url });
    if (url !== 'https://news.example') pages.set(id ?? -1, url);
  }
  const ended: (string | undefined)[] = [];
  fakeBrowser.tabs.sendMessage = async (tab: number, message: unknown) => {
    const { coach } = message as { coach: string };
    if (!pages.has(tab)) throw new Error('Receiving end does not exist.');
    if (coach === 'coach.end') ended.push(pages.get(tab));
    return { answered: true, ok: coach === 'tab.origin' ? pages.get(tab) : undefined };
  };
  removed();
  await expect.poll(() => ended).toEqual(['https://app.hex.tech']);
});
