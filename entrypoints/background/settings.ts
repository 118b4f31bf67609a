import type { Handlers } from '../../lib/messages';
import { isOurPage } from '../../lib/messages/asked-by';
import { dateIgnored } from '../../lib/store/ignored-since';
import { settingsItem } from '../../lib/store/items';
import { forgetName, keepName } from '../../lib/store/learnt';
import { changeByPage } from '../../lib/store/page-change';
import { applyChange } from '../../lib/store/settings-change';

/** Writes what pages and tabs change: one context does, in turn, so that no change is lost to another. */
export const settingsHandlers: Pick<Handlers, 'settings.change' | 'name.forget' | 'name.keep'> = {
  'settings.change': async (sender, change) => {
    const now = Date.now();
    const allowed = isOurPage(sender) ? change : changeByPage(change, new URL(sender.url ?? '').origin, now);
    await settingsItem.update((settings) => applyChange(settings, allowed));
    // The change is made: should its date fail to be written, the next erasing dates it.
    if ((allowed.added.ignored ?? []).length > 0) await dateIgnored(now).catch(console.error);
  },
  'name.forget': (_sender, site, name) => forgetName(site, name),
  'name.keep': (_sender, row) => keepName(row),
};
