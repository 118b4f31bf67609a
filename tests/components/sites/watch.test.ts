import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SitePage } from '../../../lib/sites/page';
import { openPage } from '../../../lib/sites/reader';
import practice from '../../../lib/sites/practice';

const turn = (id: string, role: string, text: string): string =>
  `<li data-message-id="${id}" data-message-role="${role}"><div data-part="text">${text}</div></li>`;

const goTo = (path: string): void => {
  history.pushState({}, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
};

let page: SitePage;
let control: AbortController;
const calls = { composer: 0, turns: 0, route: 0 };

const list = (): Element => document.querySelector('[data-thread]') ?? document.body;
const texts = (): string[] => page.turns().map(({ parts }) => parts.map(({ text }) => text).join(' '));
/** Lets the page's changes reach the watcher, and its batch pass. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(400);
const hide = (hidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('http://127.0.0.1/practice/t/eu');
  document.body.innerHTML = `<nav><a>Threads</a></nav><main><div id="frame">
    <ol data-thread>${turn('m1', 'user', 'Revenue?')}${turn('m2', 'agent', '412k')}</ol>
    <form data-composer><div role="textbox" contenteditable="true"><p>hi</p></div></form></div></main>`;
  Object.assign(calls, { composer: 0, turns: 0, route: 0 });
  control = new AbortController();
  page = openPage(document, practice);
  const on = {
    composer: () => (calls.composer += 1),
    turns: () => (calls.turns += 1),
    route: () => (calls.route += 1),
  };
  page.watch(on, control.signal);
});
afterEach(() => {
  control.abort();
  hide(false);
  vi.useRealTimers();
});

describe('watching a page', () => {
  it('says nothing and runs no timer while nothing changes', async () => {
    await settle();
    expect(calls).toEqual({ composer: 0, turns: 0, route: 0 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('looks less often where looking takes long, and never later than five seconds after a change', async () => {
    const answer = document.querySelector('[data-message-id=m2] [data-part]');
    const now = performance.now.bind(performance);
    let late = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now() + (late += 20));
    answer?.append(' one');
    await settle();
    expect(calls.turns).toBe(1);
    answer?.append(' two');
    await vi.advanceTimersByTimeAsync(4000);
    expect(calls.turns).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls.turns).toBe(2);
    vi.restoreAllMocks();
  });

  it('follows the user to another address without such a pause', async () => {
    const now = performance.now.bind(performance);
    let late = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now() + (late += 20));
    document.querySelector('[data-message-id=m2] [data-part]')?.append(' one');
    await settle();
    document.querySelector('[data-message-id=m2] [data-part]')?.append(' two');
    await settle();
    expect(calls.route).toBe(0);
    goTo('/practice/t/us');
    await settle();
    expect(calls.route).toBe(1);
    vi.restoreAllMocks();
  });

  it('tells once of a burst of changes, and reads only the turn that changed', async () => {
    const [first, second] = page.turns();
    const answer = document.querySelector('[data-message-id=m2] [data-part]');
    for (let chunk = 0; chunk < 20; chunk += 1) answer?.append(` ${chunk}`);
    await settle();
    expect(calls.turns).toBe(1);
    expect(page.turns()[0]).toBe(first);
    expect(page.turns()[1]).not.toBe(second);
    expect(texts()[1]).toContain('412k 0 1 2');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps the same turns when only the page around their words changed', async () => {
    const before = page.turns();
    document.querySelector('[data-message-id=m2]')?.insertAdjacentHTML('beforeend', '<div data-noise>Copy</div>');
    await settle();
    expect(page.turns()).toBe(before);
    expect(calls.turns).toBe(0);
  });

  it('hears nothing of typing', async () => {
    const search = vi.spyOn(document, 'querySelectorAll');
    document.querySelector('[role=textbox] p')?.append(' there');
    await settle();
    expect(search).not.toHaveBeenCalled();
    document.querySelector('form')?.append('Stop');
    await settle();
    expect(search).toHaveBeenCalled();
  });

  it('sees turns come and go', async () => {
    list().insertAdjacentHTML('beforeend', turn('m3', 'user', 'By month'));
    await settle();
    expect(texts()).toEqual(['Revenue?', '412k', 'By month']);
    document.querySelector('[data-message-id=m1]')?.remove();
    await settle();
    expect(texts()).toEqual(['412k', 'By month']);
    expect(calls.turns).toBe(2);
  });

  it('sees a list and a composer that the page mounts anew', async () => {
    const frame = document.querySelector('#frame');
    const html = frame?.innerHTML ?? '';
    frame?.remove();
    await settle();
    expect(texts()).toEqual([]);
    expect(page.composer()).toBeUndefined();
    document.querySelector('main')?.insertAdjacentHTML('beforeend', `<div>${html}</div>`);
    await settle();
    expect(texts()).toEqual(['Revenue?', '412k']);
    expect(calls.composer).toBe(2);
    document.querySelector('[data-message-id=m2] [data-part]')?.append(' in May');
    await settle();
    expect(texts()).toEqual(['Revenue?', '412k in May']);
  });

  it('does nothing while the tab is hidden, and looks once when it is shown', async () => {
    hide(true);
    document.querySelector('[data-message-id=m2] [data-part]')?.append(' in May');
    list().insertAdjacentHTML('beforeend', turn('m3', 'user', 'By month'));
    await settle();
    expect(calls.turns).toBe(0);
    hide(false);
    expect(calls.turns).toBe(1);
    expect(texts()).toEqual(['Revenue?', '412k in May', 'By month']);
    await settle();
    expect(calls.turns).toBe(1);
  });

  it('ends with its signal', async () => {
    control.abort();
    list().insertAdjacentHTML('beforeend', turn('m3', 'user', 'By month'));
    goTo('/practice/t/us');
    await settle();
    expect(calls).toEqual({ composer: 0, turns: 0, route: 0 });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('another thread in the same page', () => {
  it('does not take the old turns for its own while they leave', async () => {
    goTo('/practice/t/us');
    expect(page.threadId()).toBe('us');
    expect(page.turns()).toEqual([]);
    await settle();
    expect(calls.route).toBe(1);
    list().innerHTML = turn('u1', 'user', 'Orders?');
    await settle();
    expect(texts()).toEqual(['Orders?']);
  });

  it('takes elements that the page filled anew', async () => {
    goTo('/practice/t/us');
    for (const part of document.querySelectorAll('[data-part]')) part.textContent = `other ${part.textContent}`;
    await settle();
    expect(texts()).toEqual(['other Revenue?', 'other 412k']);
  });

  it('takes turns that stay for good', async () => {
    goTo('/practice/t/us');
    await vi.advanceTimersByTimeAsync(11_000);
    expect(texts()).toEqual(['Revenue?', '412k']);
  });

  it('keeps the turns of a new thread when it gets its address', async () => {
    goTo('/practice/new');
    list().innerHTML = turn('n1', 'user', 'Churn?');
    await settle();
    goTo('/practice/t/churn');
    await settle();
    expect(texts()).toEqual(['Churn?']);
    expect(page.threadId()).toBe('churn');
  });
});
