import { browser } from '../../lib/browser';
import { settingsItem } from '../../lib/store/items';
import { registerCoach } from './register';

/** Adds a site the user just granted (the popup asked for the permission in the user's own click). */
export const coachOrigin = async (origin: string): Promise<void> => {
  await settingsItem.update((settings) => ({
    ...settings,
    coachedSites: [...new Set([...settings.coachedSites, origin])],
    pausedSites: settings.pausedSites.filter((paused) => paused !== origin),
  }));
  await registerCoach();
};

/** Takes a site back: the script is no longer started there and the permission is returned. */
export const forgetOrigin = async (origin: string): Promise<void> => {
  await settingsItem.update((settings) => ({
    ...settings,
    coachedSites: settings.coachedSites.filter((coached) => coached !== origin),
  }));
  await browser.permissions.remove({ origins: [`${origin}/*`] });
  await registerCoach();
};
