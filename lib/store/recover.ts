import { Dexie } from 'dexie';
import type { Database } from './database';

/** How browsers say that a database's files are broken, as opposed to full or in use. */
const BROKEN = /^(?:UnknownError|DataError|InvalidStateError|NotReadableError|OpenFailedError)$/u;
/** One refusal may be a slow disk; a third in a row is not. */
const PATIENCE = 3;

const refusals = new WeakMap<Database, number>();

const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const inner = 'inner' in error && error.inner instanceof Error ? error.inner : error;
  return inner.name;
};

/** Tells of an error that is not the database's own (full, broken, in use): a mistake of ours is not taken for one. */
export const tellStrange = (error: unknown): void => {
  if (!(error instanceof Dexie.DexieError || error instanceof DOMException)) console.error(error);
};

/** Notes that the database could be used. */
export const noteUsable = (db: Database): void => void refusals.delete(db);

/**
 * Notes that the database could not be used. The third time in a row that its files are called broken it is made anew,
 * empty: what was in it cannot be read by anybody. @returns whether it can be tried again at once.
 */
export const recoverFrom = async (db: Database, error: unknown): Promise<boolean> => {
  if (db.isOpen() || !BROKEN.test(nameOf(error))) return false;
  const times = (refusals.get(db) ?? 0) + 1;
  refusals.set(db, times);
  if (times < PATIENCE) return false;
  refusals.delete(db);
  try {
    await db.delete({ disableAutoOpen: false });
    await db.open();
    return true;
  } catch {
    return false;
  }
};
