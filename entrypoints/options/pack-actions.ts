import type { PackActions } from '../../components/options/packs';
import { messageOf } from '../../lib/text/message-of';
import { send } from '../../lib/messages';
import { LIMITS } from '../../lib/packs/limits';
import { readAddress } from '../../lib/packs/update/address';
import { UNREACHABLE } from '../../lib/packs/update/fetch-pack';
import type { Database } from '../../lib/store/database';
import { t } from '../../lib/strings';
import { askOrigin, giveBack, mayAsk } from './origins';

/** Packs by way of the background, and the permissions they may need. */
export const packActions = (db: Database): PackActions => ({
  load: async (typed) => {
    try {
      const { note } = readAddress(typed);
      const preview = await send('pack.preview', typed);
      return { preview, ...(note !== undefined && { note }) };
    } catch (error) {
      const problem = messageOf(error);
      const ask = problem === UNREACHABLE ? await mayAsk(typed) : undefined;
      return { problem, ...(ask !== undefined && { ask }) };
    }
  },
  read: async (file) => {
    if (file.size > LIMITS.file) throw new Error(t('options_packs_too_large', file.name));
    return send('pack.read', await file.text());
  },
  allow: askOrigin,
  install: (previewId) => send('pack.install', previewId),
  update: (id) => send('pack.update', id),
  remove: async ({ id, url }) => {
    await send('pack.remove', id);
    if (url !== '') await giveBack(db, new URL(url).origin);
  },
});
