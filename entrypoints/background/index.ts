import { defineBackground } from 'wxt/utils/define-background';
import { handle } from '../../lib/messages';
import { Database } from '../../lib/store/database';
import { eraseOld } from '../../lib/store/retention';
import { watchAccess } from './access';
import { ringAlarms } from './alarms';
import { briefHandlers } from './briefs';
import { watchCommands } from './commands';
import { eraseHandlers } from './erase';
import { watchInstall } from './install';
import { outcomeHandlers } from './outcomes';
import { packHandlers } from './packs';
import { pageHandlers } from './pages';
import { partHandlers } from './parts';
import { settingsHandlers } from './settings';
import { siteHandlers } from './sites';
import { threadHandlers } from './threads';
import { watchClosedTabs } from './end-waiting';

export default defineBackground(() => {
  const db = new Database();
  const packs = packHandlers(db);
  handle({
    ...threadHandlers(db),
    ...packs.handlers,
    ...briefHandlers,
    ...siteHandlers,
    ...partHandlers,
    ...settingsHandlers,
    ...pageHandlers,
    ...outcomeHandlers(db),
    ...eraseHandlers(db),
  });
  watchInstall();
  watchCommands();
  watchAccess();
  watchClosedTabs();
  ringAlarms({ packs: packs.checkDue, daily: () => eraseOld(db, Date.now()) });
});
