import { browser } from '../browser';
import type { Pack } from '../packs/pack';
import type { Severity } from '../rules/rule';

/** What the user set; packs set the team's defaults below it. */
export interface Settings {
  /** Levels by rule id that override the rule's own and the packs'. */
  readonly rules: Readonly<Record<string, 'off' | Severity>>;
  /** Origins where the coach is silent. */
  readonly pausedSites: readonly string[];
  /** Origins the user asked the coach to work on, beyond those it was installed with. */
  readonly coachedSites: readonly string[];
  /** Dismissed findings, by hint key. */
  readonly ignored: readonly string[];
  /** Days that counts and titles are kept. */
  readonly retentionDays: number;
}

/** One value in storage.local: readable from a content script without waking the service worker. */
export interface Item<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Changes the stored value as one step. */
  update(change: (value: T) => T): Promise<void>;
  /** Calls back with each new value until the signal ends. */
  watch(on: (value: T) => void, signal?: AbortSignal): void;
}

const item = <T>(key: string, fallback: T): Item<T> => {
  const get = async (): Promise<T> => {
    const stored = (await browser.storage.local.get(key))[key] as T | undefined;
    return typeof fallback === 'object' && !Array.isArray(fallback) ? { ...fallback, ...stored } : (stored ?? fallback);
  };
  const set = (value: T): Promise<void> => browser.storage.local.set({ [key]: value });
  return {
    get,
    set,
    update: async (change) => set(change(await get())),
    watch: (on, signal) => {
      const listener = (changes: Record<string, unknown>, area: string): void => {
        if (area === 'local' && key in changes) void get().then(on);
      };
      browser.storage.onChanged.addListener(listener);
      signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
    },
  };
};

export const settingsItem = item<Settings>('settings', {
  rules: {},
  pausedSites: [],
  coachedSites: [],
  ignored: [],
  retentionDays: 90,
});

/** The validated packs in force, in the user's order. The database keeps their files and history. */
export const packsItem = item<readonly Pack[]>('packs', []);
