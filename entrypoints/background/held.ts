import { browser } from '../../lib/browser';
import { patternOf } from '../../lib/browser/pattern-of';
import { sendToTab } from '../../lib/messages';

/** Whether the user still lets the coach see the site of this address. Rejects for addresses of no site. */
const isHeld = (url: string): Promise<boolean> => browser.permissions.contains({ origins: [patternOf(url)] });

/** Throws when the user took the site of this address back. */
export const requireHeld = async (url: string): Promise<void> => {
  if (!(await isHeld(url))) throw new Error('This site was taken back.');
};

const endWhereLost = async (tab: number): Promise<void> => {
  const origin = await sendToTab(tab, 'tab.origin');
  if (!(await isHeld(origin))) await sendToTab(tab, 'coach.end');
};

/**
 * Ends the coach in tabs whose site the user took back, in whatever place: open pages keep their script. All tabs are
 * asked, as the browser no longer tells the address of those that were lost.
 */
export const endLost = async (): Promise<void> => {
  const tabs = await browser.tabs.query({});
  // Most tabs have no coach to answer.
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined) await endWhereLost(id).catch(() => undefined);
    }),
  );
};
