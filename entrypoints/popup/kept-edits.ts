import type { ReadonlySignal } from '@preact/signals';
import { browser } from '../../lib/browser';
import type { Brief, BriefKind } from '../../lib/messages';
import { EDITED } from '../background/waiting-briefs';

/** What the user makes of a thread's briefs: the popup closes at any click outside it. */
export interface KeptEdits {
  /** A brief as the user left it; as it was made where they changed nothing, or the thread has moved on. */
  readonly read: (brief: Brief) => Promise<Brief>;
  /** Keeps a changed brief until the browser ends; one that is again as it was made is kept no more. */
  readonly keep: (brief: Brief) => Promise<void>;
  readonly end: (kind: BriefKind) => Promise<void>;
}

/**
 * Kept in session storage, never on disk; nothing is of a private window. `turns`: how many the thread has, as lists that
 * drop what is scrolled away give another brief of the same turns.
 */
export const keptEdits = (tab: number, thread: ReadonlySignal<string>, turns: () => number): KeptEdits => {
  const slotOf = (kind: BriefKind): string => `${EDITED}${kind}:${thread.peek()}`;
  const end = (kind: BriefKind): Promise<void> => browser.storage.session.remove(slotOf(kind));
  const keep = async (brief: Brief): Promise<void> => {
    if (brief.text === brief.made) await end(brief.kind);
    else if (!(await browser.tabs.get(tab)).incognito)
      await browser.storage.session.set({ [slotOf(brief.kind)]: { brief, turns: turns() } });
  };
  const read = async (brief: Brief): Promise<Brief> => {
    const slot = slotOf(brief.kind);
    const kept = (await browser.storage.session.get(slot))[slot] as { brief: Brief; turns: number } | undefined;
    return kept?.turns === turns() ? { ...kept.brief, made: brief.text } : brief;
  };
  return { read, keep, end };
};
