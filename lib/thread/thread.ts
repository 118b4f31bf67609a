export const PART_KINDS = ['text', 'tool', 'error', 'code'] as const;
export type PartKind = (typeof PART_KINDS)[number];
export type Role = 'user' | 'agent';

export interface Part {
  readonly kind: PartKind;
  readonly text: string;
}

/** One message of a thread, as read from the page or given to the command line. */
export interface Turn {
  readonly role: Role;
  readonly parts: readonly Part[];
  /** ISO time, when the page shows one. */
  readonly at?: string;
}

/** A turn read from a page: its key is stable while the page changes around it. */
export interface SeenTurn extends Turn {
  readonly key: string;
  /** Position in the thread, counted from 0, in thread order. */
  readonly index: number;
  /** Names of the assets mentioned in it, without the trigger. */
  readonly mentions?: readonly string[];
}

/** Where a turn stands in its thread; its key finds it in a page that numbers its turns otherwise. */
export interface TurnPlace {
  readonly index: number;
  readonly key?: string;
}

/**
 * What fills a thread: the user's prompts; the agent's answers with their code; tool output, with all that
 * is modelled; and `failed`, answers that were corrected with all that belongs to them, and visible errors. Together they
 * are the total.
 */
export const FILL_KINDS = ['prompts', 'answers', 'tools', 'failed'] as const;
export type FillKind = (typeof FILL_KINDS)[number];

/** Tokens as an honest number: a point and its error bar. One number where the counter is the model's own and nothing is hidden. */
export interface TokenRange {
  readonly total: number;
  readonly low: number;
  readonly high: number;
}

/** What weighs on a thread. `repeats` and `explained` are no faults: they speak for a data app and for a guide. */
export const DRIVER_IDS = [
  'load',
  'corrections',
  'drift',
  'bulk',
  'idle',
  'compaction',
  'repeats',
  'explained',
] as const;
export type DriverId = (typeof DRIVER_IDS)[number];
/** Those that take from the score. Whoever adds one is asked by the compiler for its weight, its words and its place in packs. */
export type WeighingDriver = Exclude<DriverId, 'repeats' | 'explained'>;

export interface HealthDriver {
  readonly id: DriverId;
  /** Points of the score lost to this driver, 0 to 100; all drivers together lost `100 - score`. `repeats` and `explained` cost none. */
  readonly points: number;
  /** One sentence a person would say: "Corrected 3 times since turn 22". */
  readonly why: string;
  /** Indexes of the turns it means, from 0; sentences count turns from 1, as people do. */
  readonly turns?: readonly number[];
  /** Of `repeats`: the days it is asked on, "each Monday". */
  readonly rhythm?: string;
  /** Of `explained`: hash of what is explained. */
  readonly about?: number;
}

export type Advice = 'continue' | 'new-thread' | 'data-app';
export type HealthBand = 'fresh' | 'heavy' | 'restart';

/** Health of a thread; the popup shows the verdict first and numbers second. */
export interface Health {
  /** 0 to 100, 100 = fresh. */
  readonly score: number;
  readonly band: HealthBand;
  /** There are fewer prompts than a score is made from: fresh until then. */
  readonly early?: true;
  /** The dominant reason in words: "Three corrections on one question"; "Fresh" where nothing weighs. */
  readonly verdict: string;
  readonly tokens: TokenRange & { readonly byKind: Readonly<Record<FillKind, number>> };
  /**
   * The part of `tokens` that the page does not show, from the site's model: system prompt, tool definitions, hidden
   * results. All zeros where nothing is hidden.
   */
  readonly modelled: TokenRange;
  /** Context window in tokens. */
  readonly window: number;
  /** Tokens that ride along with the next message, without its own: the thread, or the window once it is over-full. */
  readonly nextMessageTokens: number;
  readonly advice: Advice;
  /** Those that say something, the one that costs most first. */
  readonly drivers: readonly HealthDriver[];
}
