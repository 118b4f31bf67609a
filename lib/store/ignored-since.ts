import { fingerprint } from '../text/fingerprint';
import { item, settingsItem } from './items';

/** ms since the epoch, by fingerprint of an ignored hint's key: its words are stored in the settings alone. */
type Dates = Readonly<Record<string, number>>;

const readDates = (stored: unknown): Dates =>
  Object.fromEntries(Object.entries(stored ?? {}).filter(([, at]) => typeof at === 'number')) as Dates;

/** When each ignored hint was ignored. Beside the settings, so that what pages read and change stays a list of keys. */
export const ignoredSinceItem = item<Dates>('ignoredSince', readDates);

/**
 * Dates what has no date yet: ignored just now, or before dates were kept. Forgets those of what is ignored no more.
 * `now` in ms since the epoch.
 */
export const dateIgnored = async (now: number): Promise<void> => {
  const { ignored } = await settingsItem.get();
  const marks = ignored.map(fingerprint);
  await ignoredSinceItem.update((dates) => Object.fromEntries(marks.map((mark) => [mark, dates[mark] ?? now])));
};

/** Removes what was ignored before a time; the coach may say it again. Both in ms since the epoch. */
export const forgetOldIgnored = async (before: number, now: number): Promise<void> => {
  const dates = await ignoredSinceItem.get();
  const isOld = (key: string): boolean => (dates[fingerprint(key)] ?? now) < before;
  if ((await settingsItem.get()).ignored.some(isOld)) {
    await settingsItem.update((old) => ({ ...old, ignored: old.ignored.filter((key) => !isOld(key)) }));
  }
  await dateIgnored(now);
};
