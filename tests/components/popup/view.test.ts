import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../../entrypoints/popup/stored';
import { viewOf } from '../../../entrypoints/popup/view';
import type { TabPlace } from '../../../entrypoints/popup/place';
import type { TabStatus } from '../../../lib/messages';
import type { Settings } from '../../../lib/store/items';
import { threadView } from './views';

const STATUS: TabStatus = {
  site: 'hex',
  siteName: 'Hex',
  threadKey: 'hex:t1',
  composer: true,
  paused: false,
  canStartThread: true,
  saves: { app: 'data app' },
  hasDataAppControl: false,
};
const chat = (change: Partial<TabStatus> = {}): TabPlace => ({
  kind: 'chat',
  origin: 'https://app.hex.tech',
  isPrivate: false,
  status: { ...STATUS, ...change },
});
const inPrivate = (paused: boolean): TabPlace => ({ ...chat({ paused }), isPrivate: true }) as TabPlace;
const { row } = threadView('heavy');
const none = { state: 'ready', value: NOTHING } as const;
const stored = { state: 'ready', value: { ...NOTHING, row } } as const;
const broken = { state: 'failed', why: 'The disk is full.' } as const;
const settings = (pausedSites: readonly string[] = []) =>
  ({ state: 'ready', value: { pausedSites } as unknown as Settings }) as const;
const look = (place: TabPlace, known: Partial<Parameters<typeof viewOf>[0]> = {}) =>
  viewOf({ place, stored: none, settings: settings(), brief: { step: 'none' }, shown: undefined, ...known });

describe('what the popup shows', () => {
  it('is the stored thread', () => {
    expect(look(chat(), { stored })).toMatchObject({ kind: 'thread', row, canOpen: true });
  });

  it('is nothing until tab, database and settings have answered', () => {
    expect(look({ kind: 'loading' }).kind).toBe('loading');
    expect(look(chat(), { stored: { state: 'loading' } }).kind).toBe('loading');
    expect(look(chat(), { stored, settings: { state: 'loading' } }).kind).toBe('loading');
  });

  it('is the page’s own word where nothing is stored: private windows, a full disk', () => {
    const { health, estimated } = row;
    const thread = { health, estimated, turnsKnown: 4, title: 'EU revenue drop', turnsSeen: 4, turnsAbout: 9 };
    for (const unstored of [none, broken])
      expect(look(chat({ thread }), { stored: unstored })).toMatchObject({
        kind: 'thread',
        row: { siteName: 'Hex', title: 'EU revenue drop', turnsSeen: 4, turnsAbout: 9, health },
      });
  });

  it('is the reason when the database fails and the page knows nothing either', () => {
    expect(look(chat(), { stored: broken })).toEqual({ kind: 'failed', why: 'The disk is full.' });
    expect(look(chat(), { settings: broken })).toEqual({ kind: 'failed', why: 'The disk is full.' });
  });

  it('is no failure of the database in a private window: Firefox has none there', () => {
    const place = inPrivate(false);
    expect(look(place, { stored: broken }).kind).toBe('counting');
  });

  it('is counting, empty or no chat, as far as the page has come', () => {
    expect(look(chat()).kind).toBe('counting');
    expect(look(chat({ threadKey: 'hex:' })).kind).toBe('empty');
    expect(look(chat({ threadKey: 'hex:', composer: false })).kind).toBe('no-chat');
  });

  it('is paused by the word of the page alone in a private window, whatever is stored', () => {
    const stopped = { settings: settings(['https://app.hex.tech']) };
    expect(look(inPrivate(true)).kind).toBe('paused');
    expect(look(inPrivate(false), { stored, ...stopped }).kind).toBe('thread');
  });

  it('is paused where the user paused it, thread or not, and only there', () => {
    const paused = { settings: settings(['https://app.hex.tech']) };
    expect(look(chat(), { stored, ...paused })).toEqual({ kind: 'paused', host: 'app.hex.tech', siteName: 'Hex' });
    expect(look(chat(), { stored, settings: settings(['https://other.hex.tech']) }).kind).toBe('thread');
  });
});
