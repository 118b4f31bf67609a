import type { HealthBand } from '../thread/thread';
import type { Database, ThreadRow } from './database';
import { turnsAt } from './turns-at';

const RANK: Readonly<Record<HealthBand, number>> = { fresh: 0, heavy: 1, restart: 2 };

type Advised = Pick<ThreadRow, 'key' | 'health'>;

/** A question keeps its snooze in every thread, by the hash of its template; any other advice is the thread's own. */
const keysOf = async (db: Database, { key, health }: Advised): Promise<readonly string[]> => {
  const turns = health.drivers.find(({ id }) => id === 'repeats')?.turns ?? [];
  const rows = health.advice === 'data-app' ? await turnsAt(db, key, turns) : [];
  const templates = new Set(rows.map(({ signs }) => signs.ask?.template ?? 0));
  templates.delete(0);
  return templates.size > 0 ? [...templates].map((template) => `question ${template}`) : [`thread ${key}`];
};

/**
 * Silences what is advised in a thread: a data app for this question from now on, anything else until the thread
 * crosses the next band.
 */
export const snooze = (db: Database, advised: Advised): Promise<void> =>
  db.transaction('rw', db.turns, db.snoozes, async () => {
    const keys = await keysOf(db, advised);
    await db.snoozes.bulkPut(keys.map((key) => ({ key, thread: advised.key, band: advised.health.band })));
  });

/** Lets the coach advise again what was snoozed. */
export const wake = (db: Database, advised: Advised): Promise<void> =>
  db.transaction('rw', db.turns, db.snoozes, async () => db.snoozes.bulkDelete([...(await keysOf(db, advised))]));

/** Whether the user wants to hear nothing of what is advised now. */
export const isSnoozed = async (db: Database, advised: Advised): Promise<boolean> => {
  if ((await db.snoozes.count()) === 0) return false;
  const rows = await db.snoozes.bulkGet([...(await keysOf(db, advised))]);
  return rows.some((row) => row && (row.key.startsWith('question ') || RANK[advised.health.band] <= RANK[row.band]));
};

const guideKey = (about: number): string => `guide ${about}`;

/** Silences (`on`), or lets speak again, what advises a guide about this, in whatever thread it is explained. */
export const snoozeGuide = async (
  db: Database,
  { key: thread, health }: Advised,
  about: number,
  on: boolean,
): Promise<void> => {
  if (on) await db.snoozes.put({ key: guideKey(about), thread, band: health.band });
  else await db.snoozes.delete(guideKey(about));
};

/** Hashes of what a thread explains again that the user wants no guide about. */
export const snoozedGuides = async (db: Database, { health }: Advised): Promise<readonly number[]> => {
  const abouts = health.drivers.flatMap(({ about }) => about ?? []);
  if (abouts.length === 0) return [];
  const rows = await db.snoozes.bulkGet(abouts.map(guideKey));
  return abouts.filter((_about, place) => rows[place] !== undefined);
};
