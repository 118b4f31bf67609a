import type { Handlers } from '../../lib/messages';
import { isOurPage } from '../../lib/messages/asked-by';
import { settingsItem } from '../../lib/store/items';
import { forgetName, keepName } from '../../lib/store/learnt';
import { changeByPage } from '../../lib/store/page-change';
import { applyChange } from '../../lib/store/settings-change';

/** Writes what pages and tabs change: one context does, in turn, so that no change is lost to another. */
export const settingsHandlers: Pick<Handlers, 'settings.change' | 'name.forget' | 'name.keep'> = {
  'settings.change': (sender, change) => {
    const allowed = isOurPage(sender) ? change : changeByPage(change, new URL(sender.url ?? '').origin, Date.now());
    return settingsItem.update((settings) => applyChange(settings, allowed));
  },
  'name.forget': (_sender, site, name) => forgetName(site, name),
  'name.keep': (_sender, row) => keepName(row),
};
