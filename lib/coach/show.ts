import type { SitePage } from '../sites/page';
import type { TurnPlace } from '../thread/thread';
import { pointAt } from './point-at';

/** Points at the first of these turns that the page holds, and gives its index; undefined where it holds none of them. */
export const showFirst = (page: Pick<SitePage, 'elementOf'>, turns: readonly TurnPlace[]): number | undefined => {
  for (const turn of turns) {
    const element = page.elementOf(turn);
    if (!element) continue;
    pointAt(element);
    return turn.index;
  }
  return undefined;
};
