import { browser } from '../../lib/browser';
import { sendToTab } from '../../lib/messages';
import { queue } from '../../lib/store/in-turn';
import { patterns } from './patterns';

const SCRIPT = 'coach';
const FILE = 'content-scripts/coach.js';

/** One at a time: two that both find no script registered would both register it. */
const inTurn = queue();

/** Starts the coach in an open tab that has none: run anew, it would begin again with all that it knows of its page. */
const start = async (tab: number): Promise<void> => {
  const isRunning = await sendToTab(tab, 'tab.status').catch(() => undefined);
  // A page that cannot be scripted (an error page, a sleeping tab) starts the coach when it is loaded next.
  if (!isRunning)
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [FILE] }).catch(() => undefined);
};

const register = async (): Promise<void> => {
  const matches = await patterns();
  const script = { id: SCRIPT, js: [FILE], matches, runAt: 'document_idle' as const };
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  await (known.length > 0
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
  for (const { id } of await browser.tabs.query({ url: matches })) {
    if (id !== undefined) void start(id).catch(console.error);
  }
};

/**
 * Registers the content script for every coached site, and starts it in tabs that are open already. One way for Hex
 * and for added sites, so that both builds differ by a host permission alone.
 */
export const registerCoach = (): Promise<void> => inTurn(register);
