import type { Database } from './database';
import { quietItem, settingsItem } from './items';
import { forgetOldNames, learntItem } from './learnt';
import { forgetOldOutcomes } from './outcomes';
import { forgetThreads } from './threads';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Removes threads not touched, names not mentioned and hints not counted within the retention time, and what was silenced
 * in those threads. What the user dismissed stays dismissed. `now` in ms since the epoch.
 */
export const eraseOld = async (db: Database, now: number): Promise<void> => {
  const { retentionDays } = await settingsItem.get();
  const before = now - retentionDays * DAY;
  const gone = await db.transaction('rw', db.threads, db.turns, db.snoozes, async () => {
    const old = await db.threads.where('updatedAt').below(before).primaryKeys();
    await db.turns.where('thread').anyOf(old).delete();
    await db.snoozes.where('thread').anyOf(old).delete();
    await db.threads.bulkDelete(old);
    return new Set(old);
  });
  // At once: what a page reports meanwhile must not bring back what was erased.
  if (gone.size > 0) forgetThreads(db);
  await forgetOldNames(now);
  await forgetOldOutcomes(db, before, now);
  if (gone.size === 0) return;
  await settingsItem.update((settings) => ({
    ...settings,
    silenced: settings.silenced.filter(({ scope, place }) => scope === 'site' || !gone.has(place)),
  }));
};

/** Removes everything learnt from use: threads, turns, counts, names and dismissals. Packs and choices stay. */
export const eraseAll = async (db: Database): Promise<void> => {
  await db.transaction('rw', db.threads, db.turns, db.snoozes, db.outcomes, async () => {
    await Promise.all([db.threads.clear(), db.turns.clear(), db.snoozes.clear(), db.outcomes.clear()]);
  });
  forgetThreads(db);
  await quietItem.set([]);
  await learntItem.set({ names: [], refused: [] });
  await settingsItem.update((settings) => ({ ...settings, ignored: [], silenced: [] }));
};
