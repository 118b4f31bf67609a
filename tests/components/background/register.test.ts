import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerCoach } from '../../../entrypoints/background/register';
import { settingsItem } from '../../../lib/store/items';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}
let registered: readonly Script[];
/** Tabs that the coach was started in. */
let started: number[];
const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

/** As browsers do: each call takes its time, and an id that is taken is refused. */
const scripting = {
  executeScript: async ({ target }: { readonly target: { readonly tabId: number } }) => void started.push(target.tabId),
  getRegisteredContentScripts: async () => {
    await pause();
    return registered;
  },
  registerContentScripts: async (scripts: readonly Script[]) => {
    await pause();
    if (registered.length > 0) throw new Error(`Duplicate script ID '${registered[0]?.id}'`);
    registered = scripts;
  },
  updateContentScripts: async (scripts: readonly Script[]) => {
    await pause();
    registered = scripts;
  },
};

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  started = [];
  Object.assign(fakeBrowser, {
    scripting,
    permissions: { contains: async () => true },
  });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ host_permissions: ['https://*.hex.tech/*'] }) });
});

it('the coach is registered once, for all its sites, however many ask for it at the same moment', async () => {
  const first = registerCoach();
  await settingsItem.update((settings) => ({ ...settings, coachedSites: ['https://chat.example'] }));
  await Promise.all([first, registerCoach(), registerCoach()]);
  expect(registered).toMatchObject([{ id: 'coach', matches: ['https://*.hex.tech/*', 'https://chat.example/*'] }]);
});

it('the coach is started in open tabs that have none, and never again where it runs', async () => {
  const running = await fakeBrowser.tabs.create({ url: 'https://app.hex.tech/a' });
  const fresh = await fakeBrowser.tabs.create({ url: 'https://app.hex.tech/b' });
  const asleep = await fakeBrowser.tabs.create({ url: 'https://app.hex.tech/c' });
  fakeBrowser.tabs.query = async () => [running, fresh, asleep];
  fakeBrowser.tabs.sendMessage = async (tab: number) => {
    if (tab !== running.id) throw new Error('Receiving end does not exist.');
    return { answered: true, ok: { site: 'hex' } };
  };
  await registerCoach();
  await registerCoach();
  await expect.poll(() => started).toEqual([fresh.id, asleep.id, fresh.id, asleep.id]);
});
