import type { PopupView } from '../../components/popup/view';
import type { ThreadRow } from '../../lib/store/database';
import type { Live } from '../../lib/store/live';
import type { TabPlace } from './place';
import { snoozeOf } from './snooze';
import { known, type Stored } from './stored';

type Chat = Extract<TabPlace, { kind: 'chat' }>;
type Shown = Extract<PopupView, { kind: 'thread' }>;
type Known = Pick<Shown, 'snooze' | 'guidesOff' | 'unsaved'> & { readonly row: ThreadRow | undefined };

/** The thread as it is stored, or as its page knows it: what could not be stored is newer than what is. */
export const threadRow = ({ status, isPrivate }: Chat, stored: Live<Stored>): Known => {
  const { thread, threadKey: key, site, siteName } = status;
  const { row, guidesOff } = known(stored);
  const told = thread && { ...thread, key, site, siteName, url: '', updatedAt: 0 };
  if (!thread?.unsaved) return { row: row ?? told, snooze: snoozeOf(stored), guidesOff, unsaved: undefined };
  return { row: told, snooze: 'none', guidesOff, unsaved: isPrivate ? 'private' : 'store' };
};
