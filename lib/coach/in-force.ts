import type { CatalogIndex } from '../catalog/index-assets';
import type { GlossaryEntry } from '../catalog/asset';
import type { Rule, RuleSettings, Severity } from '../rules/rule';
import { DEFAULT_SETTINGS } from '../rules/run';
import { quietItem, storedPacksItem, type Settings, type Silence } from '../store/items';
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
 * While changed packs are read the former ones count.
 */
export const watchInForce = async (on: (inForce: InForce) => void, signal: AbortSignal): Promise<void> => {
  const [packs, storedSettings, storedQuiet] = await Promise.all([
    storedPacksItem.get(),
    settingsItem.get(),
    quietItem.get(),
  ]);
  let settings = storedSettings;
  let quiet = storedQuiet;
  let team: Team | undefined;
  let reading = new AbortController();
  const tell = (): void => {
    if (team && !signal.aborted) on(combine(team, settings, quiet));
  };
  const read = async (next: unknown): Promise<void> => {
    reading.abort();
    reading = new AbortController();
    const life = AbortSignal.any([signal, reading.signal]);
    let made: Team | undefined;
    try {
      made = await inIdle(readTeam(next), life);
    } catch {
      // A stored pack that cannot be used, from another version perhaps: the last good state stays.
      made = team ?? doAll(readTeam([]));
    }
    if (life.aborted) return;
    team = made;
    tell();
  };
  storedPacksItem.watch((next) => void read(next), signal);
  settingsItem.watch((next) => {
    settings = next;
    tell();
  }, signal);
  quietItem.watch((next) => {
    quiet = next;
    tell();
  }, signal);
  await read(packs);
};
