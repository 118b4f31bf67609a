import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchInForce, type InForce } from '../../../lib/coach/in-force';
import type { Pack } from '../../../lib/packs/pack';
import { packsItem, quietItem, settingsItem } from '../../../lib/store/items';
import { manyAssets } from '../../bench/drafts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const packOf = (assets: number): Pack => ({
  format: 1,
  id: 'acme',
  name: 'Acme',
  version: '1.0.0',
  serial: assets,
  assets: manyAssets(assets),
  glossary: [],
  guides: [],
  rules: [],
  settings: {},
});

const refuse = (): never => {
  throw new Error('An unknown form.');
};

describe('what is in force on a page', () => {
  it('follows rules that go quiet and wake; the user’s own level is last', async () => {
    const seen: (InForce['levels'][string] | undefined)[] = [];
    await watchInForce(({ levels }) => seen.push(levels['vague-time']), new AbortController().signal);
    await quietItem.set(['vague-time']);
    await settingsItem.update((settings) => ({ ...settings, rules: { 'vague-time': 'info' } }));
    await settingsItem.update((settings) => ({ ...settings, rules: {} }));
    await quietItem.set([]);
    expect(seen).toEqual([undefined, 'off', 'info', 'off', undefined]);
  });

  it('stays what it was while a large pack is read, and follows the last of several', async () => {
    const rests: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (go: IdleRequestCallback) =>
      rests.push(() => go({ didTimeout: false, timeRemaining: () => 50 })),
    );
    const end = new AbortController();
    const seen: number[] = [];
    await watchInForce(({ catalog }) => seen.push(catalog.assets.length), end.signal);
    await packsItem.set([packOf(5000)]);
    await settingsItem.update((settings) => ({ ...settings, ignored: ['x'] }));
    await packsItem.set([packOf(2000)]);
    expect(rests.length).toBeGreaterThan(0);
    const rest = (): number | undefined => {
      rests.shift()?.();
      return seen.at(-1);
    };
    await expect.poll(rest, { interval: 1, timeout: 15_000 }).toBe(2000);
    end.abort();
    expect(seen).toEqual([0, 0, 2000]);
  });

  it('misses no change that is made while it is read for the first time', async () => {
    const reads: (() => void)[] = [];
    const reading = (): Promise<object> => new Promise((done) => reads.push(() => done({})));
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(() => reading() as never);
    const seen: (InForce['levels'][string] | undefined)[] = [];
    const watching = watchInForce(({ levels }) => seen.push(levels['vague-time']), new AbortController().signal);
    await quietItem.set(['vague-time']);
    for (const done of reads) done();
    await watching;
    expect(seen).toEqual(['off']);
  });

  it('is nothing where the store cannot be read, which is said to who asked', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The files are broken.'));
    const seen: InForce[] = [];
    const watching = watchInForce((inForce) => seen.push(inForce), new AbortController().signal);
    await expect(watching).rejects.toThrow('The files are broken.');
    expect(seen).toEqual([]);
  });

  it('is the last good state where packs cannot be used, and the reason is told', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    const seen: number[] = [];
    await watchInForce(({ catalog }) => seen.push(catalog.assets.length), new AbortController().signal);
    await packsItem.set([packOf(3)]);
    await expect.poll(() => seen, { timeout: 15_000 }).toEqual([0, 3]);
    const unknown = Object.defineProperty(packOf(4), 'assets', { get: refuse });
    await fakeBrowser.storage.onChanged.trigger({ packs: { newValue: [unknown] } }, 'local');
    await expect.poll(() => seen, { timeout: 15_000 }).toEqual([0, 3, 3]);
    expect(told).toHaveBeenCalledWith(new Error('An unknown form.'));
  });
});
