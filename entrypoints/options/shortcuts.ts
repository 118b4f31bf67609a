import { browser } from '../../lib/browser';

/** Opens the browser's own page for shortcuts: Firefox by its own call, Chrome and Edge by address. */
export const changeShortcuts = async (): Promise<void> => {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
};
