import { browser } from '../../lib/browser';
import { registerCoach } from './register';

/** Registers the coach once it is installed or updated, and welcomes its new users. */
export const watchInstall = (): void => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerCoach().catch(console.error);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
};
