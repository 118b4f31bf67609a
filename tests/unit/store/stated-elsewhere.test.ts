import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import practice from '../../../lib/sites/practice';
import { Database } from '../../../lib/store/database';
import { snoozedGuides, snoozeGuide } from '../../../lib/store/snooze';
import { recordReport } from '../../../lib/store/threads';
import type { HealthDriver, SeenTurn } from '../../../lib/thread/thread';
import { NOON, report, wordCounter } from './report';

const DAY = 86_400_000;
const ACTIVE = [
  'Active means >= 1 session in 28 days, excluding internal accounts. How many are active by plan?',
  'Churn by plan for May? active = at least one session in the last 28 days, internal accounts excluded.',
  'Retention by cohort please. An active user is anyone with 1 session in 28 days, without internal accounts.',
];

const turn = (index: number, text: string, role: SeenTurn['role'] = 'user'): SeenTurn => ({
  key: `${role}${index}`,
  index,
  role,
  parts: [{ kind: 'text', text }],
});

let db: Database;
let files = 0;
beforeEach(() => {
  files += 1;
  db = new Database(`stated-${files}`);
});
afterEach(() => db.delete());

const tell = async (thread: string, text: string, now: number, keep = true): Promise<HealthDriver[]> => {
  const turns = [turn(0, text), turn(1, 'Here.', 'agent')];
  const { health } = await recordReport(db, wordCounter(), report(turns, { thread }), practice, now, keep);
  return health.drivers.filter(({ id }) => id === 'explained');
};

describe('what is stated in several threads', () => {
  it('is known again in the third one, in other words, with the day it began', async () => {
    expect(await tell('a', ACTIVE[0] ?? '', NOON - 17 * DAY)).toEqual([]);
    expect(await tell('b', ACTIVE[1] ?? '', NOON - 9 * DAY)).toEqual([]);
    expect(await tell('c', ACTIVE[2] ?? '', NOON)).toEqual([
      expect.objectContaining({
        why: 'You have explained this in 3 threads since 3 November.',
        turns: [0],
        points: 0,
      }),
    ]);
  });

  it('is kept as numbers: no word of it is in the store', async () => {
    await tell('a', ACTIVE[0] ?? '', NOON);
    const kept = JSON.stringify(await db.turns.toArray());
    expect(kept).toContain('"states"');
    expect(kept).not.toMatch(/session|internal|active/iu);
  });

  it('is not counted twice in one thread, nor from private windows', async () => {
    await tell('a', ACTIVE[0] ?? '', NOON);
    await tell('p', ACTIVE[1] ?? '', NOON, false);
    const turns = [turn(0, ACTIVE[1] ?? ''), turn(1, 'Here.', 'agent'), turn(2, ACTIVE[2] ?? '')];
    const { health } = await recordReport(db, wordCounter(), report(turns, { thread: 'c' }), practice, NOON);
    expect(health.drivers).toEqual([]);
  });

  it('is still known when the worker ended between the prompt and its answer', async () => {
    await tell('a', ACTIVE[0] ?? '', NOON - DAY);
    await tell('b', ACTIVE[1] ?? '', NOON - DAY);
    await tell('c', ACTIVE[2] ?? '', NOON);
    db.close();
    db = new Database(`stated-${files}`);
    const answer = [turn(1, 'Here, and more of it.', 'agent')];
    const { health } = await recordReport(db, wordCounter(), report(answer, { thread: 'c' }), practice, NOON + 1000);
    expect(health.drivers.map(({ id }) => id)).toEqual(['explained']);
  });

  it('is silent for what the user wants no guide about, in every thread, until taken back', async () => {
    for (const thread of ['a', 'b', 'c', 'd']) await tell(thread, ACTIVE[0] ?? '', NOON);
    const [c, d] = await db.threads.bulkGet(['practice:c', 'practice:d']);
    const about = c?.health.drivers.find(({ id }) => id === 'explained')?.about ?? 0;
    if (!c || !d) throw new Error('Not stored.');
    expect(await snoozedGuides(db, d)).toEqual([]);
    await snoozeGuide(db, c, about, true);
    expect(await snoozedGuides(db, d)).toEqual([about]);
    await snoozeGuide(db, d, about, false);
    expect(await snoozedGuides(db, d)).toEqual([]);
  });

  it('is asked of the few turns that state something', async () => {
    await tell('a', ACTIVE[0] ?? '', NOON);
    await tell('b', 'Revenue by channel for May?', NOON);
    expect(await db.turns.where('signs.states.length').above(0).count()).toBe(1);
  });
});
