import { browser } from '../../lib/browser';
import { readStringFile } from '../../lib/browser/own-strings';
import { OWN_SHEET } from '../../lib/editors/own-sheet';
import type { Handlers } from '../../lib/messages';

/** Brings parts of the extension into a page that asks for them. */
export const partHandlers: Pick<Handlers, 'coach.load' | 'strings.read'> = {
  'coach.load': async ({ tab, frameId = 0 }, part) => {
    if (tab?.id === undefined) throw new Error('Only a page can ask for the coach.');
    const file = `${['palette', 'checklist'].find((one) => one === part) ?? 'composer'}.js`;
    const target = { tabId: tab.id, frameIds: [frameId] };
    if (import.meta.env.FIREFOX && part === 'composer')
      await browser.scripting.insertCSS({ target, css: OWN_SHEET, origin: 'USER' });
    await browser.scripting.executeScript({ target, files: [file] });
    const commands = await browser.commands.getAll();
    return commands.find(({ name }) => name === 'next-hint')?.shortcut ?? '';
  },
  'strings.read': () => readStringFile(),
};
