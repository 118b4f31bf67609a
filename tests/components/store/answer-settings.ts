import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsHandlers } from '../../../entrypoints/background/settings';
import type { SettingsChange } from '../../../lib/store/settings-change';

const answer = async (message: unknown): Promise<unknown> => {
  const { args } = structuredClone(message) as { args: [SettingsChange] };
  await settingsHandlers['settings.change']({}, ...args);
  return { answered: true };
};

/** Answers for the background, as browsers carry it: with a copy. It is another context than the one that asks. */
export const answerSettings = (): void =>
  void vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => answer(message) as never);
