import { signal as createSignal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openTurnShower } from '../../../entrypoints/popup/show-turns';

it('a doubt of the brief is shown where the page says that it stands, whatever the store calls that turn', async () => {
  const asked = vi.fn(async () => ({ answered: true, ok: { index: 45 } }));
  fakeBrowser.tabs.sendMessage = asked;
  const { shown, showTurns } = openTurnShower(7, createSignal('hex:t1'));
  await showTurns('doubt', [{ index: 45, key: 'k5' }]);
  expect(asked).toHaveBeenCalledWith(7, { coach: 'thread.show', args: [[{ index: 45, key: 'k5' }]] });
  expect(shown.value).toEqual({ thread: 'hex:t1', about: 'doubt', turn: { index: 45 } });
});
