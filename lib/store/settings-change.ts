import { readSettings, type Settings, type Silence } from './stored';

const LISTS = ['pausedSites', 'coachedSites', 'ignored', 'silenced'] as const;
type ListName = (typeof LISTS)[number];
type Entry = string | Silence;
type Lists = Readonly<Partial<Record<ListName, readonly Entry[]>>>;

/** What a change makes of the settings, as data: it fits those that are stored by then, whoever changed them meanwhile. */
export interface SettingsChange {
  readonly values: Partial<Pick<Settings, 'snoozedUntil' | 'retentionDays' | 'thresholds'>>;
  /** Levels by rule id; null takes the user's own level away. */
  readonly rules: Readonly<Record<string, Settings['rules'][string] | null>>;
  readonly added: Lists;
  readonly removed: Lists;
}

const keyOf = (entry: Entry): string =>
  typeof entry === 'string' ? entry : `${entry.rule} ${entry.scope} ${entry.place}`;

const without = (list: readonly Entry[], gone: readonly Entry[]): Entry[] => {
  const keys = new Set(gone.map(keyOf));
  return list.filter((entry) => !keys.has(keyOf(entry)));
};

const lists = (of: (name: ListName) => readonly Entry[]): Lists =>
  Object.fromEntries(LISTS.map((name) => [name, of(name)]));

/** What differs between two states of the settings. */
export const changeOf = (before: Settings, after: Settings): SettingsChange => ({
  values: {
    ...(before.snoozedUntil !== after.snoozedUntil && { snoozedUntil: after.snoozedUntil }),
    ...(before.retentionDays !== after.retentionDays && { retentionDays: after.retentionDays }),
    ...(JSON.stringify(before.thresholds) !== JSON.stringify(after.thresholds) && { thresholds: after.thresholds }),
  },
  rules: Object.fromEntries(
    Object.keys({ ...before.rules, ...after.rules })
      .filter((rule) => before.rules[rule] !== after.rules[rule])
      .map((rule) => [rule, after.rules[rule] ?? null]),
  ),
  added: lists((name) => without(after[name], before[name])),
  removed: lists((name) => without(before[name], after[name])),
});

/** The settings after a change; what is broken in it is as if it had not been set. */
export const applyChange = (settings: Settings, { values, rules, added, removed }: SettingsChange): Settings =>
  readSettings({
    ...settings,
    // By name: whatever else is sent along is no setting that may change this way.
    snoozedUntil: values.snoozedUntil ?? settings.snoozedUntil,
    retentionDays: values.retentionDays ?? settings.retentionDays,
    thresholds: values.thresholds ?? settings.thresholds,
    rules: { ...settings.rules, ...rules },
    ...lists((name) => {
      const fresh = added[name] ?? [];
      return [...without(settings[name], [...(removed[name] ?? []), ...fresh]), ...fresh];
    }),
  });
