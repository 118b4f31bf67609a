import type { Asset, GlossaryEntry } from '../catalog/asset';
import type { Severity } from '../rules/rule';
import type { HealthSettings } from '../thread/settle-model';

/** A fault of a pack file: where and what, in words for its author. */
export interface PackFault {
  /** JSON path, e.g. `rules[2].level`. */
  readonly path: string;
  /** Line of the file, counted from 1; absent when the file could not be parsed that far. */
  readonly line?: number;
  readonly message: string;
}

/** A rule in a pack: data only; `kind` names the check that ships with the extension (lib/packs/kinds.ts). */
export interface PackRule {
  readonly id: string;
  /** A few words for the head of the card; the pack's name when absent. */
  readonly title?: string;
  readonly kind: 'phrase' | 'replace' | 'need' | 'missing' | 'count';
  readonly level: 'off' | 'info' | 'hint' | 'warn';
  readonly message: string;
  readonly why: string;
  readonly turns?: 'opening' | 'follow-up' | 'any';
  readonly phrases?: readonly string[];
  readonly replacements?: Readonly<Record<string, string>>;
  readonly when?: readonly string[];
  readonly need?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly insert?: string;
  readonly tests?: { readonly flag?: readonly string[]; readonly pass?: readonly string[] };
}

export interface PackGuide {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What a team knows of the agent of a site: its window, and its model (lib/tokens/models.ts) or a factor of its own. */
export interface PackSite {
  readonly window?: number;
  readonly model?: string;
  /** Tokens of its model for each o200k token. */
  readonly tokenFactor?: readonly [low: number, mid: number, high: number];
}

/** What a pack may set: levels of built-in rules by id, thresholds, how threads are judged, and facts of sites by id. */
export interface PackSettings {
  readonly rules?: Readonly<Record<string, 'off' | Severity>>;
  readonly pastedBulkTokens?: number;
  readonly overlongThreadTokens?: number;
  readonly health?: HealthSettings;
  readonly sites?: Readonly<Record<string, PackSite>>;
}

/** A validated pack, format 1. */
export interface Pack {
  readonly format: 1;
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Grows with every release; an older one is refused. */
  readonly serial: number;
  readonly description?: string;
  readonly owner?: string;
  readonly changes?: string;
  readonly assets: readonly Asset[];
  readonly glossary: readonly GlossaryEntry[];
  readonly guides: readonly PackGuide[];
  readonly rules: readonly PackRule[];
  readonly settings: PackSettings;
}

/** A pack as shown in lists. */
export interface PackSummary {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly serial: number;
  readonly url: string;
  readonly counts: Readonly<Record<'assets' | 'glossary' | 'guides' | 'rules', number>>;
  /** ms since the epoch of the last successful check. */
  readonly checkedAt: number;
  /** Why the last check failed; the last good version stays in use. */
  readonly problem?: string;
  /** A newer version that is not applied before the user has looked at it (`pack.preview` of `url`). */
  readonly waiting?: string;
}

/** What would change if the previewed pack were installed. Nothing is applied before `pack.install`. */
export interface PackPreview {
  readonly previewId: string;
  readonly summary: PackSummary;
  readonly pack: Pack;
  /** Sentences: what is new, changed or gone against the installed version, and what it may insert into prompts. */
  readonly changes: readonly string[];
  readonly installed?: PackSummary;
}
