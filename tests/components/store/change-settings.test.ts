import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsItem, type Settings, type Silence } from '../../../lib/store/items';
import { applyChange, changeOf } from '../../../lib/store/settings-change';
import { readSettings } from '../../../lib/store/stored';
import { answerSettings } from './answer-settings';

type Change = (settings: Settings) => Settings;

/** A context of the extension: what it loads is its own. */
const openContext = async (): Promise<(change: Change) => Promise<void>> => {
  vi.resetModules();
  return (await import('../../../lib/store/change-settings')).changeSettings;
};

const ignoring =
  (...keys: string[]): Change =>
  (old) => ({ ...old, ignored: [...old.ignored, ...keys] });
const silencing =
  (one: Silence): Change =>
  (old) => ({ ...old, silenced: [...old.silenced.filter(({ rule }) => rule !== one.rule), one] });
const level =
  (rule: string, to?: 'off' | 'warn'): Change =>
  ({ rules: { [rule]: _old, ...rules }, ...old }) => ({ ...old, rules: to ? { ...rules, [rule]: to } : rules });

beforeEach(() => {
  fakeBrowser.reset();
  answerSettings();
});
afterEach(() => vi.restoreAllMocks());

describe('settings that are changed at the same moment', () => {
  it('by options, popup, pages and the background keep every change', async () => {
    const [options, popup, page, other] = [
      await openContext(),
      await openContext(),
      await openContext(),
      await openContext(),
    ];
    await Promise.all([
      options((old) => ({ ...old, retentionDays: 30 })),
      options(level('time-range', 'off')),
      options((old) => ({ ...old, thresholds: { heavyTokens: 80_000 } })),
      popup((old) => ({ ...old, pausedSites: ['https://chat.example'] })),
      page(ignoring('a')),
      other(ignoring('b', 'c')),
      other(silencing({ rule: 'vague-time', scope: 'site', place: 'https://chat.example' })),
      settingsItem.update((old) => ({ ...old, coachedSites: ['https://chat.example'] })),
    ]);
    expect(await settingsItem.get()).toEqual({
      rules: { 'time-range': 'off' },
      pausedSites: ['https://chat.example'],
      coachedSites: ['https://chat.example'],
      ignored: ['a', 'b', 'c'],
      silenced: [{ rule: 'vague-time', scope: 'site', place: 'https://chat.example' }],
      snoozedUntil: 0,
      retentionDays: 30,
      thresholds: { heavyTokens: 80_000 },
    });
  });

  it('by one who takes away and one who adds keep both', async () => {
    const [options, page] = [await openContext(), await openContext()];
    const silence: Silence = { rule: 'vague-time', scope: 'thread', place: 'hex:1' };
    await page(ignoring('a', 'b'));
    await page(silencing(silence));
    await page(level('time-range', 'off'));
    await Promise.all([
      options((old) => ({ ...old, ignored: [], silenced: [] })),
      options(level('time-range')),
      page(ignoring('c')),
      page(silencing({ ...silence, place: 'hex:2' })),
      page(level('bare-verb', 'warn')),
    ]);
    expect(await settingsItem.get()).toMatchObject({
      ignored: ['c'],
      silenced: [{ ...silence, place: 'hex:2' }],
      rules: { 'bare-verb': 'warn' },
    });
  });
});

describe('a change of settings', () => {
  it('may be of every setting there is', () => {
    // A new setting is missing here until it is added, and lost until a change knows it.
    const all: Settings = {
      rules: { 'time-range': 'off' },
      pausedSites: ['https://chat.example'],
      coachedSites: ['https://chat.example'],
      ignored: ['a'],
      silenced: [{ rule: 'vague-time', scope: 'thread', place: 'hex:1' }],
      snoozedUntil: 1,
      retentionDays: 30,
      thresholds: { heavyTokens: 20_000, restartTokens: 90_000 },
    };
    const none = readSettings(undefined);
    expect(applyChange(none, changeOf(none, all))).toEqual(all);
    expect(applyChange(all, changeOf(all, none))).toEqual(none);
  });

  it('that is no use is as if it had not been made', async () => {
    const change = await openContext();
    await change((old) => ({ ...old, retentionDays: -1, rules: { 'time-range': 'loud' as 'off' } }));
    expect(await settingsItem.get()).toMatchObject({ retentionDays: 90, rules: {} });
  });

  it('rejects when the background could not write', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('No room.'));
    await expect((await openContext())(ignoring('a'))).rejects.toThrow('No room.');
  });
});
