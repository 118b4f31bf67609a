import type { Editor } from '../editors/editor';
import type { ThreadStatus } from '../messages';
import type { LintResult } from '../rules/run';
import type { SitePage } from '../sites/page';
import type { Steps } from '../text/steps';
import type { InForce } from './in-force';
import { lintingHere } from './lint-draft';
import { createLook, seenIn } from './look';
import { atBoundary, createPause } from './pause';
import { threadContext } from './read-thread';
import type { Refusals } from './refusals';
import { nameSilences, quietIn } from './silence';
import { EMPTY_STATE, type CoachState } from './state';

/** What is linted, and where the result is shown. */
export interface LintedComposer {
  readonly editor: Editor;
  readonly page: SitePage;
  /** Asked at each lint, so that a new pack counts at once; undefined until it is read. */
  readonly inForce: () => InForce | undefined;
  readonly refusals: Pick<Refusals, 'refused' | 'own'>;
  readonly state: () => CoachState;
  readonly patch: (change: Partial<CoachState>) => void;
  /** Paints the marks anew: hints changed. */
  readonly draw: () => void;
}

/** Lints a composer at pauses and boundaries, never in the middle of a word. */
export interface LintLoop {
  /** Lints now: settings, packs or the thread changed. */
  readonly refresh: () => void;
  /** Lints now if the text changed since the last time. */
  readonly settle: () => void;
  /** The text is the one that was linted: the spans of its fixes hold. */
  readonly isLinted: () => boolean;
  /** The text is another one now, from `before` on: what was asked of the old one is dropped, and a pause is waited for. */
  readonly typed: (before: string, after: string) => void;
  /** Tells that the thread crossed a threshold, at the next boundary: never while the user types; undefined takes it back. */
  readonly tellThread: (status: ThreadStatus | undefined) => void;
  /** What was told so and is not answered, shown or not. */
  readonly unanswered: () => ThreadStatus | undefined;
}

/** What a look found; no result where the coach is silent. */
interface Seen {
  readonly seen: Partial<CoachState>;
  readonly result?: LintResult;
}

/** Starts to lint a composer; `paused` is called after each lint that a pause or a boundary asked for. */
export const openLintLoop = (
  { editor, page, inForce, refusals, state, patch, draw }: LintedComposer,
  paused: () => void,
  signal: AbortSignal,
): LintLoop => {
  const look = createLook(signal);
  let linted: string | undefined;
  let due: ThreadStatus | undefined;

  const lint = (then?: () => void, atOnce?: boolean): void => {
    const force = inForce();
    if (!force || signal.aborted || document.hidden) return;
    const draft = editor.read();
    function* looking(used: InForce): Steps<Seen> {
      const thread = threadContext(page, state().status?.health.nextMessageTokens ?? 0);
      yield undefined;
      nameSilences(page, used, thread.turns);
      const quiet = quietIn(used, Date.now());
      const seen = { turns: thread.turns, ...quiet };
      if (quiet.paused || quiet.snoozedUntil !== undefined) return { seen };
      yield undefined;
      return { seen, result: yield* lintingHere(draft, page, thread, used, refusals) };
    }
    const tell = ({ seen, result }: Seen): void => {
      linted = draft.text;
      if (!result) {
        const { status, notice, panel, nextHintKeys, calls } = state();
        patch({ ...EMPTY_STATE, nextHintKeys, calls, draft, status, panel, notice, ...seen });
        return draw();
      }
      const isTold = !pause.waits();
      patch({ ...seenIn(draft, result, state()), ...seen, ...(isTold && due && { threadNotice: due }) });
      if (isTold) due = undefined;
      draw();
      then?.();
    };
    look.start(draft.text.length, looking(force), tell, atOnce);
  };
  const pause = createPause(() => lint(paused), signal);
  const isLinted = (): boolean => editor.read().text === linted;
  return {
    refresh: () => lint(),
    settle: () => {
      if (!isLinted()) lint(undefined, true);
    },
    isLinted,
    typed: (before, after) => {
      look.stop();
      if (after.trim() === '' || atBoundary(before, after)) pause.now();
      else pause.touch();
    },
    tellThread: (status) => {
      due = status;
      if (!status) patch({ threadNotice: undefined });
      lint();
    },
    unanswered: () => due ?? state().threadNotice,
  };
};
