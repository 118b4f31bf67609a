import type { Database } from '../../store/database';
import type { SessionArea } from './previews';

const SLOT = 'packs-settled';

/** Remembers for the browser's session that the tabs read what is installed, so that a worker's start reads no pack. */
export interface Settled {
  /** Whether it does, by the packs' ids alone: a lost database is seen too. */
  readonly holds: () => Promise<boolean>;
  /** Where the session has no room, the next start looks once more. */
  readonly keep: () => Promise<void>;
  /** Before a change: should the worker end in it, the next start looks at all. */
  readonly drop: () => Promise<void>;
}

export const settledIn = (db: Pick<Database, 'packs'>, session: SessionArea): Settled => {
  const ids = async (): Promise<string> => (await db.packs.toCollection().primaryKeys()).join('\n');
  return {
    holds: async () => (await session.get(SLOT))[SLOT] === (await ids()),
    keep: async () => session.set({ [SLOT]: await ids() }).catch(console.error),
    drop: () => session.remove(SLOT),
  };
};
