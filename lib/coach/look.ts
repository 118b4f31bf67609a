import type { LintResult } from '../rules/run';
import type { Draft } from '../text/draft';
import { PROSE_ENDS } from '../text/prose';
import { doAll, type Steps } from '../text/steps';
import { estimateTokens } from '../tokens/estimate';
import { inIdle } from './in-idle';
import type { CoachState } from './state';

/** Of a longer draft (UTF-16 units) the most was pasted. */
const LONG = 2 * PROSE_ENDS;
/** Work (ms) on a shorter one done at once, half a frame: the first look at all, whose patterns are new, takes more. */
const AT_ONCE = 8;

/** Looks at one text after the other; only the last look that was asked for has a result. */
export interface Look {
  /**
   * Does the steps at once for a short text, and what is not done in half a frame, like all of a long one, in stretches
   * while the page rests; `atOnce`: at once in any case.
   */
  start<T>(length: number, steps: Steps<T>, then: (result: T) => void, atOnce?: boolean): void;
  /** The text is another one now. */
  stop(): void;
}

export const createLook = (signal: AbortSignal): Look => {
  let looking = new AbortController();
  const stop = (): void => {
    looking.abort();
    looking = new AbortController();
  };
  return {
    stop,
    start: (length, steps, then, atOnce = false) => {
      stop();
      const life = AbortSignal.any([signal, looking.signal]);
      if (atOnce) return then(doAll(steps));
      void (async () => {
        const result = await inIdle(steps, life, length > LONG ? 0 : AT_ONCE);
        if (result !== undefined && !life.aborted) then(result);
      })();
    },
  };
};

/** What a look at a draft shows; a card stays open while its hint stands. */
export const seenIn = (
  draft: Draft,
  { hints, effort }: LintResult,
  { card, draft: before, draftTokens }: CoachState,
): Partial<CoachState> => {
  const hint = card && hints.find(({ key }) => key === card.hint.key);
  return {
    draft,
    hints,
    effort,
    draftTokens: draftTokens > 0 && draft.text === before.text ? draftTokens : estimateTokens(draft.text),
    card: card && hint && { ...card, hint },
    announced: hints.length,
    secret: hints.find(({ guards }) => guards)?.message ?? '',
  };
};
