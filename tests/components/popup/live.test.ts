import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Database } from '../../../lib/store/database';
import { settingsItem } from '../../../lib/store/items';
import { liveItem, liveRows } from '../../../lib/store/live';

const outcome = (rule: string) => ({ rule, shown: 1, fixed: 0, dismissed: 0, notUseful: 0 });

describe('what a page reads live', () => {
  let end = new AbortController();
  afterEach(() => {
    end.abort();
    end = new AbortController();
  });

  it('is loading first, then what the database holds, then each change of it', async () => {
    const db = new Database('live-rows');
    const rules = liveRows(() => db.outcomes.toCollection().primaryKeys(), end.signal);
    expect(rules.value).toEqual({ state: 'loading' });
    await expect.poll(() => rules.value).toEqual({ state: 'ready', value: [] });
    await db.outcomes.put(outcome('time-range'));
    await expect.poll(() => rules.value).toEqual({ state: 'ready', value: ['time-range'] });
  });

  it('says why when the database cannot be read', async () => {
    const rows = liveRows(() => Promise.reject(new Error('The disk is full.')), end.signal);
    await expect.poll(() => rows.value).toEqual({ state: 'failed', why: 'The disk is full.' });
  });

  it('says why when the browser opens no database, as Firefox does in a private window', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw Object.assign(new Error('A mutation operation was attempted on a database that did not allow mutations.'), {
        name: 'InvalidStateError',
      });
    });
    onTestFinished(() => void vi.restoreAllMocks());
    const db = new Database('live-shut');
    const rows = liveRows(() => db.outcomes.toArray(), end.signal);
    await expect
      .poll(() => rows.value)
      .toEqual({
        state: 'failed',
        why: 'A mutation operation was attempted on a database that did not allow mutations.',
      });
  });

  it('follows a setting that another page changes, until it ends', async () => {
    const paused = liveItem(settingsItem, end.signal);
    await expect.poll(() => paused.value).toMatchObject({ state: 'ready', value: { pausedSites: [] } });
    await settingsItem.update((settings) => ({ ...settings, pausedSites: ['https://app.hex.tech'] }));
    await expect.poll(() => paused.value).toMatchObject({ value: { pausedSites: ['https://app.hex.tech'] } });
    end.abort();
    await settingsItem.update((settings) => ({ ...settings, pausedSites: [] }));
    expect(paused.value).toMatchObject({ value: { pausedSites: ['https://app.hex.tech'] } });
  });
});
