import { browser } from '../../lib/browser';
import type { Handlers } from '../../lib/messages';
import { packUpdates } from '../../lib/packs/update/updates';
import type { Database } from '../../lib/store/database';
import { packsItem } from '../../lib/store/items';

type PackHandlers = Pick<Handlers, 'pack.preview' | 'pack.read' | 'pack.install' | 'pack.update' | 'pack.remove'>;

/** Answers for packs, and the check that the alarm asks for. */
export const packHandlers = (db: Database): { handlers: PackHandlers; readonly checkDue: () => Promise<void> } => {
  const updates = packUpdates({ db, inForce: packsItem, session: browser.storage.session, now: Date.now });
  // Should it fail, tabs go on with the packs they have.
  const restore = (anew: boolean): void => void updates.restore(anew).catch(console.error);
  // The last run of the worker may have ended between the database and what the tabs read.
  restore(false);
  browser.runtime.onInstalled.addListener(() => restore(true));
  return {
    handlers: {
      'pack.preview': (_sender, url) => updates.preview(url),
      'pack.read': (_sender, text) => updates.read(text),
      'pack.install': (_sender, id) => updates.install(id),
      'pack.update': (_sender, id) => updates.update(id),
      'pack.remove': (_sender, id) => updates.remove(id),
    },
    checkDue: updates.checkDue,
  };
};
