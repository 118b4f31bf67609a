import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Pack } from '../../../lib/packs/pack';
import { packsItem, settingsItem } from '../../../lib/store/items';

const STANDARD = {
  rules: {},
  pausedSites: [],
  coachedSites: [],
  ignored: [],
  silenced: [],
  snoozedUntil: 0,
  retentionDays: 90,
  thresholds: {},
};
const PACK: Pack = {
  format: 1,
  id: 'acme',
  name: 'Acme',
  version: '1.0.0',
  serial: 1,
  assets: [{ id: 'a', name: 'A', kind: 'table', aliases: ['the A'] }],
  glossary: [{ term: 't', definition: 'x' }],
  guides: [{ id: 'g1', title: 'G', text: 'x' }],
  rules: [{ id: 'r1', kind: 'phrase', level: 'hint', message: 'm', why: 'w', phrases: ['p'] }],
  settings: { rules: { 'time-range': 'off' }, pastedBulkTokens: 10 },
};

beforeEach(() => fakeBrowser.reset());

const ignore = (key: string): Promise<void> =>
  settingsItem.update((settings) => ({ ...settings, ignored: [...settings.ignored, key] }));

describe('a stored item', () => {
  it('is its standard until it is set', async () => {
    expect(await settingsItem.get()).toEqual(STANDARD);
    expect(await packsItem.get()).toEqual([]);
    await settingsItem.set({ ...STANDARD, retentionDays: 30 });
    expect(await settingsItem.get()).toEqual({ ...STANDARD, retentionDays: 30 });
  });

  it('keeps every one of many changes made at once', async () => {
    const keys = Array.from({ length: 20 }, (_, at) => `key-${at}`);
    await Promise.all(keys.map(ignore));
    expect((await settingsItem.get()).ignored).toEqual(keys);
  });

  it('takes changes in turn with settings of the whole', async () => {
    await Promise.all([ignore('a'), settingsItem.set(STANDARD), ignore('b')]);
    expect((await settingsItem.get()).ignored).toEqual(['b']);
  });

  it('goes on after a change that failed', async () => {
    const failed = settingsItem.update(() => {
      throw new Error('No.');
    });
    const after = ignore('a');
    await expect(failed).rejects.toThrow('No.');
    await after;
    expect((await settingsItem.get()).ignored).toEqual(['a']);
  });

  it('tells each new value in order until its watcher ends, and nothing of other items', async () => {
    const seen: number[] = [];
    const end = new AbortController();
    settingsItem.watch(({ ignored }) => seen.push(ignored.length), end.signal);
    settingsItem.watch(() => seen.push(-1), AbortSignal.abort());
    await Promise.all([ignore('a'), ignore('b')]);
    await packsItem.set([PACK]);
    await fakeBrowser.storage.session.set({ settings: {} });
    end.abort();
    await ignore('c');
    expect(seen).toEqual([1, 2]);
  });

  it('tells the standard when it is removed', async () => {
    await ignore('a');
    const seen: unknown[] = [];
    settingsItem.watch((settings) => seen.push(settings));
    await fakeBrowser.storage.local.remove('settings');
    expect(seen).toEqual([STANDARD]);
  });
});

describe('what is broken in storage never reaches the coach:', () => {
  it.each([
    ['nothing', null],
    ['a text', 'x'],
    ['a list', [1]],
    [
      'fields of other types',
      {
        rules: [],
        pausedSites: {},
        coachedSites: 'x',
        ignored: 7,
        silenced: { a: 1 },
        snoozedUntil: '9',
        retentionDays: '9',
      },
    ],
    ['times that are none', { retentionDays: -1, snoozedUntil: -1 }],
    ['silences that are none', { silenced: [null, { rule: 'a' }, { rule: 'a', scope: 'page', place: 'b' }] }],
  ])('settings that are %s', async (_, settings) => {
    await fakeBrowser.storage.local.set({ settings });
    expect(await settingsItem.get()).toEqual(STANDARD);
  });

  it('settings with some good values', async () => {
    const settings = { rules: { 'time-range': 'off', other: 'loud' }, ignored: ['a', 7, null, 'b'], later: true };
    await fakeBrowser.storage.local.set({ settings });
    expect(await settingsItem.get()).toEqual({ ...STANDARD, rules: { 'time-range': 'off' }, ignored: ['a', 'b'] });
  });

  it.each<[string, unknown]>([
    ['no pack', 'x'],
    ['without a name', { ...PACK, name: undefined }],
    ['without assets', { ...PACK, assets: undefined }],
    ['with an asset that is none', { ...PACK, assets: [null] }],
    ['with an asset without a name', { ...PACK, assets: [{ id: 'a', kind: 'table' }] }],
    ['with aliases that are no list', { ...PACK, assets: [{ id: 'a', name: 'A', kind: 'table', aliases: 'x' }] }],
    ['with a term without words', { ...PACK, glossary: [{ definition: 'x' }] }],
    ['with rules that are no list', { ...PACK, rules: {} }],
    ['with phrases that are none', { ...PACK, rules: [{ ...PACK.rules[0], phrases: [1] }] }],
    ['with a level that is none', { ...PACK, rules: [{ ...PACK.rules[0], level: 'loud' }] }],
    ['with replacements that are none', { ...PACK, rules: [{ ...PACK.rules[0], replacements: { a: 1 } }] }],
    ['with levels that are none', { ...PACK, settings: { rules: { 'time-range': 'loud' } } }],
    ['with a threshold that is none', { ...PACK, settings: { pastedBulkTokens: 'many' } }],
  ])('a pack %s, while the others stay', async (_, broken) => {
    await fakeBrowser.storage.local.set({ packs: [broken, PACK] });
    expect(await packsItem.get()).toEqual([PACK]);
  });

  it('packs that are no list', async () => {
    await fakeBrowser.storage.local.set({ packs: { acme: PACK } });
    expect(await packsItem.get()).toEqual([]);
  });

  it('and is not told to those who watch', async () => {
    const seen: unknown[] = [];
    packsItem.watch((packs) => seen.push(packs));
    await fakeBrowser.storage.local.set({ packs: [{ id: 7 }] });
    expect(seen).toEqual([[]]);
  });
});
