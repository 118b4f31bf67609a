import type { ShownTurn } from '../messages';
import type { SitePage } from '../sites/page';
import type { TurnPlace } from '../thread/thread';
import { pointAt } from './point-at';
import { nextFrames, reachTurn } from './reach-turn';

/** Points at the site's own control for a data app, and focuses it: Enter is one key away. False where there is none. */
export const showControl = (page: Pick<SitePage, 'dataAppControl'>): boolean => {
  const control = page.dataAppControl();
  if (!control) return false;
  pointAt(control);
  control.focus({ preventScroll: true });
  return true;
};

/**
 * Points at the first of these turns that the page holds. Where it holds none, a list that numbers its turns is scrolled
 * to the first; undefined where there is no turn to speak of.
 */
export const showTurn = async (
  page: Pick<SitePage, 'site' | 'turns' | 'elementOf'>,
  turns: readonly TurnPlace[],
  settle = nextFrames,
): Promise<ShownTurn | undefined> => {
  for (const turn of turns) {
    const element = page.elementOf(turn);
    if (!element) continue;
    pointAt(element);
    return { index: turn.index };
  }
  const [first] = turns;
  if (!first) return undefined;
  if (page.site.turnIndex === undefined) return { index: first.index, missing: 'unplaced' };
  const element = await reachTurn(page, first, settle);
  if (!element) return { index: first.index, missing: 'unreached' };
  pointAt(element);
  return { index: first.index };
};
