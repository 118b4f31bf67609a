import type { Brief, BriefKind, ShownTurn } from '../../lib/messages';
import type { ThreadRow } from '../../lib/store/database';
import type { PackEntry } from '../../lib/thread/explain/pack-entry';
import type { Saves } from '../../lib/thread/saves';
import type { DriverId, TurnPlace } from '../../lib/thread/thread';

/** What the popup shows of the tab it speaks about. */
export type PopupView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly why: string }
  /** No extension may work here: the browser's own pages and stores, or (`insecure`) pages without https. */
  | { readonly kind: 'barred'; readonly insecure: boolean }
  /** Not coached; `refused`: asked for just now and not allowed. */
  | { readonly kind: 'unknown'; readonly host: string; readonly refused: boolean }
  /** Coached, but the page was opened before the coach was there. */
  | { readonly kind: 'reload'; readonly host: string }
  | { readonly kind: 'paused' | 'no-chat' | 'empty' | 'counting'; readonly host: string; readonly siteName: string }
  | {
      readonly kind: 'thread';
      readonly host: string;
      readonly row: ThreadRow;
      readonly ticks: Ticks;
      /** The site has a page for a new thread that the coach can open. */
      readonly canOpen: boolean;
      readonly saves: Saves;
      readonly brief: BriefState;
      /** Whether what is advised can be snoozed, or is: `none` where nothing is advised or nothing is stored. */
      readonly snooze: 'none' | 'offered' | 'on';
      /** Hashes of what the user wants no guide about. */
      readonly guidesOff: readonly number[];
      /** Its counts are kept in memory alone: a private window, or a store that is full or broken. */
      readonly unsaved: 'private' | 'store' | undefined;
      /** What became of the last "show" in this thread. */
      readonly shown: ShownTurns | undefined;
    };

/** Where the meter's two marks stand, in tokens. */
export interface Ticks {
  readonly heavy: number;
  readonly restart: number;
}

/** A thread besides the one before the user; `tab`: where it is open. */
export interface OtherThread {
  readonly row: ThreadRow;
  readonly tab?: number;
}

/** Other threads: the worst first of those that are open, and the last used first of the others. */
export interface OtherThreads {
  readonly open: readonly OtherThread[];
  readonly recent: readonly OtherThread[];
}

/** What turns were shown for: a driver of health, or a doubt of the brief. */
export type ShownFor = DriverId | 'doubt';

/** Turns that were pointed at on the page; `turn`: what became of it, undefined where the page did not answer. */
export interface ShownTurns {
  readonly thread: string;
  readonly about: ShownFor;
  readonly turn: ShownTurn | undefined;
}

/** The hand-off text on its way from the page to another composer. */
export type BriefState =
  | { readonly step: 'none' }
  | { readonly step: 'asking'; readonly kind: BriefKind }
  | { readonly step: 'failed'; readonly kind: BriefKind; readonly why: string }
  /** The site has a control of its own for this; `isGone`: it was there and is not now. */
  | { readonly step: 'control'; readonly kind: 'data-app'; readonly isGone: boolean }
  | { readonly step: 'ready' | 'placing'; readonly brief: Brief }
  /** `list`: copied as an entry for this list of a pack. */
  | { readonly step: 'copied'; readonly brief: Brief; readonly list?: PackEntry['list'] }
  | { readonly step: 'stuck'; readonly brief: Brief; readonly why: string };

export interface PopupActions {
  readonly openOptions: () => Promise<void>;
  readonly retry: () => void;
  readonly reload: () => Promise<void>;
  readonly coachSite: () => Promise<void>;
  readonly setPaused: (paused: boolean) => Promise<void>;
  /** Turns by the numbers that the store has for them, or by what the page itself calls them. */
  readonly showTurns: (about: ShownFor, turns: readonly number[] | readonly TurnPlace[]) => Promise<void>;
  readonly goToThread: (thread: OtherThread) => Promise<void>;
  /** Silences what is advised here, or lets it speak again. */
  readonly setSnoozed: (on: boolean) => Promise<void>;
  readonly showControl: () => Promise<void>;
  /** The brief, or first the site's own control where it has one. */
  readonly askBrief: (kind: BriefKind) => Promise<void>;
  readonly writeBrief: (kind: BriefKind) => Promise<void>;
  /** Keeps what the user makes of a brief while it stands here; as it was `made`: no longer. */
  readonly keepBrief: (brief: Brief) => Promise<void>;
  readonly openBrief: (brief: Brief) => Promise<void>;
  /** Copies a brief, or what was made of it for a pack. */
  readonly copyBrief: (brief: Brief, entry?: PackEntry) => Promise<void>;
  /** What was explained, in the user's words: "Active customer"; undefined where the page does not show it now. */
  readonly explainedName: (about: number) => Promise<string | undefined>;
  /** Advises no guide about this any more, or does so again. */
  readonly setGuideSnoozed: (about: number, on: boolean) => Promise<void>;
}
