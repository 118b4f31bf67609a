import type { Settings } from './stored';

/** The change that silences the coach on a site, by its origin, or (`on` false) lets it speak there again. */
export const pausing =
  (site: string, on: boolean) =>
  (settings: Settings): Settings => {
    const others = settings.pausedSites.filter((one) => one !== site);
    return { ...settings, pausedSites: on ? [...others, site] : others };
  };
