import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showControl, showFirst } from '../../../lib/coach/show';
import hex from '../../../lib/sites/hex';
import practice from '../../../lib/sites/practice';
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

  it('is the one with the key, however the page numbers it', () => {
    expect(showFirst(openPractice(), [{ index: 29, key: 'm3' }])).toBe(29);
    expect(scrolled).toEqual(['m3']);
  });

  it('is the one with the number where nothing of the thread is stored', () => {
    expect(showFirst(openPractice(), [{ index: 1 }])).toBe(1);
    expect(scrolled).toEqual(['m2']);
  });

  it('is the first that the page holds: lists drop what is scrolled away', () => {
    const page = openPractice();
    turn('m1')?.remove();
    expect(
      showFirst(page, [
        { index: 0, key: 'm1' },
        { index: 2, key: 'm3' },
      ]),
    ).toBe(2);
    expect(scrolled).toEqual(['m3']);
  });

  it('is none where the page holds none of them', () => {
    expect(showFirst(openPractice(), [{ index: 40, key: 'm41' }])).toBeUndefined();
    expect(scrolled).toEqual([]);
  });

  it('is left as it was: no attribute, no node of ours', () => {
    const page = openPractice();
    const before = document.documentElement.outerHTML;
    showFirst(page, [{ index: 1 }]);
    expect(document.documentElement.outerHTML).toBe(before);
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
