import type { Handlers } from '../../lib/messages';
import type { Database } from '../../lib/store/database';
import { eraseAll } from '../../lib/store/retention';
import { endAllWaiting } from './end-waiting';

/** Erases what was learnt from use, and the briefs that still wait for their page. */
export const eraseHandlers = (db: Database): Pick<Handlers, 'data.erase'> => ({
  'data.erase': async () => {
    await eraseAll(db);
    await endAllWaiting();
  },
});
