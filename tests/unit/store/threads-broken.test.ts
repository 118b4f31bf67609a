import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import practice from '../../../lib/sites/practice';
import { Database } from '../../../lib/store/database';
import { forgetThreads, recordReport } from '../../../lib/store/threads';
import type { SeenTurn } from '../../../lib/thread/thread';
import { NOON, report, wordCounter } from './report';

const turn = (index: number, text: string): SeenTurn => ({
  key: `k${index}`,
  index,
  role: index % 2 === 0 ? 'user' : 'agent',
  parts: [{ kind: 'text', text }],
});
const LONG = Array.from({ length: 200 }, (_, index) => turn(index, `words of turn ${index}`));
const WORDS = 200 * 4;

let db: Database;
let files = 0;
const open = (): Database => new Database(`broken-${files}`);
beforeEach(() => {
  files += 1;
  db = open();
});
afterEach(() => db.delete());

const tell = (seen: readonly SeenTurn[], now = NOON, of = db) =>
  recordReport(of, wordCounter(), report(seen, { turnsAbout: 200 }), practice, now);

describe('a streamed answer', () => {
  it('reads and writes its own turn and nothing else of a long thread', async () => {
    await tell(LONG);
    let [read, written] = [0, 0];
    db.turns.hook('reading', (row) => {
      read += 1;
      return row;
    });
    db.turns.hook('updating', () => void (written += 1));
    db.turns.hook('creating', () => void (written += 1));
    for (let chunk = 1; chunk <= 10; chunk += 1)
      await tell([turn(199, `words of turn 199${' more'.repeat(chunk)}`)], NOON + chunk);
    expect({ read, written: written <= 10 }).toEqual({ read: 0, written: true });
    expect((await db.threads.get('practice:t1'))!.health.tokens.total).toBe(WORDS + 10);
  });

  it('is counted once when the worker is ended in the middle of it', async () => {
    await tell(LONG.slice(0, 199));
    await tell([turn(199, 'words')], NOON + 1);
    db.close();
    db = open();
    const { health } = await tell([turn(199, 'words of turn 199')], NOON + 2);
    expect(health.tokens.total).toBe(WORDS);
    expect(await db.turns.count()).toBe(200);
  });

  it('is counted once when two tabs show it growing', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, step) =>
        tell([...LONG.slice(0, 150 + step), turn(199, `words${' more'.repeat(step)}`)], NOON + step),
      ),
    );
    const { health } = await tell(LONG, NOON + 20);
    expect(health.tokens.total).toBe(WORDS);
    expect(await db.turns.count()).toBe(200);
  });
});

/** As a full disk does. */
const refuse = (): never => {
  throw new DOMException('full', 'QuotaExceededError');
};
const fill = (of: Database): (() => void) => {
  of.turns.hook('creating', refuse);
  return () => of.turns.hook('creating').unsubscribe(refuse);
};

describe('a full disk', () => {
  it('loses and doubles nothing, says that it is not saved, and is made up for once there is room', async () => {
    await tell(LONG.slice(0, 100));
    const makeRoom = fill(db);
    const full = await tell(LONG.slice(100, 150), NOON + 1);
    expect(full).toMatchObject({ unsaved: true, turnsKnown: 150 });
    // 600 words seen, and about as many in the 50 turns to come.
    expect(full.health.tokens.low).toBeGreaterThan(600);
    expect(full.health.tokens.low).toBeLessThan(WORDS);
    expect(full.health.tokens.total / WORDS).toBeCloseTo(1, 1);
    expect(await db.turns.count()).toBe(100);
    makeRoom();
    const after = await tell(LONG.slice(150), NOON + 2);
    expect(after.unsaved).toBeUndefined();
    expect(after.health.tokens.total).toBe(WORDS);
    expect(await db.turns.count()).toBe(200);
  });
});

describe('a mistake of ours', () => {
  it('is told, and not taken for a full disk, which says nothing', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    const makeRoom = fill(db);
    expect((await tell(LONG.slice(0, 2))).unsaved).toBe(true);
    expect(told).not.toHaveBeenCalled();
    makeRoom();
    const mistake = new TypeError('signs is undefined');
    vi.spyOn(db, 'transaction').mockRejectedValue(mistake);
    expect((await tell(LONG.slice(2, 4), NOON + 1)).unsaved).toBe(true);
    expect(told.mock.calls).toEqual([[mistake]]);
    vi.restoreAllMocks();
  });
});

/** An IndexedDB whose files are broken until they are deleted. */
const brokenFactory = (): { factory: IDBFactory; isBroken: () => boolean } => {
  const factory = new IDBFactory();
  let broken = true;
  const openFile = factory.open.bind(factory);
  const deleteFile = factory.deleteDatabase.bind(factory);
  factory.open = (...args) => {
    if (broken) throw new DOMException('Internal error opening backing store', 'UnknownError');
    return openFile(...args);
  };
  factory.deleteDatabase = (...args) => {
    broken = false;
    return deleteFile(...args);
  };
  return { factory, isBroken: () => broken };
};

describe('a broken database', () => {
  it('is made anew after it refused three times, with all that was told since', async () => {
    const { factory, isBroken } = brokenFactory();
    const own = new Database('files', { indexedDB: factory, IDBKeyRange });
    for (const part of [0, 1]) {
      const status = await tell(LONG.slice(part * 50, part * 50 + 50), NOON + part, own);
      expect([status.unsaved, isBroken()]).toEqual([true, true]);
    }
    const status = await tell(LONG.slice(100), NOON + 2, own);
    expect([status.unsaved, isBroken()]).toEqual([undefined, false]);
    expect(status.health.tokens.total).toBe(WORDS);
    expect(await own.turns.count()).toBe(200);
    own.close();
  });

  it('is written whole again where it vanished while the worker lived', async () => {
    await tell(LONG.slice(0, 150));
    await db.turns.clear();
    await db.threads.clear();
    const { health } = await tell(LONG.slice(150), NOON + 1);
    expect(health.tokens.total).toBe(WORDS);
    expect(await db.turns.count()).toBe(200);
  });
});

describe('what the user erased', () => {
  it('does not come back with the next turn', async () => {
    await tell(LONG.slice(0, 150));
    await db.turns.clear();
    await db.threads.clear();
    forgetThreads(db);
    const { health, turnsKnown } = await tell(LONG.slice(150, 152), NOON + 1);
    expect(health.tokens.low).toBeGreaterThan(8);
    expect(turnsKnown).toBe(2);
    expect(await db.turns.count()).toBe(2);
  });

  it('does not come back with a report that was being counted', async () => {
    await tell(LONG.slice(0, 150));
    const gate = new AbortController();
    const opened = new Promise((done) => gate.signal.addEventListener('abort', done));
    const slow = wordCounter();
    const counter = {
      ...slow,
      countAll: async (texts: readonly string[]) => {
        await opened;
        return slow.countAll(texts);
      },
    };
    const late = recordReport(db, counter, report(LONG.slice(150, 152), { turnsAbout: 200 }), practice, NOON + 1);
    await db.turns.clear();
    await db.threads.clear();
    forgetThreads(db);
    gate.abort();
    await late;
    expect(await db.turns.count()).toBe(2);
  });
});

const tellAll = (seen: readonly SeenTurn[], now: number) =>
  recordReport(db, wordCounter(), report(seen), practice, now);

describe('a notice of a thread that became heavy', () => {
  const heavy = turn(3, 'word '.repeat(80_000));

  it('is given once, by whichever tab comes first, and not again by a new worker', async () => {
    await tellAll([turn(0, 'why so'), turn(1, 'so'), turn(2, 'and now')], NOON);
    const both = await Promise.all([tellAll([heavy], NOON + 1), tellAll([heavy, turn(5, 'so')], NOON + 2)]);
    expect(both.flatMap(({ notice }) => notice ?? [])).toEqual(['heavy']);
    db.close();
    db = open();
    expect((await tellAll([turn(6, 'next')], NOON + 3)).notice).toBeUndefined();
  });
});
