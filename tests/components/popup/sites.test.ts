import { signal as createSignal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabPlace } from '../../../entrypoints/popup/place';
import { siteActions } from '../../../entrypoints/popup/sites';
import { browser } from '../../../lib/browser';

const chatIn = (isPrivate: boolean): TabPlace =>
  ({ kind: 'chat', origin: 'https://chat.example.com', isPrivate, status: {} }) as TabPlace;

describe('pausing in the popup', () => {
  const toTab = vi.fn();
  const toBackground = vi.fn();
  const look = vi.fn(async () => undefined);
  beforeEach(() => {
    for (const spy of [toTab, toBackground, look]) spy.mockClear();
    browser.tabs.sendMessage = vi.fn(async (tab: number, message: unknown) => {
      toTab(tab, message);
      return { answered: true, ok: undefined };
    }) as never;
    browser.runtime.sendMessage = vi.fn(async (message: unknown) => {
      toBackground(message);
      return { answered: true, ok: undefined };
    }) as never;
  });
  const pause = (isPrivate: boolean, paused: boolean): Promise<void> =>
    siteActions(7, createSignal(chatIn(isPrivate)), look).setPaused(paused);

  it('is stored for an ordinary window', async () => {
    await pause(false, true);
    expect(toBackground).toHaveBeenCalledOnce();
    expect(JSON.stringify(toBackground.mock.calls)).toContain('chat.example.com');
    expect(toTab).not.toHaveBeenCalled();
  });

  it.each([true, false])(
    'is told to the page alone in a private window (%s), and the page is asked again',
    async (paused) => {
      await pause(true, paused);
      expect(toTab.mock.calls).toEqual([[7, { coach: 'tab.pause', args: [paused] }]]);
      expect(toBackground).not.toHaveBeenCalled();
      expect(look).toHaveBeenCalledOnce();
    },
  );
});
