import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsHandlers } from '../../../entrypoints/background/settings';
import { settingsItem } from '../../../lib/store/items';
import type { SettingsChange } from '../../../lib/store/settings-change';
import { readSettings } from '../../../lib/store/stored';

const NOTHING: SettingsChange = { values: {}, rules: {}, added: {}, removed: {} };
const SITE = 'https://chat.example';
const OTHER = 'https://bank.example';
const DAY = 86_400_000;

/** The page of a tab asks. */
const byPage = async (change: Partial<SettingsChange>): Promise<unknown> => {
  const sender = { url: `${SITE}/t/1`, tab: { id: 3 } as never };
  await settingsHandlers['settings.change'](sender, { ...NOTHING, ...change });
  return settingsItem.get();
};
const AS_IT_CAME = readSettings(undefined);

beforeEach(() => fakeBrowser.reset());

describe('a page', () => {
  it('changes what its own surfaces change', async () => {
    const silenced = [
      { rule: 'vague-time', scope: 'site', place: SITE },
      { rule: 'vague-time', scope: 'thread', place: 'chatgpt:1' },
    ] as const;
    const snoozedUntil = Date.now() + DAY / 24;
    const set = { ignored: ['vague-time:recently'], silenced, pausedSites: [SITE] };
    expect(await byPage({ values: { snoozedUntil }, rules: { 'vague-time': 'off' }, added: set })).toEqual({
      ...AS_IT_CAME,
      ...set,
      rules: { 'vague-time': 'off' },
      snoozedUntil,
    });
    expect(await byPage({ values: { snoozedUntil: 0 }, rules: { 'vague-time': null }, removed: set })).toEqual(
      AS_IT_CAME,
    );
  });

  it.each<[string, Partial<SettingsChange>]>([
    ['how long is kept', { values: { retentionDays: 1 } }],
    ['when a thread is heavy', { values: { thresholds: { heavyTokens: 1e9 } } }],
    ['the warning of secrets', { rules: { 'pasted-secret': 'off' } }],
    ['what is coached', { added: { coachedSites: [SITE, OTHER] } }],
    ['what is coached, as a value', { values: { coachedSites: [OTHER] } as never }],
    ['the pause of another site', { added: { pausedSites: [OTHER] } }],
    ['what is said on another site', { added: { silenced: [{ rule: 'vague-time', scope: 'site', place: OTHER }] } }],
    ['the coach for more than a day', { values: { snoozedUntil: Date.now() + 2 * DAY } }],
  ])('does not change %s', async (_, change) => {
    expect(await byPage(change)).toEqual(AS_IT_CAME);
  });

  it('does not take another site’s pause away', async () => {
    await settingsItem.update((old) => ({ ...old, pausedSites: [OTHER] }));
    expect(await byPage({ removed: { pausedSites: [OTHER] } })).toMatchObject({ pausedSites: [OTHER] });
  });
});

it('our own pages change everything, within what a setting may be', async () => {
  const sender = { url: fakeBrowser.runtime.getURL('/options.html') };
  const change = { values: { retentionDays: 30 }, rules: { 'pasted-secret': 'off' } } as const;
  await settingsHandlers['settings.change'](sender, { ...NOTHING, ...change });
  expect(await settingsItem.get()).toMatchObject({ retentionDays: 30, rules: { 'pasted-secret': 'off' } });
  await settingsHandlers['settings.change'](sender, { ...NOTHING, values: { retentionDays: 1e9 } });
  expect(await settingsItem.get()).toMatchObject({ retentionDays: 90 });
});
