import type { Handlers, ThreadStatus } from '../../lib/messages';
import { siteById } from '../../lib/sites/index';
import type { Database } from '../../lib/store/database';
import { learnMentions } from '../../lib/store/learnt';
import { isSnoozed } from '../../lib/store/snooze';
import { recordReport } from '../../lib/store/threads';
import { counter } from '../../lib/tokens/engine';
import { adviceHandlers } from './advice';
import { clearHealth, showHealth } from './action';

/** Looks for a snooze only where there is something to silence. */
const showThread = async (db: Database, tab: number, key: string, status: ThreadStatus): Promise<void> => {
  const { health, unsaved } = status;
  const isCalm = health.band === 'fresh' && health.advice === 'continue';
  const snoozed = !isCalm && !unsaved && (await isSnoozed(db, { key, health }).catch(() => false));
  await showHealth(tab, status, snoozed);
};

/** Counts what a page reports. When tiktoken cannot answer, the estimate stands in and says so. */
export const threadHandlers = (db: Database): Pick<Handlers, 'thread.report' | 'thread.left' | 'advice.snooze'> => ({
  ...adviceHandlers(db),
  'thread.report': async ({ tab, url }, report) => {
    const site = siteById(report.site);
    const keep = tab?.incognito !== true;
    const status = await recordReport(db, await counter().catch(() => undefined), report, site, Date.now(), keep);
    if (tab?.id !== undefined) void showThread(db, tab.id, `${report.site}:${report.thread}`, status);
    if (keep && url !== undefined) {
      void learnMentions(new URL(url).origin, report.thread, report.turns, Date.now()).catch(() => undefined);
    }
    return status;
  },
  'thread.left': async ({ tab }) => {
    if (tab?.id !== undefined) await clearHealth(tab.id);
  },
});
