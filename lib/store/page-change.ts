import { GUARDED } from '../rules/guarded';
import type { SettingsChange } from './settings-change';
import type { Silence } from './stored';

/** A page snoozes for an hour; more than a day (ms) is none of its choices. */
const LONGEST_SNOOZE = 24 * 60 * 60_000;

type Entries = readonly (string | Silence)[];

const isIn = (origin: string, entry: string | Silence): boolean =>
  typeof entry === 'string' ? entry === origin : entry.scope === 'thread' || entry.place === origin;

/**
 * What a page's own surfaces may change of the settings: ignored findings, rules silent on it or in a thread, rules
 * turned off and back, its own pause, and an hour of quiet. Anything else that a page sends is left out. `now` in ms
 * since the epoch.
 */
export const changeByPage = (
  { values, rules, added, removed }: SettingsChange,
  origin: string,
  now: number,
): SettingsChange => {
  const own = (entries: Entries = []): Entries => entries.filter((entry) => isIn(origin, entry));
  const { snoozedUntil } = values;
  const isSnooze = typeof snoozedUntil === 'number' && snoozedUntil <= now + LONGEST_SNOOZE;
  return {
    values: isSnooze ? { snoozedUntil } : {},
    rules: Object.fromEntries(Object.entries(rules).filter(([rule]) => !GUARDED.has(rule))),
    added: { ignored: added.ignored ?? [], silenced: own(added.silenced), pausedSites: own(added.pausedSites) },
    // The oldest silences go when there are many, wherever they were.
    removed: {
      ignored: removed.ignored ?? [],
      silenced: removed.silenced ?? [],
      pausedSites: own(removed.pausedSites),
    },
  };
};
