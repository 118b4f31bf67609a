/** What an asset is; `other` keeps packs of other vendors readable. */
export const ASSET_KINDS = [
  'dashboard',
  'app',
  'table',
  'project',
  'metric',
  'guide',
  'file',
  'model',
  'other',
] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** Something that exists and can be @-mentioned. The form is the pack's own (`assets` of a pack file). */
export interface Asset {
  readonly id: string;
  readonly name: string;
  readonly kind: AssetKind;
  readonly aliases?: readonly string[];
  readonly description?: string;
  readonly url?: string;
  readonly collection?: string;
  readonly endorsed?: boolean;
  readonly deprecated?: boolean;
  /** Id of the asset to use instead. An asset with a successor counts as deprecated. */
  readonly successor?: string;
  /** No pack has it: the user mentioned it before on this site. */
  readonly learnt?: true;
}

/** A term of the team with its definition, e.g. "active customer" = "ordered in the last 90 days". */
export interface GlossaryEntry {
  readonly term: string;
  readonly definition: string;
  readonly aliases?: readonly string[];
}
