import { signal as createSignal, type ReadonlySignal } from '@preact/signals';
import type { Shortcut } from '../../components/options/KeyboardSection';
import { messageOf } from '../../lib/text/message-of';
import { browser } from '../../lib/browser';
import type { Live } from '../../lib/store/live';
import { t } from '../../lib/strings';

/** Asks now and whenever `listen` says so. */
const asked = <T>(ask: () => Promise<T>, listen: (again: () => void) => void): ReadonlySignal<Live<T>> => {
  const live = createSignal<Live<T>>({ state: 'loading' });
  const again = (): void =>
    void ask().then(
      (value) => (live.value = { state: 'ready', value }),
      (error: unknown) => (live.value = { state: 'failed', why: messageOf(error) }),
    );
  listen(again);
  again();
  return live;
};

/** Match patterns of every page the browser lets the coach into. */
export const liveGrants = (): ReadonlySignal<Live<readonly string[]>> =>
  asked(
    async () => (await browser.permissions.getAll()).origins ?? [],
    (again) =>
      [browser.permissions.onAdded, browser.permissions.onRemoved].forEach((event) => event.addListener(again)),
  );

/** The extension's commands with their keys, read anew when the user comes back from changing them. */
export const liveShortcuts = (): ReadonlySignal<Live<readonly Shortcut[]>> =>
  asked(
    async () =>
      (await browser.commands.getAll()).map(({ name = '', description = '', shortcut: keys = '' }) => ({
        name,
        // Chrome tells no description of the command that opens the popup.
        does: description === '' ? t('command_popup') : description,
        keys,
      })),
    (again) => addEventListener('focus', again),
  );
