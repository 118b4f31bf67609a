import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import practice from '../../../lib/sites/practice';
import { Database } from '../../../lib/store/database';
import { recordReport } from '../../../lib/store/threads';
import type { Counter } from '../../../lib/tokens/engine';
import { agent, NOON, report, user, wordCounter } from './report';

let db: Database;
let files = 0;
beforeEach(() => {
  files += 1;
  db = new Database(`without-${files}`);
});
afterEach(() => db.delete());

const row = async () => (await db.threads.get('practice:t1'))!;

describe('without tiktoken', () => {
  it('estimates, says so, and gives a range', async () => {
    const { health, estimated } = await recordReport(
      db,
      undefined,
      report([user(0, 'revenue by channel '.repeat(50))]),
      practice,
      NOON,
    );
    expect(estimated).toBe(true);
    expect(health.tokens.low).toBeLessThan(health.tokens.total);
    expect((await row()).estimated).toBe(true);
  });

  it('estimates too when it fails in the middle, and tells why', async () => {
    const failing: Counter = { countAll: () => Promise.reject(new Error('trap')) };
    const told = vi.spyOn(console, 'error').mockReturnValue();
    expect((await recordReport(db, failing, report([user(0, 'why so')]), practice, NOON)).estimated).toBe(true);
    expect(told).toHaveBeenCalledExactlyOnceWith(new Error('trap'));
    told.mockRestore();
  });

  it('counts anew what was estimated, once it is there', async () => {
    await recordReport(db, undefined, report([user(0, 'one two')]), practice, NOON);
    const { health, estimated } = await recordReport(db, wordCounter(), report([user(0, 'one two')]), practice, NOON);
    expect({ total: health.tokens.total, estimated }).toEqual({ total: 2, estimated: false });
  });
});

const broken = (): Database => {
  const failing = new Database(`broken-${files}`);
  failing.close({ disableAutoOpen: true });
  return failing;
};

describe('without the database', () => {
  it('answers from the report alone when the database cannot be opened', async () => {
    const { health } = await recordReport(
      broken(),
      wordCounter(),
      report([user(0, 'one two')], { thread: 'b1' }),
      practice,
      NOON,
    );
    expect(health.tokens.total).toBe(2);
  });

  it('goes on in memory, and stores it once it can', async () => {
    db.close({ disableAutoOpen: true });
    const first = await recordReport(db, wordCounter(), report([user(0, 'one two')], { thread: 'b2' }), practice, NOON);
    expect(first.unsaved).toBe(true);
    await db.open();
    const { health, unsaved } = await recordReport(
      db,
      wordCounter(),
      report([agent(1, 'three')], { thread: 'b2', turnsAbout: 2 }),
      practice,
      NOON,
    );
    expect(unsaved).toBeUndefined();
    expect(health.tokens.total).toBe(3);
    expect(await db.turns.count()).toBe(2);
  });

  it('stores nothing of private windows, now or later', async () => {
    await recordReport(db, wordCounter(), report([user(0, 'one two')], { thread: 'p' }), practice, NOON, false);
    const { health } = await recordReport(
      db,
      wordCounter(),
      report([agent(1, 'three')], { thread: 'p', turnsAbout: 2 }),
      practice,
      NOON,
      false,
    );
    expect(health.tokens.total).toBe(3);
    await recordReport(db, wordCounter(), report([user(2, 'four')], { thread: 'p' }), practice, NOON);
    expect(await db.turns.count()).toBe(1);
  });
});
