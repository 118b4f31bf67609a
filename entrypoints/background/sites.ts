import { browser } from '../../lib/browser';
import { patternOf } from '../../lib/browser/pattern-of';
import type { Handlers } from '../../lib/messages';
import { settingsItem } from '../../lib/store/items';
import { registerCoach } from './register';
import { pausing } from '../../lib/store/pausing';

/** Adds a site the user just granted (the popup asked for the permission in the user's own click). */
const coachOrigin = async (origin: string): Promise<void> => {
  await settingsItem.update((settings) => ({
    ...pausing(origin, false)(settings),
    coachedSites: [...new Set([...settings.coachedSites, origin])],
  }));
  await registerCoach();
};

/** Takes a site back: no script is started there, and the permission is returned but where another port of its host needs it. */
const forgetOrigin = async (origin: string): Promise<void> => {
  let left: readonly string[] = [];
  await settingsItem.update((settings) => {
    left = settings.coachedSites.filter((coached) => coached !== origin);
    return { ...settings, coachedSites: [...left] };
  });
  if (!left.some((coached) => patternOf(coached) === patternOf(origin)))
    await browser.permissions.remove({ origins: [patternOf(origin)] });
  await registerCoach();
};

/** Answers for the sites that are coached. */
export const siteHandlers: Pick<Handlers, 'site.coach' | 'site.forget'> = {
  'site.coach': (_sender, origin) => coachOrigin(origin),
  'site.forget': (_sender, origin) => forgetOrigin(origin),
};
