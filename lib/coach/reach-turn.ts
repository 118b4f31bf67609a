import type { SitePage } from '../sites/page';
import type { TurnPlace } from '../thread/thread';

type Page = Pick<SitePage, 'site' | 'turns' | 'elementOf'>;

/** A list that has not mounted the turn after so many jumps will not; each lands nearer than the one before it. */
const JUMPS = 30;
/** Jumps without any movement after which the list is at its end, or loads no more. */
const STUCK = 4;

const scrollerOf = (element: Element): Element => {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const isScrolled = /auto|scroll|overlay/u.test(getComputedStyle(around).overflowY);
    if (isScrolled && around.scrollHeight > around.clientHeight + 1) return around;
  }
  return document.scrollingElement ?? document.documentElement;
};

interface Mounted {
  readonly index: number;
  readonly element: HTMLElement;
}

/** The first and the last of the turns that the list has mounted. */
const endsOf = (page: Page): readonly [Mounted, Mounted] | undefined => {
  const all = page.turns().flatMap((turn) => {
    const element = page.elementOf(turn);
    return element ? [{ index: turn.index, element }] : [];
  });
  const [first, last] = [all[0], all.at(-1)];
  return first && last && [first, last];
};

/** How far (px) the turn should be from what is in view, by the height of those that are mounted. */
const distanceTo = (index: number, [first, last]: readonly [Mounted, Mounted]): number => {
  const [top, bottom] = [first.element.getBoundingClientRect().top, last.element.getBoundingClientRect().bottom];
  const each = (bottom - top) / (last.index - first.index + 1);
  const from = index < first.index ? top + (index - first.index) * each : bottom + (index - last.index - 0.5) * each;
  return from - innerHeight / 2;
};

/**
 * Scrolls a list that drops what is out of view until it mounts a turn, on sites that number their turns; undefined when
 * it never does. `settle` waits until the list has drawn itself anew.
 */
export const reachTurn = async (
  page: Page,
  turn: TurnPlace,
  settle: () => Promise<void>,
): Promise<HTMLElement | undefined> => {
  let stuck = 0;
  for (let jump = 0; jump < JUMPS && stuck < STUCK; jump += 1) {
    const found = page.elementOf(turn) ?? page.elementOf({ index: turn.index });
    const ends = endsOf(page);
    if (found || !ends) return found;
    const scroller = scrollerOf(ends[0].element);
    const before = scroller.scrollTop;
    scroller.scrollBy({ top: distanceTo(turn.index, ends), behavior: 'instant' });
    stuck = Math.abs(scroller.scrollTop - before) < 1 ? stuck + 1 : 0;
    await settle();
  }
  return undefined;
};

/** Waits for the frame in which a list draws what was scrolled into view, and for what it draws after that. */
export const nextFrames = (): Promise<void> =>
  new Promise((done) => {
    // A hidden tab has no frames.
    const late = setTimeout(done, 250);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        setTimeout(done, 30);
      }),
    );
  });
