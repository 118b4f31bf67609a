import type { Database, TurnRow } from './database';

/** What is stored of a thread's turns at these indexes, in thread order. */
export const turnsAt = (db: Database, thread: string, indexes: readonly number[]): Promise<TurnRow[]> =>
  db.turns
    .where('thread')
    .equals(thread)
    .and(({ index }) => indexes.includes(index))
    .sortBy('index');
