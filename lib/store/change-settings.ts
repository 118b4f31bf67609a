import { send } from '../messages';
import { settingsItem, type Settings } from './items';
import { changeOf } from './settings-change';

/**
 * Changes the user's settings from anywhere but the background, which alone writes them: pages, popup and options may
 * change them at the same moment. Rejects when it cannot be reached, or could not write.
 */
export const changeSettings = async (change: (settings: Settings) => Settings): Promise<void> => {
  const before = await settingsItem.get();
  await send('settings.change', changeOf(before, change(before)));
};
