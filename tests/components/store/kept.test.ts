import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import generic from '../../../lib/sites/generic';
import { Database, type ThreadRow, type TurnRow } from '../../../lib/store/database';
import { quietItem, settingsItem } from '../../../lib/store/items';
import { recordOutcome, wakeRule, type Outcome } from '../../../lib/store/outcomes';
import { eraseAll, eraseOld } from '../../../lib/store/retention';
import { recordReport } from '../../../lib/store/threads';
import { report, wordCounter } from '../../unit/store/report';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 20, 12);

let db: Database;
let files = 0;
beforeEach(() => {
  fakeBrowser.reset();
  files += 1;
  db = new Database(`kept-${files}`);
});
afterEach(() => db.delete());

/** A thread of two turns, touched so many days ago. */
const keep = async (key: string, days: number): Promise<void> => {
  await db.threads.put({ key, updatedAt: NOW - days * DAY } as ThreadRow);
  await db.turns.bulkPut(['u0', 'a1'].map((turn) => ({ thread: key, key: turn }) as TurnRow));
};
const threads = (): Promise<unknown> => db.threads.toCollection().primaryKeys();

const tell = async (outcome: Outcome, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await recordOutcome(db, 'vague-time', outcome, NOW);
};

describe('what is old', () => {
  it('is erased after 90 days, turns and all', async () => {
    await keep('old', 91);
    await keep('young', 89);
    await eraseOld(db, NOW);
    expect(await threads()).toEqual(['young']);
    expect(await db.turns.toCollection().primaryKeys()).toEqual([
      ['young', 'a1'],
      ['young', 'u0'],
    ]);
  });

  it('is erased after the time that the user set', async () => {
    await keep('week', 8);
    await keep('today', 0);
    await settingsItem.update((settings) => ({ ...settings, retentionDays: 7 }));
    await eraseOld(db, NOW);
    expect(await threads()).toEqual(['today']);
  });

  it('goes with what was silenced in it', async () => {
    const silences = [
      { rule: 'vague-time', scope: 'thread', place: 'old' },
      { rule: 'vague-time', scope: 'thread', place: 'young' },
      { rule: 'vague-time', scope: 'site', place: 'https://a.example' },
    ] as const;
    await settingsItem.update((settings) => ({ ...settings, silenced: silences }));
    await keep('old', 91);
    await keep('young', 1);
    await eraseOld(db, NOW);
    expect((await settingsItem.get()).silenced).toEqual(silences.slice(1));
  });

  it('does not come back with what its page reports next, though all else failed', async () => {
    const reading = (key: string, now: number) => {
      const turn = { key, index: 0, role: 'user', parts: [{ kind: 'text', text: key }] } as const;
      const page = { turnsAbout: 2, order: ['before', 'after'] };
      return recordReport(db, wordCounter(), report([turn], page), generic, now);
    };
    await reading('before', NOW - 91 * DAY);
    const write = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full.'));
    await eraseOld(db, NOW).catch(() => undefined);
    write.mockRestore();
    await reading('after', NOW);
    expect((await db.turns.toArray()).map(({ key }) => key)).toEqual(['after']);
  });

  it('leaves dismissed what the user dismissed', async () => {
    await settingsItem.update((settings) => ({ ...settings, ignored: ['vague-time:recently'] }));
    await eraseOld(db, NOW);
    await eraseOld(db, NOW + 91 * DAY);
    expect((await settingsItem.get()).ignored).toEqual(['vague-time:recently']);
  });

  it('takes counts of hints along, but not those for which a rule is quiet', async () => {
    await recordOutcome(db, 'time-range', 'shown', NOW - 91 * DAY);
    await recordOutcome(db, 'vague-metric', 'shown', NOW - 89 * DAY);
    await recordOutcome(db, 'vague-time', 'not-useful', NOW - 91 * DAY);
    await db.outcomes.put({ rule: 'undated', shown: 1, fixed: 0, dismissed: 0, notUseful: 0 });
    await quietItem.set(['vague-time']);
    await eraseOld(db, NOW);
    expect(await db.outcomes.toCollection().primaryKeys()).toEqual(['undated', 'vague-metric', 'vague-time']);
    await eraseOld(db, NOW + 91 * DAY);
    expect(await db.outcomes.toCollection().primaryKeys()).toEqual(['vague-time']);
  });

  it('may be nothing', async () => {
    await eraseOld(db, NOW);
    expect(await threads()).toEqual([]);
  });
});

describe('one button', () => {
  it('erases what was learnt from use, and leaves packs and choices', async () => {
    await keep('today', 0);
    await recordOutcome(db, 'time-range', 'shown', NOW);
    await quietItem.set(['vague-time']);
    const file = { id: 'acme', url: '', file: '{}', installedAt: NOW, summary: {} as never };
    await db.packs.put(file);
    const chosen = { rules: { 'time-range': 'off' }, pausedSites: ['https://a.example'] } as const;
    await settingsItem.update((settings) => ({ ...settings, ...chosen, ignored: ['time-range:revenue'] }));
    await eraseAll(db);
    expect(await Promise.all([db.threads.count(), db.turns.count(), db.outcomes.count()])).toEqual([0, 0, 0]);
    expect(await quietItem.get()).toEqual([]);
    expect(await db.packs.toArray()).toEqual([file]);
    expect(await settingsItem.get()).toMatchObject({ ...chosen, ignored: [] });
  });
});

describe('what became of hints', () => {
  it('is counted by rule, also when it is told at once', async () => {
    await Promise.all([
      ...Array.from({ length: 5 }, () => recordOutcome(db, 'time-range', 'shown', NOW)),
      recordOutcome(db, 'time-range', 'fixed', NOW),
      recordOutcome(db, 'time-range', 'dismissed', NOW),
      recordOutcome(db, 'vague-time', 'not-useful', NOW),
    ]);
    expect(await db.outcomes.toArray()).toEqual([
      { rule: 'time-range', shown: 5, fixed: 1, dismissed: 1, notUseful: 0, lastAt: NOW },
      { rule: 'vague-time', shown: 0, fixed: 0, dismissed: 0, notUseful: 1, lastAt: NOW },
    ]);
  });

  it('quiets a rule once more than a tenth of 20 shows were not useful', async () => {
    await tell('not-useful', 3);
    await tell('shown', 19);
    expect(await quietItem.get()).toEqual([]);
    await tell('shown', 1);
    expect(await quietItem.get()).toEqual(['vague-time']);
  });

  it('leaves it quiet whatever other tabs still count, until the user wakes it', async () => {
    await tell('not-useful', 3);
    await tell('shown', 40);
    expect(await quietItem.get()).toEqual(['vague-time']);
    await wakeRule(db, 'vague-time');
    expect(await quietItem.get()).toEqual([]);
    await tell('not-useful', 3);
    await tell('shown', 19);
    expect(await quietItem.get()).toEqual([]);
  });
});
