import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import hex from '../../../lib/sites/hex';
import practice from '../../../lib/sites/practice';
import { Database } from '../../../lib/store/database';
import { recordReport } from '../../../lib/store/threads';
import type { SeenTurn } from '../../../lib/thread/thread';
import type { Counter } from '../../../lib/tokens/engine';
import { NOON, report, wordCounter } from './report';

const user = (index: number, text: string, key = `u${index}`): SeenTurn => ({
  key,
  index,
  role: 'user',
  parts: [{ kind: 'text', text }],
});
const agent = (index: number, text: string, key = `a${index}`): SeenTurn => ({
  ...user(index, text, key),
  role: 'agent',
});

const DAY = 86_400_000;

let db: Database;
let files = 0;
beforeEach(() => {
  files += 1;
  db = new Database(`threads-${files}`);
});
afterEach(() => db.delete());

const row = async () => (await db.threads.get('practice:t1'))!;

describe('a report of a thread', () => {
  it('counts every part of every turn, and nothing else where the site hides nothing', async () => {
    const turn: SeenTurn = {
      ...agent(1, 'two words'),
      parts: [
        { kind: 'text', text: 'two words' },
        { kind: 'tool', text: 'a b c' },
        { kind: 'code', text: 'select 1' },
      ],
    };
    const { health, estimated } = await recordReport(
      db,
      wordCounter(),
      report([user(0, 'why so low'), turn]),
      practice,
      NOON,
    );
    expect(health.tokens).toEqual({
      total: 10,
      low: 10,
      high: 10,
      byKind: { prompts: 3, answers: 4, tools: 3, failed: 0 },
    });
    expect(health.modelled).toEqual({ total: 0, low: 0, high: 0 });
    expect(health.nextMessageTokens).toBe(10);
    expect(estimated).toBe(false);
  });

  it('adds what a site hides as a range', async () => {
    const { health } = await recordReport(db, wordCounter(), report([user(0, 'why')], { site: 'hex' }), hex, NOON);
    expect(health.modelled).toEqual({ low: 5000, total: 20_000, high: 100_000 });
    expect(health.tokens.low).toBeLessThan(health.tokens.total);
    expect(health.tokens.high).toBeGreaterThan(health.tokens.total);
  });

  it('counts a turn once, however often it is told', async () => {
    const counter = wordCounter();
    await recordReport(db, counter, report([user(0, 'one two')]), practice, NOON);
    const { health } = await recordReport(db, counter, report([user(0, 'one two'), agent(1, 'three')]), practice, NOON);
    expect(health.tokens.total).toBe(3);
    expect(counter.asked).toEqual(['one two', 'three']);
  });

  it('knows the turns of earlier, partial reports', async () => {
    await recordReport(db, wordCounter(), report([user(0, 'one two'), agent(1, 'three')]), practice, NOON);
    const { health } = await recordReport(
      db,
      wordCounter(),
      report([user(2, 'four')], { turnsAbout: 3 }),
      practice,
      NOON,
    );
    expect(health.tokens.total).toBe(4);
    expect(await row()).toMatchObject({ turnsSeen: 3, turnsAbout: 3 });
  });

  it('models turns that were not seen yet, and says how many were', async () => {
    const { health } = await recordReport(
      db,
      wordCounter(),
      report([user(8, 'a b'), agent(9, 'c d')], { turnsAbout: 10 }),
      practice,
      NOON,
    );
    expect(health.tokens).toMatchObject({ low: 12, total: 20, high: 36 });
    expect(health.tokens.byKind).toMatchObject({ prompts: 10, answers: 10 });
    expect(health.modelled.total).toBe(0);
    expect(await row()).toMatchObject({ turnsSeen: 2, turnsAbout: 10 });
  });

  it('replaces a turn that was edited or grew while it streamed', async () => {
    await recordReport(db, wordCounter(), report([user(0, 'one two'), agent(1, 'three')]), practice, NOON);
    const { health } = await recordReport(db, wordCounter(), report([agent(1, 'three four five')]), practice, NOON);
    expect(health.tokens.total).toBe(5);
  });

  it('takes over a turn that has its lasting id only since the page was loaded again', async () => {
    await recordReport(db, wordCounter(), report([user(0, 'one two', 'made-of-words')]), practice, NOON);
    const { health } = await recordReport(db, wordCounter(), report([user(0, 'one two', 'id-7')]), practice, NOON);
    expect(health.tokens.total).toBe(2);
    expect(await db.turns.count()).toBe(1);
  });

  it('keeps the same words asked twice apart', async () => {
    const { health } = await recordReport(
      db,
      wordCounter(),
      report([user(0, 'go on'), agent(1, 'ok'), user(2, 'go on')]),
      practice,
      NOON,
    );
    expect(health.tokens.total).toBe(5);
  });

  it('replaces what stood at a place where the site numbers its turns', async () => {
    const numbered = { ...practice, turnIndex: 'data-index' };
    await recordReport(db, wordCounter(), report([user(0, 'one two', 'old')]), numbered, NOON);
    const { health } = await recordReport(db, wordCounter(), report([user(0, 'a b c', 'new')]), numbered, NOON);
    expect(health.tokens.total).toBe(3);
  });

  it('counts nothing twice when two tabs tell of one thread at once', async () => {
    const turns = Array.from({ length: 30 }, (_, index) => user(index, `question ${index}`));
    const two = [turns.slice(0, 20), turns.slice(10)].map((part) =>
      recordReport(db, wordCounter(), report(part, { turnsAbout: 30 }), practice, NOON),
    );
    await Promise.all(two);
    expect((await row()).health.tokens.total).toBe(60);
    expect(await db.turns.count()).toBe(30);
  });

  it('shortens the title and keeps no word of any message', async () => {
    const long = `Revenue  ${'very '.repeat(40)}`;
    await recordReport(db, wordCounter(), report([user(0, 'zanzibar margin secret')], { title: long }), practice, NOON);
    expect((await row()).title).toMatch(/^Revenue very .{60,}…$/u);
    expect((await row()).title.length).toBeLessThanOrEqual(80);
    const everything = JSON.stringify([await db.turns.toArray(), await db.threads.toArray()]);
    for (const word of ['zanzibar', 'margin', 'secret']) expect(everything).not.toContain(word);
  });
});

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

const ask = async (thread: string, text: string, now: number) =>
  recordReport(
    db,
    wordCounter(),
    report([user(0, text), agent(1, 'here'), user(2, 'thanks, split by region too')], { thread }),
    practice,
    now,
  );

describe('a question that comes back', () => {
  it('is known again in other threads over weeks, with other values', async () => {
    await ask('w1', "What was last week's revenue by channel?", NOON - 14 * DAY);
    await ask('w2', "What was this week's revenue by channel?", NOON - 7 * DAY);
    const { health } = await ask('w3', 'What was revenue by channel in November 2026?', NOON);
    expect(health).toMatchObject({ advice: 'data-app', verdict: 'Asked 3 times since 6 November' });
  });

  it('is known again by the only prompt of a thread, and since which day of the week', async () => {
    for (const weeks of [3, 2, 1, 0]) {
      const turns = [user(0, "What was last week's revenue by channel?"), agent(1, 'here')];
      const told = report(turns, { thread: `monday-${weeks}` });
      const { health } = await recordReport(db, wordCounter(), told, practice, NOON - weeks * 7 * DAY);
      expect(health).toMatchObject(
        weeks > 1
          ? { advice: 'continue' }
          : { advice: 'data-app', band: 'fresh', verdict: `Asked ${4 - weeks} times since 30 October` },
      );
      if (weeks === 0) expect(health.drivers).toMatchObject([{ id: 'repeats', rhythm: 'each Friday' }]);
    }
  });

  it('is not made of one thread read again and again', async () => {
    await ask('w1', "What was last week's revenue by channel?", NOON - 14 * DAY);
    await ask('w1', "What was last week's revenue by channel?", NOON - 7 * DAY);
    const { health } = await ask('w1', "What was last week's revenue by channel?", NOON);
    expect(health.advice).toBe('continue');
  });
});
