import type { PackSummary } from '../../lib/packs/pack';
import type { LearntName } from '../../lib/store/learnt';
import type { StoredCounts } from './DataSection';
import type { IgnoredActions, IgnoredFacts } from './IgnoredSection';
import type { Shortcut } from './KeyboardSection';
import type { PackActions } from './packs';
import type { Level, RuleEntry } from './rule-entries';
import type { ThresholdFacts, Thresholds } from './threshold-facts';
import type { SiteActions, SitesFacts } from './SitesSection';

/** Everything the options page shows. */
export interface OptionsFacts {
  /** ms since the epoch. */
  readonly now: number;
  readonly packs: readonly PackSummary[];
  readonly rules: readonly RuleEntry[];
  readonly sites: SitesFacts;
  readonly ignored: IgnoredFacts;
  readonly stored: StoredCounts;
  readonly learnt: readonly LearntName[];
  readonly retentionDays: number;
  readonly thresholds: ThresholdFacts;
  readonly shortcuts: readonly Shortcut[];
  readonly version: string;
}

/** Everything it asks for. What rejects does so with a sentence. */
export interface OptionsActions {
  readonly packs: PackActions;
  readonly sites: SiteActions;
  /** Sets a rule's level for every site; undefined gives it back its default. */
  readonly setLevel: (rule: string, level: Level | undefined) => void;
  readonly setLevels: (levels: Readonly<Record<string, Level>>) => void;
  readonly ignored: IgnoredActions;
  readonly setRetention: (days: number) => Promise<void>;
  /** Sets the sizes at which the coach speaks of a thread; those left out go back to their default. */
  readonly setThresholds: (thresholds: Thresholds) => Promise<void>;
  readonly forgetName: (row: LearntName) => void;
  readonly keepName: (row: LearntName) => void;
  readonly erase: () => Promise<void>;
  readonly changeShortcuts: () => void;
}
