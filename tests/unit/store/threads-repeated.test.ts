import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import practice from '../../../lib/sites/practice';
import { Database } from '../../../lib/store/database';
import { recordReport } from '../../../lib/store/threads';
import { agent, NOON, report, user, wordCounter } from './report';

const DAY = 86_400_000;

let db: Database;
let files = 0;
beforeEach(() => {
  files += 1;
  db = new Database(`repeated-${files}`);
});
afterEach(() => db.delete());

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

  it('is known of three threads on one day, asked in a few words', async () => {
    for (const [place, week] of [41, 42, 43].entries()) {
      const text = `Support tickets by queue for week ${week} of 2026 from fct_support_tickets`;
      const told = report([user(0, text), agent(1, 'here')], { thread: `week-${week}` });
      const { health } = await recordReport(db, wordCounter(), told, practice, NOON + place * 60_000);
      expect(health).toMatchObject(
        place < 2 ? { advice: 'continue' } : { advice: 'data-app', verdict: 'Asked 3 times' },
      );
    }
  });

  it('is not made of one thread read again and again', async () => {
    await ask('w1', "What was last week's revenue by channel?", NOON - 14 * DAY);
    await ask('w1', "What was last week's revenue by channel?", NOON - 7 * DAY);
    const { health } = await ask('w1', "What was last week's revenue by channel?", NOON);
    expect(health.advice).toBe('continue');
  });
});
