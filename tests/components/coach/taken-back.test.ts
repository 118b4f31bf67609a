import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takenBack } from '../../../lib/coach/taken-back';
import { settingsItem } from '../../../lib/store/items';

const ORIGIN = 'https://chat.example';
const list = (...coachedSites: string[]): Promise<void> =>
  settingsItem.update((settings) => ({ ...settings, coachedSites }));

beforeEach(() => fakeBrowser.reset());

it('ends on an open page once its site is taken back, and not before', async () => {
  await list(ORIGIN, 'https://other.example');
  const life = takenBack(ORIGIN, new AbortController().signal);
  await list(ORIGIN);
  expect(life.aborted).toBe(false);
  await list();
  await expect.poll(() => life.aborted).toBe(true);
});

it('never ends on a site that needs no list, and ends with the script itself', async () => {
  const script = new AbortController();
  const life = takenBack('https://app.hex.tech', script.signal);
  await list(ORIGIN);
  await list();
  expect(life.aborted).toBe(false);
  script.abort();
  expect(life.aborted).toBe(true);
});
