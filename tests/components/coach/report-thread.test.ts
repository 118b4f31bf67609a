import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reportThread } from '../../../lib/coach/report-thread';
import type { ThreadReport } from '../../../lib/messages';
import practice from '../../../lib/sites/practice';
import { openPage } from '../../../lib/sites/reader';

let told: ThreadReport[];
let failing: number;
let control: AbortController;

/** The background as a page meets it: an answer, or none when the worker was ended while it counted. */
const answer = (message: unknown): Promise<unknown> => {
  told.push((message as { args: [ThreadReport] }).args[0]);
  if (told.length <= failing) return Promise.reject(new Error('The message port closed.'));
  return Promise.resolve({ answered: true, ok: { estimated: false } });
};

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('http://127.0.0.1/practice/t/eu');
  document.body.innerHTML = `<ol data-thread><li data-message-id="m1" data-message-role="user">
    <div data-part="text">Revenue?</div></li></ol>`;
  told = [];
  failing = 0;
  control = new AbortController();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => answer(message) as never);
});
afterEach(() => {
  control.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a report that nobody answers', () => {
  it('is told again without any further change, whole and once', async () => {
    failing = 2;
    const { tell } = reportThread(openPage(document, practice), vi.fn(), control.signal);
    tell();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told.map(({ turns, order }) => [turns.map(({ key }) => key), order])).toEqual(
      Array.from({ length: 3 }, () => [['m1'], ['m1']]),
    );
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up after some tries, until something changes', async () => {
    failing = Infinity;
    const { tell } = reportThread(openPage(document, practice), vi.fn(), control.signal);
    tell();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(told).toHaveLength(5);
    expect(vi.getTimerCount()).toBe(0);
  });
});
