import type { Handlers, ThreadStatus } from '../../lib/messages';
import { siteById } from '../../lib/sites/index';
import type { Database } from '../../lib/store/database';
import { learnMentions } from '../../lib/store/learnt';
import { isSnoozed } from '../../lib/store/snooze';
import { recordReport } from '../../lib/store/threads';
import { counter } from '../../lib/tokens/engine';
import { adviceHandlers } from './advice';
import { clearHealth, showHealth } from './action';

/** Without the notice of a thread whose advice is snoozed; looks for that only where there is something to silence. */
const withSnooze = async (db: Database, key: string, status: ThreadStatus): Promise<ThreadStatus> => {
  const { health, unsaved } = status;
  const isCalm = health.band === 'fresh' && health.advice === 'continue';
  const isQuiet = !isCalm && !unsaved && (await isSnoozed(db, { key, health }).catch(() => false));
  const { notice: _silenced, ...rest } = status;
  return isQuiet ? { ...rest, snoozed: true } : status;
};

/** Counts what a page reports. When tiktoken cannot answer, the estimate stands in and says so. */
export const threadHandlers = (db: Database): Pick<Handlers, 'thread.report' | 'thread.left' | 'advice.snooze'> => ({
  ...adviceHandlers(db),
  'thread.report': async ({ tab, url }, report) => {
    const site = siteById(report.site);
    const keep = tab?.incognito !== true;
    const told = await recordReport(db, await counter().catch(() => undefined), report, site, Date.now(), keep);
    const status = await withSnooze(db, `${report.site}:${report.thread}`, told);
    if (tab?.id !== undefined) void showHealth(tab.id, status, status.snoozed === true);
    if (keep && url !== undefined) {
      void learnMentions(new URL(url).origin, report.thread, report.turns, Date.now()).catch(() => undefined);
    }
    return status;
  },
  'thread.left': async ({ tab }) => {
    if (tab?.id !== undefined) await clearHealth(tab.id);
  },
});
