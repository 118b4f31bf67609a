import { changeSettings } from './change-settings';
import { settingsItem, type Item, type Settings } from './items';

/** The settings as one page uses and changes them. */
export type PageSettings = Omit<Item<Settings>, 'set'>;

/** In a private window nothing is stored: every change is for its page alone, kept in its memory, over what is stored. */
export const openPageSettings = (isPrivate: boolean): PageSettings => {
  const changes: ((settings: Settings) => Settings)[] = [];
  const watchers = new Set<(settings: Settings) => void>();
  const over = (stored: Settings): Settings => changes.reduce((settings, change) => change(settings), stored);
  const get = async (): Promise<Settings> => over(await settingsItem.get());
  const updateHere: PageSettings['update'] = async (change) => {
    changes.push(change);
    const settings = await get();
    for (const tell of watchers) tell(settings);
  };
  return {
    get,
    update: (change) => (isPrivate ? updateHere(change) : changeSettings(change)),
    watch: (on, signal) => {
      if (signal?.aborted) return;
      settingsItem.watch((stored) => on(over(stored)), signal);
      watchers.add(on);
      signal?.addEventListener('abort', () => watchers.delete(on));
    },
  };
};
