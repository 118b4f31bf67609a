import { Dexie, type DexieOptions, type EntityTable } from 'dexie';
import type { PackSummary } from '../packs/pack';
import type { CountedTurn } from '../thread/counted';
import type { Health, HealthBand } from '../thread/thread';

/** A thread as the popup shows it. Counts and a short title; no text of any message. */
export interface ThreadRow {
  /** `${site}:${thread id}`. */
  readonly key: string;
  readonly site: string;
  readonly siteName: string;
  readonly title: string;
  readonly url: string;
  readonly turnsSeen: number;
  readonly turnsAbout: number;
  readonly health: Health;
  /** The worst band that the user was told of since the thread was fresh. */
  readonly told?: HealthBand;
  /** True when the numbers are the "~" estimate because tiktoken could not answer. */
  readonly estimated: boolean;
  /** ms since the epoch. */
  readonly updatedAt: number;
}

/** One turn of a thread: counts, hashes and flags, never its text. */
export interface TurnRow extends CountedTurn {
  readonly thread: string;
  readonly key: string;
  /** Hash of the text, to see a change. */
  readonly hash: string;
  /** Counted without tiktoken: counted anew when it is there and the page tells the turn again. */
  readonly estimated: boolean;
}

/** An installed pack: its file and where it came from. */
export interface PackRow {
  readonly id: string;
  readonly url: string;
  readonly file: string;
  readonly summary: PackSummary;
  readonly installedAt: number;
  /** ms since the epoch of the last try to update, and how many failed in a row. */
  readonly triedAt?: number;
  readonly failures?: number;
}

/** How often a rule's hints were shown, used and refused. */
export interface OutcomeRow {
  readonly rule: string;
  readonly shown: number;
  readonly fixed: number;
  readonly dismissed: number;
  readonly notUseful: number;
  /** ms since the epoch; absent in rows from before it was kept, until the next erasing dates them. */
  readonly lastAt?: number;
}

/** Advice the user wants to hear no more of. */
export interface SnoozeRow {
  /** `question ${hash of its template}`, `guide ${hash of what it is about}`, or `thread ${its key}`. */
  readonly key: string;
  /** Key of the thread it was snoozed in; erased with it. */
  readonly thread: string;
  /** The thread's band then. */
  readonly band: HealthBand;
}

/** Owned by the background; popup and options read it live. */
export class Database extends Dexie {
  declare threads: EntityTable<ThreadRow, 'key'>;
  declare turns: Dexie.Table<TurnRow, [string, string]>;
  declare packs: EntityTable<PackRow, 'id'>;
  declare snoozes: EntityTable<SnoozeRow, 'key'>;
  declare outcomes: EntityTable<OutcomeRow, 'rule'>;

  constructor(name = 'prompt-coach', options?: DexieOptions) {
    super(name, options);
    this.version(1).stores({
      threads: 'key, updatedAt',
      // The template of a question finds it again in other threads.
      turns: '[thread+key], thread, signs.ask.template',
      packs: 'id',
      outcomes: 'rule',
    });
    this.version(2).stores({ snoozes: 'key, thread' });
    // The length finds the few turns that state something.
    this.version(3).stores({ turns: '[thread+key], thread, signs.ask.template, signs.states.length' });
  }
}
