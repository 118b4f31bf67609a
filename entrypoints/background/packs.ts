import { browser } from '../../lib/browser';
import type { Handlers } from '../../lib/messages';
import { packUpdates } from '../../lib/packs/update/updates';
import type { Database } from '../../lib/store/database';
import { packsItem } from '../../lib/store/items';

type PackHandlers = Pick<Handlers, 'pack.preview' | 'pack.read' | 'pack.install' | 'pack.update' | 'pack.remove'>;

/** Packs are fetched for the extension's own pages only: a web page's script must not make it ask an address. */
const fromOurPage = ({ url = '' }: { url?: string | undefined }): void => {
  if (!url.startsWith(browser.runtime.getURL('/'))) throw new Error('Packs are managed on the options page.');
};

const guarded =
  <A extends unknown[], R>(answer: (...args: A) => Promise<R>) =>
  (sender: { url?: string | undefined }, ...args: A): Promise<R> => {
    fromOurPage(sender);
    return answer(...args);
  };

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
      'pack.preview': guarded(updates.preview),
      'pack.read': guarded(updates.read),
      'pack.install': guarded(updates.install),
      'pack.update': guarded(updates.update),
      'pack.remove': guarded(updates.remove),
    },
    checkDue: updates.checkDue,
  };
};
