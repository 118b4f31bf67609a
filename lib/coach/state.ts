import type { Effort } from '../effort/effort';
import type { ThreadStatus } from '../messages';
import type { Hint } from '../rules/rule';
import type { Scope } from '../scope/scope';
import type { Draft, Span } from '../text/draft';

/** Why a hint's card is open: it decides who has the keyboard. */
export type OpenedBy = 'pointer' | 'caret' | 'keyboard';

/** The ways to say no to a hint, from the smallest to the largest. */
export type Refusal = 'not-useful' | 'dismissed' | 'rule-thread' | 'rule-site' | 'rule-off' | 'snooze';

/** What just happened, in one line. `fixed` is told to screen readers alone: the text itself shows it to everybody. */
export interface Notice {
  readonly kind:
    | 'fixed'
    | 'failed'
    | 'ignored'
    | 'rule-thread'
    | 'rule-site'
    | 'rule-off'
    | 'snooze'
    | 'none'
    | 'paused'
    | 'resumed'
    | 'send'
    | 'brief'
    | 'brief-refused'
    | 'brief-copied'
    | 'advice-shut'
    | 'unanswered';
  /** The rule's title, the fix's label or the brief, where the line needs it. */
  readonly words: string;
  readonly canUndo?: boolean;
}

/** The open palette: the words that the mention takes the place of, in the text as it then stood. */
export interface PaletteState {
  readonly span: Span;
  readonly text: string;
  /** What is sought at first: the name that was begun behind "@", or the selected words. */
  readonly query: string;
}

export interface OpenCard {
  readonly hint: Hint;
  readonly by: OpenedBy;
  /** Its ways to ignore are open; false: they were, and the keyboard is back at their button. */
  readonly menu?: boolean;
}

/** Everything the surface over the page shows, as plain data. */
export interface CoachState {
  readonly draft: Draft;
  /** Most useful first; those with a span are marked, at most three. */
  readonly hints: readonly Hint[];
  /** What the draft says, for the panel; read while it is open. */
  readonly scope: Scope | undefined;
  readonly effort: Effort | undefined;
  /** Estimated tokens of the draft. */
  readonly draftTokens: number;
  /** Health of the thread; absent on a page for a new thread and until the background answered. */
  readonly status: ThreadStatus | undefined;
  /** Turns of the thread now in the page. */
  readonly turns: number;
  readonly paused: boolean;
  /** The user wants quiet until this time (ms since the epoch). */
  readonly snoozedUntil: number | undefined;
  readonly card: OpenCard | undefined;
  /** The chip is opened, and by what. */
  readonly panel: OpenedBy | undefined;
  /** A pasted secret holds Enter back, once. */
  readonly guard: Hint | undefined;
  readonly notice: Notice | undefined;
  /** The thread as it stood when it crossed a threshold; until the user has answered. */
  readonly threadNotice: ThreadStatus | undefined;
  readonly palette: PaletteState | undefined;
  /** Hints at the last pause: what screen readers are told, never at a keystroke. */
  readonly announced: number;
  /** What is said of a secret among them; empty without one. */
  readonly secret: string;
  /** How often the user called for the surface by a shortcut: each call brings the keyboard to what is open, and is answered in words. */
  readonly calls: number;
  /** The keys that lead to the next hint, as the browser writes them; empty where there are none. */
  readonly nextHintKeys: string;
}

export const EMPTY_STATE: CoachState = {
  draft: { text: '', mentions: [] },
  hints: [],
  scope: undefined,
  effort: undefined,
  draftTokens: 0,
  status: undefined,
  turns: 0,
  paused: false,
  snoozedUntil: undefined,
  card: undefined,
  panel: undefined,
  guard: undefined,
  notice: undefined,
  threadNotice: undefined,
  palette: undefined,
  announced: 0,
  secret: '',
  calls: 0,
  nextHintKeys: '',
};
