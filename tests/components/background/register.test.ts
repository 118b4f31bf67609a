import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerCoach } from '../../../entrypoints/background/register';
import { settingsItem } from '../../../lib/store/items';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}
let registered: readonly Script[];
const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

/** As browsers do: each call takes its time, and an id that is taken is refused. */
const scripting = {
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
