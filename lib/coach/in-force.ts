import { indexAssets, type CatalogIndex } from '../catalog/index-assets';
import type { GlossaryEntry } from '../catalog/asset';
import { mergePacks } from '../packs/compile';
import { RULES } from '../rules/index';
import type { Rule, RuleSettings, Severity } from '../rules/rule';
import { DEFAULT_SETTINGS } from '../rules/run';
import { packsItem, quietItem, type Settings, type Silence } from '../store/items';
import type { Pack } from '../packs/pack';
import { settings as settingsItem } from './settings';

/** What a lint uses besides the draft: built-in and pack rules, the team's words, the user's choices. */
export interface InForce {
  readonly rules: readonly Rule[];
  readonly levels: Readonly<Record<string, 'off' | Severity>>;
  readonly settings: RuleSettings;
  readonly catalog: CatalogIndex;
  readonly glossary: readonly GlossaryEntry[];
  readonly ignored: ReadonlySet<string>;
  readonly silenced: readonly Silence[];
  readonly pausedSites: readonly string[];
  /** Nothing is said before this time (ms since the epoch). */
  readonly snoozedUntil: number;
}

const teamOf = (packs: readonly Pack[]) => {
  const team = mergePacks(packs);
  return { ...team, rules: [...RULES, ...team.rules], catalog: indexAssets(team.assets) };
};
const teams = new WeakMap<readonly Pack[], ReturnType<typeof teamOf>>();

/**
 * Joins packs (the team's defaults), rules that went quiet, and settings (the user's word is last). What comes of the packs is kept: reading
 * the largest takes tenths of a second, and every dismissal changes the settings.
 */
export const combine = (packs: readonly Pack[], settings: Settings, quiet: readonly string[] = []): InForce => {
  const team = teams.get(packs) ?? teamOf(packs);
  teams.set(packs, team);
  return {
    rules: team.rules,
    levels: {
      ...team.levels,
      ...Object.fromEntries(quiet.map((rule) => [rule, 'off' as const])),
      ...settings.rules,
    },
    settings: { ...DEFAULT_SETTINGS, ...team.settings },
    catalog: team.catalog,
    glossary: team.glossary,
    ignored: new Set(settings.ignored),
    silenced: settings.silenced,
    pausedSites: settings.pausedSites,
    snoozedUntil: settings.snoozedUntil,
  };
};

/** Calls back at once and after each change of packs, settings or quiet rules, until the signal ends. */
export const watchInForce = async (on: (inForce: InForce) => void, signal: AbortSignal): Promise<void> => {
  let [packs, settings, quiet] = await Promise.all([packsItem.get(), settingsItem.get(), quietItem.get()]);
  let good: InForce | undefined;
  const tell = (): void => {
    if (signal.aborted) return;
    try {
      good = combine(packs, settings, quiet);
    } catch {
      // A stored pack that cannot be used, from another version perhaps: the last good state stays.
      good ??= combine([], settings, quiet);
    }
    on(good);
  };
  packsItem.watch((next) => {
    packs = next;
    tell();
  }, signal);
  settingsItem.watch((next) => {
    settings = next;
    tell();
  }, signal);
  quietItem.watch((next) => {
    quiet = next;
    tell();
  }, signal);
  tell();
};
