import type { CatalogIndex } from '../catalog/index-assets';
import type { GlossaryEntry } from '../catalog/asset';
import type { Rule, RuleSettings, Severity } from '../rules/rule';
import { DEFAULT_SETTINGS } from '../rules/run';
import { followItem, quietItem, storedPacksItem, type Settings, type Silence } from '../store/items';
import { doAll } from '../text/steps';
import { inIdle } from './in-idle';
import { settings as settingsItem } from './settings';
import { readTeam, type Team } from './team';

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

/** Joins the team's defaults, rules that went quiet, and settings (the user's word is last). */
export const combine = (team: Team, settings: Settings, quiet: readonly string[] = []): InForce => ({
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
});

/**
 * Calls back as soon as the packs are read and after each change of packs, settings or quiet rules, until the signal ends.
 * While changed packs are read the former ones count. Rejects when what is stored cannot be read.
 */
export const watchInForce = async (on: (inForce: InForce) => void, signal: AbortSignal): Promise<void> => {
  let settings: Settings | undefined;
  let quiet: readonly string[] | undefined;
  let team: Team | undefined;
  let reading = new AbortController();
  const tell = (): void => {
    if (team && settings && quiet && !signal.aborted) on(combine(team, settings, quiet));
  };
  const read = async (packs: unknown): Promise<void> => {
    reading.abort();
    reading = new AbortController();
    const life = AbortSignal.any([signal, reading.signal]);
    let made: Team | undefined;
    try {
      made = await inIdle(readTeam(packs), life);
    } catch (error) {
      // A stored pack that cannot be used, from another version perhaps: the last good state stays.
      console.error(error);
      made = team ?? doAll(readTeam([]));
    }
    if (life.aborted) return;
    team = made;
    tell();
  };
  const take = (change: () => void): void => {
    change();
    tell();
  };
  await Promise.all([
    followItem(storedPacksItem, read, signal),
    followItem(settingsItem, (next) => take(() => (settings = next)), signal),
    followItem(quietItem, (next) => take(() => (quiet = next)), signal),
  ]);
};
