import type { Database, ThreadRow } from '../../lib/store/database';
import type { Live } from '../../lib/store/live';
import { isSnoozed, snoozedGuides } from '../../lib/store/snooze';

/** What the database knows of a thread, and the threads that were used last. */
export interface Stored {
  readonly row: ThreadRow | undefined;
  readonly snoozed: boolean;
  /** Hashes of what the user wants no guide about. */
  readonly guidesOff: readonly number[];
  readonly latest: readonly ThreadRow[];
}

/** What is shown while nothing is stored, or not known yet. */
export const NOTHING: Stored = { row: undefined, snoozed: false, guidesOff: [], latest: [] };

/** What is known of the store by now. */
export const known = (stored: Live<Stored>): Stored => (stored.state === 'ready' ? stored.value : NOTHING);

/** So many threads are looked through for those that are open. */
const MOST = 50;

/** Reads what the popup shows of the database. */
export const readStored = async (db: Database, key: string): Promise<Stored> => {
  const row = await db.threads.get(key);
  // oxlint-disable-next-line unicorn/no-array-reverse -- a query, not a list
  const latest = await db.threads.orderBy('updatedAt').reverse().limit(MOST).toArray();
  if (!row) return { ...NOTHING, latest };
  return { row, snoozed: await isSnoozed(db, row), guidesOff: await snoozedGuides(db, row), latest };
};
