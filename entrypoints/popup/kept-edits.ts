import type { ReadonlySignal } from '@preact/signals';
import { browser } from '../../lib/browser';
import type { Brief, BriefKind } from '../../lib/messages';
import { queue } from '../../lib/store/in-turn';
import { bareBrief } from './bare-brief';
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
  const inTurn = queue();
  const remove = (slot: string): Promise<void> => inTurn(() => browser.storage.session.remove(slot));
  const keep = (brief: Brief): Promise<void> => {
    // Of the thread that is shown now, whichever is once it is its turn.
    const [slot, count] = [slotOf(brief.kind), turns()];
    if (brief.text === brief.made) return remove(slot);
    return inTurn(async () => {
      if (!(await browser.tabs.get(tab)).incognito)
        await browser.storage.session.set({ [slot]: { brief: bareBrief(brief), turns: count } });
    });
  };
  const read = async (brief: Brief): Promise<Brief> => {
    const slot = slotOf(brief.kind);
    const kept = (await browser.storage.session.get(slot))[slot] as { brief: Brief; turns: number } | undefined;
    return kept?.turns === turns() ? { ...brief, ...kept.brief, made: brief.text } : brief;
  };
  return { read, keep, end: (kind) => remove(slotOf(kind)) };
};
