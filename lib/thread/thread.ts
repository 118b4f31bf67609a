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

/** What fills a thread. `failed` are answers that were corrected, and visible errors. */
export const FILL_KINDS = ['prompts', 'answers', 'tools', 'failed'] as const;
export type FillKind = (typeof FILL_KINDS)[number];

/** Tokens as an honest number: a point and its error bar. `exact` only for the model's own tokenizer. */
export interface TokenRange {
  readonly total: number;
  readonly low: number;
  readonly high: number;
}

export interface HealthDriver {
  readonly id: 'load' | 'corrections' | 'drift' | 'bulk' | 'idle' | 'repeats';
  /** Points lost to this driver, 0 to 100. */
  readonly points: number;
  /** One sentence a person would say: "Corrected 3 times since turn 22". */
  readonly why: string;
  /** Indexes of the turns it means. */
  readonly turns?: readonly number[];
}

export type Advice = 'continue' | 'new-thread' | 'data-app';
export type HealthBand = 'fresh' | 'heavy' | 'restart';

/** Health of a thread; the popup shows the verdict first and numbers second. */
export interface Health {
  /** 0 to 100, 100 = fresh. */
  readonly score: number;
  readonly band: HealthBand;
  /** The dominant reason in words: "Three corrections on one question". */
  readonly verdict: string;
  readonly tokens: TokenRange & { readonly byKind: Readonly<Record<FillKind, number>> };
  /** The part of `tokens` that no page shows, from the site's model: system prompt, tool definitions, hidden results. */
  readonly modelled: TokenRange;
  /** Context window in tokens. */
  readonly window: number;
  /** Tokens that are sent with the next message (the thread rides along). */
  readonly nextMessageTokens: number;
  readonly advice: Advice;
  readonly drivers: readonly HealthDriver[];
}
