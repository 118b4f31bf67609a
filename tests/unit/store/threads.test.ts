import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import hex from '../../../lib/sites/hex';
import practice from '../../../lib/sites/practice';
import { Database } from '../../../lib/store/database';
import { recordReport } from '../../../lib/store/threads';
import type { SeenTurn } from '../../../lib/thread/thread';
import { agent, NOON, report, user, wordCounter } from './report';

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
    expect(health.modelled).toEqual({ low: 5000, total: 20_000, high: 20_000 });
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
    const { low, total, high, byKind } = health.tokens;
    expect(low).toBeLessThan(total / 4);
    expect(high).toBeGreaterThan(4 * total);
    // Other people's answers, which are longer than their prompts: of this thread's nothing but the last was seen.
    expect(byKind.answers).toBeGreaterThan(byKind.prompts);
    expect(byKind.prompts).toBeGreaterThan(0);
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
