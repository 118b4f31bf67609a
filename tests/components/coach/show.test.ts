import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showControl, showTurn } from '../../../lib/coach/show';
import hex from '../../../lib/sites/hex';
import practice from '../../../lib/sites/practice';
import practiceList from '../../../lib/sites/practice-list';
import type { SeenTurn, TurnPlace } from '../../../lib/thread/thread';
import { load } from '../sites/load';

const openPractice = () => load('practice', practice, 'http://127.0.0.1:4000/practice/t/eu');
const turn = (id: string) => document.querySelector<HTMLElement>(`[data-message-id=${id}]`);

describe('a turn shown on its page', () => {
  const scrolled: (string | undefined)[] = [];
  beforeEach(() => {
    scrolled.length = 0;
    Element.prototype.scrollIntoView = function scroll(this: HTMLElement) {
      scrolled.push(this.dataset['messageId']);
    };
    Element.prototype.animate = vi.fn();
  });

  it('is the one with the key, however the page numbers it', async () => {
    expect(await showTurn(openPractice(), [{ index: 29, key: 'm3' }])).toEqual({ index: 29 });
    expect(scrolled).toEqual(['m3']);
  });

  it('is the one with the number where nothing of the thread is stored', async () => {
    expect(await showTurn(openPractice(), [{ index: 1 }])).toEqual({ index: 1 });
    expect(scrolled).toEqual(['m2']);
  });

  it('is the first that the page holds: lists drop what is scrolled away', async () => {
    const page = openPractice();
    turn('m1')?.remove();
    expect(
      await showTurn(page, [
        { index: 0, key: 'm1' },
        { index: 2, key: 'm3' },
      ]),
    ).toEqual({ index: 2 });
    expect(scrolled).toEqual(['m3']);
  });

  it('is said to be unplaced where the page holds none of them and does not number them', async () => {
    expect(await showTurn(openPractice(), [{ index: 40, key: 'm41' }])).toEqual({ index: 40, missing: 'unplaced' });
    expect(scrolled).toEqual([]);
  });

  it('is left as it was: no attribute, no node of ours', async () => {
    const page = openPractice();
    const before = document.documentElement.outerHTML;
    await showTurn(page, [{ index: 1 }]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

/** A list of 400 turns, 50 px each, of which it mounts ten around what is in view; `until`: the first it ever loads. */
const listOf = (from = 0) => {
  let top = 390 * 50;
  const scroller = document.createElement('div');
  Object.defineProperties(scroller, {
    scrollTop: { get: () => top },
    scrollHeight: { value: 400 * 50 },
    clientHeight: { value: 500 },
  });
  scroller.style.overflowY = 'auto';
  document.body.replaceChildren(scroller);
  scroller.scrollBy = ((by: ScrollToOptions) => {
    top = Math.max(from * 50, Math.min(390 * 50, top + (by.top ?? 0)));
  }) as typeof scroller.scrollBy;
  const elementAt = (index: number): HTMLElement => {
    const element = document.createElement('div');
    element.dataset['messageId'] = `t${index}`;
    const y = index * 50 - top;
    element.getBoundingClientRect = () => new DOMRect(0, y, 100, 50);
    scroller.append(element);
    return element;
  };
  const first = (): number => Math.round(top / 50);
  return {
    site: practiceList,
    turns: () => Array.from({ length: 10 }, (_, at) => ({ index: first() + at, key: `k${first() + at}` }) as SeenTurn),
    elementOf: ({ index }: TurnPlace) => (index >= first() && index < first() + 10 ? elementAt(index) : undefined),
  };
};
const atOnce = (): Promise<void> => Promise.resolve();

describe('a turn in a list that drops what is out of view', () => {
  beforeEach(() => {
    Element.prototype.scrollIntoView = vi.fn();
    Element.prototype.animate = vi.fn();
  });

  it('is scrolled to', async () => {
    const list = listOf();
    expect(await showTurn(list, [{ index: 7 }], atOnce)).toEqual({ index: 7 });
    expect(list.elementOf({ index: 7 })).toBeDefined();
  });

  it('is given up where the list does not load it', async () => {
    expect(await showTurn(listOf(100), [{ index: 7 }], atOnce)).toEqual({ index: 7, missing: 'unreached' });
  });
});

describe('the site’s own control for a data app', () => {
  it('is brought into sight and focused, and not pressed', () => {
    const page = load('hex', hex, 'https://app.hex.tech/acme/threads/0197a2b4-77aa');
    const control = page.dataAppControl();
    const pressed = vi.fn();
    control?.addEventListener('click', pressed);
    expect(control?.textContent).toBe('Convert to app');
    expect(showControl(page)).toBe(true);
    expect(document.activeElement).toBe(control);
    expect(pressed).not.toHaveBeenCalled();
  });

  it('is not there on a page without one', () => {
    expect(showControl(openPractice())).toBe(false);
  });
});
