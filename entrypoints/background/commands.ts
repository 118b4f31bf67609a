import { browser } from '../../lib/browser';
import { sendToTab } from '../../lib/messages';

/** Passes the extension's shortcuts on to the coach of the tab they were pressed in; other tabs have none. */
export const watchCommands = (): void => {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) void sendToTab(tab.id, 'coach.command', command).catch(() => undefined);
  });
};
