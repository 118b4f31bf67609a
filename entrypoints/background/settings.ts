import type { Handlers } from '../../lib/messages';
import { settingsItem } from '../../lib/store/items';
import { forgetName, keepName } from '../../lib/store/learnt';
import { applyChange } from '../../lib/store/settings-change';

/** Writes what pages and tabs change: one context does, in turn, so that no change is lost to another. */
export const settingsHandlers: Pick<Handlers, 'settings.change' | 'name.forget' | 'name.keep'> = {
  'settings.change': (_sender, change) => settingsItem.update((settings) => applyChange(settings, change)),
  'name.forget': (_sender, site, name) => forgetName(site, name),
  'name.keep': (_sender, row) => keepName(row),
};
