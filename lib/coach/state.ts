import type { Effort } from '../effort/effort';
import type { ThreadStatus } from '../messages';
import type { Hint } from '../rules/rule';
import type { Scope } from '../scope/scope';
import type { Draft } from '../text/draft';

/** Why a hint's card is open: it decides who has the keyboard. */
export type OpenedBy = 'pointer' | 'caret' | 'keyboard';

/** Everything the surface over the page shows, as plain data. */
export interface CoachState {
  readonly draft: Draft;
  /** Most useful first; those with a span are marked, at most three. */
  readonly hints: readonly Hint[];
  readonly scope: Scope | undefined;
  readonly effort: Effort | undefined;
  /** Estimated tokens of the draft. */
  readonly draftTokens: number;
  /** Health of the thread; absent on a page for a new thread and until the background answered. */
  readonly status: ThreadStatus | undefined;
  /** Turns of the thread now in the page. */
  readonly turns: number;
  readonly paused: boolean;
  readonly card: { readonly hint: Hint; readonly by: OpenedBy } | undefined;
  readonly panel: boolean;
  /** A pasted secret holds Enter back, once. */
  readonly guard: Hint | undefined;
  /** One line that says what just happened, for everybody and for screen readers. */
  readonly notice: string;
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
  card: undefined,
  panel: false,
  guard: undefined,
  notice: '',
};
