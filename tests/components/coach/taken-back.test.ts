import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { untilTakenBack } from '../../../lib/coach/taken-back';
import { HEX_HOSTS } from '../../../lib/sites/hosts';
import { settingsItem } from '../../../lib/store/items';

const ORIGIN = 'https://chat.example';
const list = (...coachedSites: string[]): Promise<void> =>
  settingsItem.update((settings) => ({ ...settings, coachedSites }));

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({
    manifest_version: 3,
    name: '',
    version: '1',
    host_permissions: HEX_HOSTS,
  });
});

it('ends on an open page once its site is taken back, and not before', async () => {
  await list(ORIGIN, 'https://other.example');
  const life = untilTakenBack(ORIGIN, new AbortController().signal);
  await list(ORIGIN);
  expect(life.aborted).toBe(false);
  await list();
  await expect.poll(() => life.aborted).toBe(true);
});

it('never ends on a site that needs no list, and ends with the script itself', async () => {
  const script = new AbortController();
  const life = untilTakenBack('https://app.hex.tech', script.signal);
  await list(ORIGIN);
  await list();
  expect(life.aborted).toBe(false);
  script.abort();
  expect(life.aborted).toBe(true);
});

it('ends where its origin was never added: on another port of a host', async () => {
  await list(ORIGIN);
  const life = untilTakenBack(`${ORIGIN}:8443`, new AbortController().signal);
  await expect.poll(() => life.aborted).toBe(true);
});

it('ends on any site when the background says that it was taken back', async () => {
  const listeners: ((message: unknown, sender: object, reply: (answer: unknown) => void) => unknown)[] = [];
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((on) => void listeners.push(on as never));
  const ask = (coach: string): Promise<unknown> =>
    new Promise((done) => listeners[0]?.({ coach, args: [] }, { id: fakeBrowser.runtime.id }, done));
  const life = untilTakenBack('https://app.hex.tech', new AbortController().signal);
  expect(await ask('tab.origin')).toEqual({ answered: true, ok: 'https://app.hex.tech' });
  expect(life.aborted).toBe(false);
  await ask('coach.end');
  expect(life.aborted).toBe(true);
});
