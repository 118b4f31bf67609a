import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Surface } from '../../../lib/editors/surface';
import { write } from '../../../lib/editors/write';

const BEFORE = 'what changed recently';
const SPAN = { start: 13, end: 21 };
const WANTED = 'what changed last week';

let box: HTMLElement;
let undone: number;

const surface = (): Surface => ({
  read: () => ({ text: box.textContent, mentions: [] }),
  ranges: () => [],
  rects: () => [],
  offsetAt: () => undefined,
  selection: () => SPAN,
  select: () => true,
  lines: (text) => [text],
  undoes: 'key',
  undoPause: 500,
});

/** An editor that handles the event itself; what then comes to pass does so in tasks of its own, all before the next frame. */
const editor = (...then: readonly (() => void)[]): void => {
  box.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    for (const [after, happen] of then.entries()) setTimeout(happen, after);
  });
};
const put = (text: string) => (): void => {
  box.textContent = text;
};
/** A key as a person presses it. */
const press = (key: string) => (): void => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  box.dispatchEvent(event);
};

beforeEach(() => {
  // As in a browser: frames come after the tasks between them.
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => setTimeout(draw, 16));
  document.body.innerHTML = '<div contenteditable="true"></div>';
  box = document.body.firstElementChild as HTMLElement;
  box.textContent = BEFORE;
  undone = 0;
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'z' || event.isTrusted) return;
    event.preventDefault();
    undone += 1;
    box.textContent = BEFORE;
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('a fix', () => {
  it('is written when the page shows exactly the wanted text', async () => {
    editor(put(WANTED));
    expect(await write(box, surface(), SPAN, 'last week')).toBe(true);
    expect([box.textContent, undone]).toEqual([WANTED, 0]);
  });

  it('is taken back when the editor made something else of it', async () => {
    editor(put('what changed recentlylast week'));
    expect(await write(box, surface(), SPAN, 'last week')).toBe(false);
    expect([box.textContent, undone]).toEqual([BEFORE, 1]);
  });

  it('is written although the user took it back before the next frame', async () => {
    editor(put(WANTED), put(BEFORE));
    expect(await write(box, surface(), SPAN, 'last week')).toBe(true);
    expect([box.textContent, undone]).toEqual([BEFORE, 0]);
  });

  it.each([
    ['what was wanted, in two changes', ['what changed last', `${WANTED}, and why`]],
    ['something else', ['what changed recentlylast week', 'what changed recentlylast week, and why']],
  ])('takes nothing back that the user typed behind %s', async (_, [first = '', then = '']) => {
    editor(put(first), press(','), put(then));
    expect(await write(box, surface(), SPAN, 'last week')).toBe(true);
    expect([box.textContent, undone]).toEqual([then, 0]);
  });
});
