import { signal as createSignal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { coachSite } from '../../../entrypoints/popup/coach-site';
import type { TabPlace } from '../../../entrypoints/popup/place';
import { browser } from '../../../lib/browser';
import { announcedAmong } from '../../../lib/store/asked-site';

const UNKNOWN: TabPlace = { kind: 'unknown', origin: 'https://chat.example.com', refused: false };

describe('coaching a site', () => {
  const place = createSignal<TabPlace>(UNKNOWN);
  const commands = vi.fn();
  const request = vi.fn<typeof browser.permissions.request>();
  let isRunning = false;

  beforeEach(() => {
    place.value = UNKNOWN;
    isRunning = false;
    commands.mockReset();
    request.mockReset();
    browser.permissions.request = request;
    browser.tabs.get = vi.fn(async () => ({ id: 7, url: 'https://chat.example.com/c/1' })) as never;
    browser.permissions.contains = vi.fn(async () => true);
    browser.runtime.sendMessage = vi.fn(async (message: unknown) => {
      commands(message);
      isRunning = true;
      return { answered: true, ok: undefined };
    }) as never;
    browser.tabs.sendMessage = vi.fn(async () => {
      if (!isRunning) throw new Error('Receiving end does not exist.');
      return { answered: true, ok: { siteName: 'Chat' } };
    }) as never;
  });

  it('asks the user for this site alone, then starts there', async () => {
    request.mockResolvedValue(true);
    await coachSite(7, place);
    expect(request).toHaveBeenCalledWith({ origins: ['https://chat.example.com/*'] });
    expect(commands).toHaveBeenCalledWith({ coach: 'site.coach', args: ['https://chat.example.com'] });
    expect(place.value).toMatchObject({ kind: 'chat', origin: 'https://chat.example.com' });
  });

  it('announces the site before it asks: the popup may be closed by the question', async () => {
    request.mockImplementation(async () => {
      expect(await announcedAmong(['https://chat.example.com/*'], Date.now())).toBe('https://chat.example.com');
      return true;
    });
    await coachSite(7, place);
    expect.assertions(1);
  });

  it('tells nobody anything when the user says no', async () => {
    request.mockResolvedValue(false);
    await coachSite(7, place);
    expect(place.value).toEqual({ ...UNKNOWN, refused: true });
    expect(commands).not.toHaveBeenCalled();
    await expect.poll(() => browser.storage.session.get(null)).toEqual({});
  });

  it('takes a refusal back while it asks again, so that the next one is told anew', async () => {
    place.value = { ...UNKNOWN, refused: true };
    request.mockImplementation(async () => {
      expect(place.value).toEqual({ ...UNKNOWN, refused: false });
      return false;
    });
    await coachSite(7, place);
    expect(place.value).toEqual({ ...UNKNOWN, refused: true });
    expect.assertions(2);
  });

  it('says so when the background cannot do it', async () => {
    request.mockResolvedValue(true);
    browser.runtime.sendMessage = vi.fn(async () => ({ error: 'The script could not be registered.' })) as never;
    await coachSite(7, place);
    expect(place.value).toEqual({ kind: 'failed', why: 'The script could not be registered.' });
  });

  it('asks only where it is not known yet', async () => {
    request.mockResolvedValue(true);
    place.value = { kind: 'barred', insecure: true };
    await coachSite(7, place);
    expect(request).not.toHaveBeenCalled();
  });
});
