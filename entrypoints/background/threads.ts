import type { Handlers } from '../../lib/messages';
import type { Database } from '../../lib/store/database';
import { learnMentions } from '../../lib/store/learnt';
import { recordReport } from '../../lib/store/threads';
import { counter } from '../../lib/tokens/engine';
import { adviceHandlers } from './advice';
import { checkedReport } from './checked-report';
import { requireHeld } from './held';
import { openJudging } from './judging';
import { withSnooze } from './snoozed';
import { openToolbar } from './toolbar';

type ThreadHandlers = Pick<Handlers, 'thread.report' | 'thread.left' | 'advice.snooze' | 'guide.snooze'>;

/** Counts what a page reports. When tiktoken cannot answer, the estimate stands in and says so. */
export const threadHandlers = (db: Database): ThreadHandlers => {
  const toolbar = openToolbar();
  const judge = openJudging();
  return {
    ...adviceHandlers(db),
    'thread.report': async (sender, told) => {
      const [{ tab, url }, report] = [sender, checkedReport(sender, told)];
      const keep = tab?.incognito !== true;
      const show = tab?.id === undefined ? undefined : toolbar.begin(tab.id, report.url);
      await requireHeld(report.url);
      const engine = (await counter().catch(console.error)) ?? undefined;
      const { site, model } = await judge(report.site);
      const counted = await recordReport(db, engine, report, site, Date.now(), keep, model);
      const status = await withSnooze(db, `${report.site}:${report.thread}`, counted);
      void show?.(status).catch(console.error);
      if (keep && url !== undefined) {
        void learnMentions(new URL(url).origin, report.thread, report.turns, Date.now()).catch(console.error);
      }
      return status;
    },
    'thread.left': async ({ tab }) => {
      if (tab?.id !== undefined) await toolbar.leave(tab.id);
    },
  };
};
