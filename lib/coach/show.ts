import type { SitePage } from '../sites/page';
import type { TurnPlace } from '../thread/thread';
import { pointAt } from './point-at';

/** Points at the site's own control for a data app, and focuses it: Enter is one key away. False where there is none. */
export const showControl = (page: Pick<SitePage, 'dataAppControl'>): boolean => {
  const control = page.dataAppControl();
  if (!control) return false;
  pointAt(control);
  control.focus({ preventScroll: true });
  return true;
};

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
