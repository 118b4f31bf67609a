import type { Handlers } from '../../lib/messages';
import { siteById } from '../../lib/sites/index';
import type { Database } from '../../lib/store/database';
import { recordReport } from '../../lib/store/threads';
import { counter } from '../../lib/tokens/engine';
import { clearHealth, showHealth } from './action';

/** Counts what a page reports. When tiktoken cannot answer, the estimate stands in and says so. */
export const threadHandlers = (db: Database): Pick<Handlers, 'thread.report' | 'thread.left'> => ({
  'thread.report': async ({ tab }, report) => {
    const site = siteById(report.site);
    const keep = tab?.incognito !== true;
    const status = await recordReport(db, await counter().catch(() => undefined), report, site, Date.now(), keep);
    if (tab?.id !== undefined) void showHealth(tab.id, status);
    return status;
  },
  'thread.left': async ({ tab }) => {
    if (tab?.id !== undefined) await clearHealth(tab.id);
  },
});
