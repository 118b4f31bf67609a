import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser';
import { handle } from '../../lib/messages';
import { Database } from '../../lib/store/database';
import { eraseAll, eraseOld } from '../../lib/store/retention';
import { watchAccess } from './access';
import { ringAlarms } from './alarms';
import { briefHandlers } from './briefs';
import { watchCommands } from './commands';
import { optionsHandlers } from './options';
import { outcomeHandlers } from './outcomes';
import { packHandlers } from './packs';
import { popupHandlers } from './popup';
import { registerCoach } from './register';
import { settingsHandlers } from './settings';
import { siteHandlers } from './sites';
import { threadHandlers } from './threads';
import { endAllWaiting, watchClosedTabs } from './waiting-briefs';

export default defineBackground(() => {
  const db = new Database();
  const packs = packHandlers(db);
  handle({
    ...threadHandlers(db),
    ...packs.handlers,
    ...briefHandlers,
    ...siteHandlers,
    ...settingsHandlers,
    ...popupHandlers,
    ...outcomeHandlers(db),
    ...optionsHandlers,
    'data.erase': async () => {
      await eraseAll(db);
      await endAllWaiting();
    },
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerCoach().catch(console.error);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  watchCommands();
  watchAccess();
  watchClosedTabs();
  ringAlarms({ packs: packs.checkDue, daily: () => eraseOld(db, Date.now()) });
});
