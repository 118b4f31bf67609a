import { sendToTab, type Handlers, type ThreadStatus } from '../../lib/messages';
import type { Database } from '../../lib/store/database';
import { isSnoozed, snooze, snoozeGuide, wake } from '../../lib/store/snooze';
import { showHealth } from './action';

/** Without the notice of a thread whose advice is snoozed; looks for that only where there is something to silence. */
export const withSnooze = async (db: Database, key: string, status: ThreadStatus): Promise<ThreadStatus> => {
  const { health, unsaved } = status;
  const isCalm = health.band === 'fresh' && health.advice === 'continue';
  const isQuiet = !isCalm && !unsaved && (await isSnoozed(db, { key, health }).catch(console.error));
  const { notice: _silenced, ...rest } = status;
  return isQuiet ? { ...rest, snoozed: true } : status;
};

/** Snoozes what is advised in a stored thread, or takes that back; the toolbar of its tab follows at once. */
export const adviceHandlers = (db: Database): Pick<Handlers, 'advice.snooze' | 'guide.snooze'> => ({
  'advice.snooze': async (_sender, tab, thread, on) => {
    const row = await db.threads.get(thread);
    if (!row) throw new Error('This thread is not stored, so nothing can be noted of it.');
    await (on ? snooze : wake)(db, row);
    await showHealth(tab, row, on);
    // The page may have moved on meanwhile.
    await sendToTab(tab, 'thread.snoozed', on).catch(() => undefined);
  },
  'guide.snooze': async (_sender, thread, about, on) => {
    const row = await db.threads.get(thread);
    if (row) await snoozeGuide(db, row, about, on);
  },
});
