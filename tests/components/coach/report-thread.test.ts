import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reportThread, type ThreadReporter } from '../../../lib/coach/report-thread';
import type { ThreadReport } from '../../../lib/messages';
import practice from '../../../lib/sites/practice';
import { openPage } from '../../../lib/sites/reader';

let told: ThreadReport[];
let failing: number;
let unsaved: boolean;
let known: Set<string>;
let control: AbortController;

/** The background as a page meets it: an answer, or none when the worker was ended while it counted. */
const answer = (message: unknown): Promise<unknown> => {
  const { coach, args } = message as { coach: string; args: [ThreadReport] };
  if (coach !== 'thread.report') return Promise.resolve({ answered: true });
  told.push(args[0]);
  if (told.length <= failing) return Promise.reject(new Error('The message port closed.'));
  for (const { key } of args[0].turns) known.add(key);
  return Promise.resolve({
    answered: true,
    ok: { estimated: false, turnsKnown: known.size, ...(unsaved && { unsaved }) },
  });
};

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('http://127.0.0.1/practice/t/eu');
  document.body.innerHTML = `<ol data-thread><li data-message-id="m1" data-message-role="user">
    <div data-part="text">Revenue?</div></li></ol>`;
  told = [];
  failing = 0;
  unsaved = false;
  known = new Set();
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

  it('is told whole once more when threads are judged by something else', async () => {
    const { tell, again } = reportThread(openPage(document, practice), vi.fn(), control.signal);
    tell();
    await vi.advanceTimersByTimeAsync(1000);
    tell();
    again();
    await vi.advanceTimersByTimeAsync(1000);
    expect(told.map(({ turns, order }) => [turns.map(({ key }) => key), order])).toEqual(
      Array.from({ length: 2 }, () => [['m1'], ['m1']]),
    );
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

/** Another turn below those that are there. */
const say = (key: string): void =>
  document
    .querySelector('[data-thread]')
    ?.insertAdjacentHTML(
      'beforeend',
      `<li data-message-id="${key}" data-message-role="user"><div data-part="text">And ${key}?</div></li>`,
    );

describe('a background that knows less than it was told', () => {
  it('is told all turns once more, once, and not for ever when it cannot keep them', async () => {
    const { tell } = reportThread(openPage(document, practice), vi.fn(), control.signal);
    tell();
    await vi.advanceTimersByTimeAsync(10_000);
    // Its memory ended with the worker, as that of a private window does.
    known.clear();
    say('m2');
    tell();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told.map(({ turns }) => turns.map(({ key }) => key))).toEqual([['m1'], ['m2'], ['m1', 'm2']]);
    vi.spyOn(known, 'add').mockImplementation(() => known);
    known.clear();
    say('m3');
    tell();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.slice(3).map(({ turns }) => turns.length)).toEqual([1, 3]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('turns that could not be stored', () => {
  it('are told again with the next one, since they end with the background, until they are', async () => {
    unsaved = true;
    const { tell } = reportThread(openPage(document, practice), vi.fn(), control.signal);
    tell();
    await vi.advanceTimersByTimeAsync(0);
    tell();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toHaveLength(1);
    for (const key of ['m2', 'm3', 'm4']) {
      unsaved = key === 'm2';
      say(key);
      tell();
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(told.map(({ turns }) => turns.map(({ key }) => key))).toEqual([
      ['m1'],
      ['m1', 'm2'],
      ['m1', 'm2', 'm3'],
      ['m4'],
    ]);
  });
});

/** Takes 40 ms of the page's time for each answer. */
const showSlowly = (): void => {
  vi.advanceTimersByTime(40);
};
const open = (): ThreadReporter => reportThread(openPage(document, practice), showSlowly, control.signal);
const grow = (): void => document.querySelector('[data-part]')?.append(' more');

describe('a report that costs the page much', () => {
  it('is followed by the next after a pause, with what changed last', async () => {
    const { tell } = open();
    tell();
    await vi.advanceTimersByTimeAsync(0);
    for (let time = 0; time < 30; time += 1) {
      grow();
      tell();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(told).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).toHaveLength(2);
    expect(told[1]?.turns[0]?.parts[0]?.text.match(/more/g)).toHaveLength(30);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not hold back what is told of another thread', async () => {
    const { tell } = open();
    tell();
    await vi.advanceTimersByTimeAsync(0);
    grow();
    tell();
    expect(told).toHaveLength(1);
    history.pushState({}, '', '/practice/t/us');
    const list = document.querySelector('[data-thread]');
    if (list) list.innerHTML = list.innerHTML.replace('m1', 'u1').replace('Revenue', 'Orders');
    tell();
    await vi.advanceTimersByTimeAsync(0);
    expect(told.map(({ thread, turns }) => [thread, turns.map(({ key }) => key)])).toEqual([
      ['eu', ['m1']],
      ['us', ['u1']],
    ]);
  });
});
