import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { optionsHandlers } from '../../../entrypoints/background/options';

it('options are opened at their place, and who asks hears when they could not be', async () => {
  fakeBrowser.reset();
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await optionsHandlers['options.open']({}, 'packs');
  expect(create).toHaveBeenCalledWith({ url: fakeBrowser.runtime.getURL('/options.html#packs') });
  create.mockRejectedValue(new Error('There is no window.'));
  await expect(optionsHandlers['options.open']({}, '')).rejects.toThrow('There is no window.');
});
