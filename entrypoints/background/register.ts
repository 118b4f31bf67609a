import { browser } from '../../lib/browser';
import { queue } from '../../lib/store/in-turn';
import { patterns } from './patterns';

const SCRIPT = 'coach';
const FILE = 'content-scripts/coach.js';

/** One at a time: two that both find no script registered would both register it. */
const inTurn = queue();

const register = async (): Promise<void> => {
  const matches = await patterns();
  const script = { id: SCRIPT, js: [FILE], matches, runAt: 'document_idle' as const };
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  await (known.length > 0
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
  for (const { id } of await browser.tabs.query({ url: matches })) {
    // A page that cannot be scripted (an error page, a sleeping tab) starts the coach when it is loaded next.
    if (id !== undefined)
      void browser.scripting.executeScript({ target: { tabId: id }, files: [FILE] }).catch(() => {});
  }
};

/**
 * Registers the content script for every coached site, and starts it in tabs that are open already. One way for Hex
 * and for added sites, so that both builds differ by a host permission alone.
 */
export const registerCoach = (): Promise<void> => inTurn(register);
