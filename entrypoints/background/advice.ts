import type { Handlers } from '../../lib/messages';
import type { Database } from '../../lib/store/database';
import { snooze, snoozeGuide, wake } from '../../lib/store/snooze';
import { tellTabs } from './snoozed';

/** Snoozes what is advised in a stored thread, or takes that back; every tab and its toolbar follow at once. */
export const adviceHandlers = (db: Database): Pick<Handlers, 'advice.snooze' | 'guide.snooze'> => ({
  'advice.snooze': async (_sender, thread, on) => {
    const row = await db.threads.get(thread);
    if (!row) throw new Error('This thread is not stored, so nothing can be noted of it.');
    await (on ? snooze : wake)(db, row);
    await tellTabs(db);
  },
  'guide.snooze': async (_sender, thread, about, on) => {
    const row = await db.threads.get(thread);
    if (row) await snoozeGuide(db, row, about, on);
  },
});
