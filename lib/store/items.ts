import { browser, type Storage } from '../browser';
import { queue } from './in-turn';
import { readPacks, readSettings, readTexts, type Settings } from './stored';

export type { Settings, Silence } from './stored';
import type { Pack } from '../packs/pack';

/** One value in storage.local: readable from a content script without waking the service worker. */
export interface Item<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Changes the stored value as one step. */
  update(change: (value: T) => T): Promise<void>;
  /** Calls back with each new value until the signal ends. */
  watch(on: (value: T) => void, signal?: AbortSignal): void;
}

/** A value as it is stored, made one that can be used: what is missing or broken is as if it had not been set. */
type Reader<T> = (stored: unknown) => T;

/** Makes one. */
export const item = <T>(key: string, read: Reader<T>): Item<T> => {
  const inTurn = queue();
  const get = async (): Promise<T> => read((await browser.storage.local.get(key))[key]);
  const set = (value: T): Promise<void> => browser.storage.local.set({ [key]: value });
  return {
    get,
    set: (value) => inTurn(() => set(value)),
    update: (change) => inTurn(async () => set(change(await get()))),
    watch: (on, signal) => {
      if (signal?.aborted) return;
      const listener = (changes: Record<string, Storage.StorageChange>, area: string): void => {
        const change = changes[key];
        if (area === 'local' && change) on(read(change.newValue));
      };
      browser.storage.onChanged.addListener(listener);
      signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
    },
  };
};

/**
 * Calls back with an item's value now and with each new one, until the signal ends. It is watched before it is read: no
 * change falls in between, and none is undone by an older reading. Rejects when it cannot be read.
 */
export const followItem = async <T>(
  { get, watch }: Pick<Item<T>, 'get' | 'watch'>,
  on: (value: T) => unknown,
  signal?: AbortSignal,
): Promise<void> => {
  let isTold = false;
  watch((value) => {
    isTold = true;
    on(value);
  }, signal);
  const value = await get();
  if (!isTold && !signal?.aborted) await on(value);
};

export const settingsItem = item<Settings>('settings', readSettings);

/** The validated packs in force, in the user's order. The database keeps their files and history. */
export const packsItem = item<readonly Pack[]>('packs', readPacks);

/** The same as it is stored: the largest are read in steps (`readTeam`). */
export const storedPacksItem: Pick<Item<unknown>, 'get' | 'watch'> = item('packs', (stored) => stored);

/** Ids of the rules that went quiet because the user found them unhelpful; the background alone writes them. */
export const quietItem = item<readonly string[]>('quiet', readTexts);
