import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchInForce, type InForce } from '../../../lib/coach/in-force';
import { quietItem, settingsItem } from '../../../lib/store/items';

beforeEach(() => fakeBrowser.reset());

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
});
