import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser';
import { handle } from '../../lib/messages';
import { Database } from '../../lib/store/database';
import { eraseAll, eraseOld } from '../../lib/store/retention';
import { briefHandlers } from './briefs';
import { watchCommands } from './commands';
import { outcomeHandlers } from './outcomes';
import { packHandlers } from './packs';
import { registerCoach, watchAccess } from './register';
import { siteHandlers } from './sites';
import { threadHandlers } from './threads';

export default defineBackground(() => {
  const db = new Database();
  const packs = packHandlers(db);
  handle({
    ...threadHandlers(db),
    ...packs.handlers,
    ...briefHandlers,
    ...siteHandlers,
    ...outcomeHandlers(db),
    'options.open': (_sender, hash) =>
      void browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${encodeURIComponent(hash)}`) }),
    'data.erase': () => eraseAll(db),
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerCoach();
    void browser.alarms.create('daily', { periodInMinutes: 24 * 60 });
    void browser.alarms.create('packs', { periodInMinutes: 60 });
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  watchCommands();
  watchAccess();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === 'packs') void packs.checkDue();
    if (name === 'daily') void eraseOld(db, Date.now());
  });
});
