import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsHandlers } from '../../../entrypoints/background/settings';
import type { SettingsChange } from '../../../lib/store/settings-change';

/** Answers for the background as browsers carry it: as a copy. It is another context than the one that asks. */
export const answerSettings = (): void => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { args } = structuredClone(message) as { args: [SettingsChange] };
    await settingsHandlers['settings.change']({}, ...args);
    return { answered: true } as never;
  });
};
