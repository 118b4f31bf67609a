import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import practice from '../../../lib/sites/practice';
import { Database, type ThreadRow } from '../../../lib/store/database';
import { isSnoozed, snooze, wake } from '../../../lib/store/snooze';
import { recordReport } from '../../../lib/store/threads';
import type { Health } from '../../../lib/thread/thread';
import { NOON, report, wordCounter } from './report';

let db: Database;
let files = 0;
beforeEach(() => {
  files += 1;
  db = new Database(`snooze-${files}`);
});
afterEach(() => db.delete());

/** A stored thread in which the same question came three times, a week apart each. */
const asked = async (thread: string, question: (week: number) => string): Promise<ThreadRow> => {
  const turns = [0, 1, 2].flatMap((week) => {
    const at = new Date(NOON + (week - 3) * 7 * 86_400_000).toISOString();
    return [
      {
        key: `u${week}`,
        index: 2 * week,
        role: 'user' as const,
        at,
        parts: [{ kind: 'text' as const, text: question(week) }],
      },
      {
        key: `a${week}`,
        index: 2 * week + 1,
        role: 'agent' as const,
        at,
        parts: [{ kind: 'text' as const, text: '42' }],
      },
    ];
  });
  await recordReport(db, wordCounter(), report(turns, { thread }), practice, NOON);
  const row = await db.threads.get(`practice:${thread}`);
  if (!row) throw new Error('The thread was not stored.');
  return row;
};
const revenue = (week: number): string => `Net revenue by channel in week ${40 + week} for the EU`;
const churn = (week: number): string => `Which customers churned in week ${40 + week}, with their plans`;
const as = (row: ThreadRow, health: Partial<Health>): ThreadRow => ({ ...row, health: { ...row.health, ...health } });

describe('snoozed advice', () => {
  it('is silent in its thread until it crosses the next band', async () => {
    const heavy = as(await asked('t1', revenue), { band: 'heavy', advice: 'continue' });
    expect(await isSnoozed(db, heavy)).toBe(false);
    await snooze(db, heavy);
    expect(await isSnoozed(db, heavy)).toBe(true);
    expect(await isSnoozed(db, as(heavy, { band: 'fresh', advice: 'new-thread' }))).toBe(true);
    expect(await isSnoozed(db, as(heavy, { band: 'restart', advice: 'new-thread' }))).toBe(false);
    expect(await isSnoozed(db, { ...heavy, key: 'practice:t2' })).toBe(false);
  });

  it('of a data app is silent for that question, in other threads too, and for no other question', async () => {
    const row = await asked('t1', revenue);
    expect(row.health.advice).toBe('data-app');
    await snooze(db, row);
    expect(await isSnoozed(db, row)).toBe(true);
    expect(await isSnoozed(db, as(row, { band: 'restart', advice: 'new-thread' }))).toBe(false);
    expect(await isSnoozed(db, await asked('t2', revenue))).toBe(true);
    expect(await isSnoozed(db, await asked('t3', churn))).toBe(false);
  });

  it('speaks again when it is woken', async () => {
    const row = await asked('t1', revenue);
    const restart = as(row, { band: 'restart', advice: 'new-thread' });
    await snooze(db, row);
    await snooze(db, restart);
    await wake(db, row);
    expect(await isSnoozed(db, row)).toBe(false);
    expect(await isSnoozed(db, restart)).toBe(true);
    await wake(db, restart);
    expect(await db.snoozes.count()).toBe(0);
  });

  it('outlives new reports of the thread, and leaves no words behind', async () => {
    await snooze(db, await asked('t1', revenue));
    expect(await isSnoozed(db, await asked('t1', revenue))).toBe(true);
    expect(JSON.stringify(await db.snoozes.toArray())).not.toMatch(/revenue|channel/iu);
  });
});
