import { browser } from '../../lib/browser';
import { sendToTab, type ThreadStatus } from '../../lib/messages';
import type { Database } from '../../lib/store/database';
import { isSnoozed } from '../../lib/store/snooze';
import { showHealth } from './action';

/** Without the notice of a thread whose advice is snoozed; looks for that only where there is something to silence. */
export const withSnooze = async (db: Database, key: string, status: ThreadStatus): Promise<ThreadStatus> => {
  const { health, unsaved } = status;
  const isCalm = health.band === 'fresh' && health.advice === 'continue';
  const isQuiet = !isCalm && !unsaved && (await isSnoozed(db, { key, health }).catch(console.error));
  const { notice: _silenced, ...rest } = status;
  return isQuiet ? { ...rest, snoozed: true } : status;
};

/** Tells a tab, and its toolbar, whether what is advised in its thread is snoozed now. Private tabs have no stored thread. */
const tellTab = async (db: Database, tab: number): Promise<void> => {
  const { threadKey, thread } = await sendToTab(tab, 'tab.status');
  if (!thread || thread.unsaved) return;
  const { snoozed: before = false, ...status } = thread;
  const { snoozed = false } = await withSnooze(db, threadKey, status);
  if (snoozed === before) return;
  await showHealth(tab, thread, snoozed);
  await sendToTab(tab, 'thread.snoozed', threadKey, snoozed);
};

/** A thread may be open in several tabs, and a question be asked in several threads: all of them hear of it. */
export const tellTabs = async (db: Database): Promise<void> => {
  const tabs = await browser.tabs.query({});
  // Most tabs have no coach to answer.
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && (await tellTab(db, id).catch(() => undefined))));
};
