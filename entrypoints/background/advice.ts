import { sendToTab, type Handlers } from '../../lib/messages';
import type { Database } from '../../lib/store/database';
import { snooze, wake } from '../../lib/store/snooze';
import { showHealth } from './action';

/** Snoozes what is advised in a stored thread, or takes that back; the toolbar of its tab follows at once. */
export const adviceHandlers = (db: Database): Pick<Handlers, 'advice.snooze'> => ({
  'advice.snooze': async (_sender, tab, thread, on) => {
    const row = await db.threads.get(thread);
    if (!row) throw new Error('This thread is not stored, so nothing can be noted of it.');
    await (on ? snooze : wake)(db, row);
    await showHealth(tab, row, on);
    // The page may have moved on meanwhile.
    await sendToTab(tab, 'thread.snoozed', on).catch(() => undefined);
  },
});
