import { signal as createSignal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endAllWaiting } from '../../../entrypoints/background/end-waiting';
import { keptEdits } from '../../../entrypoints/popup/kept-edits';
import { APP_BRIEF, HAND_OFF } from './views';

const MINE = { ...HAND_OFF, text: 'Mine.', made: HAND_OFF.text };
const session = () => fakeBrowser.storage.session.get(null);
/** The popup over a thread, opened anew. */
const open = (thread = 'hex:t1', turns = 12) => keptEdits(7, createSignal(thread), () => turns);

describe('what the user made of a brief', () => {
  let incognito: boolean;
  beforeEach(() => {
    fakeBrowser.reset();
    incognito = false;
    fakeBrowser.tabs.get = (async () => ({ incognito })) as never;
  });

  it('is there when the popup opens again, also where the page shows other turns of the thread by now', async () => {
    await open().keep(MINE);
    expect(await open().read(HAND_OFF)).toEqual(MINE);
    const scrolled = { ...HAND_OFF, text: 'Why did it drop?' };
    expect(await open().read(scrolled)).toEqual({ ...MINE, made: 'Why did it drop?' });
    const unsure = { ...scrolled, doubts: [{ text: '41 failed.', turn: 3, key: 'k3', isTold: false, isOwn: false }] };
    expect(await open().read(unsure)).toEqual({ ...unsure, text: MINE.text, made: 'Why did it drop?' });
  });

  it('is of that thread, as long as it is, and of that brief alone', async () => {
    await open().keep(MINE);
    expect(await open('hex:t2').read(HAND_OFF)).toBe(HAND_OFF);
    expect(await open('hex:t1', 14).read(HAND_OFF)).toBe(HAND_OFF);
    expect(await open().read(APP_BRIEF)).toBe(APP_BRIEF);
  });

  it('is what the user did last, and of the thread that it was done in, also where nothing waits', async () => {
    const edits = open();
    await Promise.all([edits.keep(MINE), edits.keep({ ...MINE, text: HAND_OFF.text })]);
    expect(await session()).toEqual({});
    const thread = createSignal('hex:t1');
    const moving = keptEdits(7, thread, () => 12);
    const kept = moving.keep(MINE);
    thread.value = 'hex:t2';
    await kept;
    expect(await open().read(HAND_OFF)).toEqual(MINE);
    expect(await open('hex:t2').read(HAND_OFF)).toBe(HAND_OFF);
  });

  it('is gone once it was used, taken back or erased', async () => {
    for (const end of [
      () => open().end('new-thread'),
      () => open().keep({ ...MINE, text: HAND_OFF.text }),
      () => endAllWaiting(),
    ]) {
      await open().keep(MINE);
      await end();
      expect(await session()).toEqual({});
      expect(await open().read(HAND_OFF)).toBe(HAND_OFF);
    }
  });

  it('is never kept on disk, and of a private window not at all', async () => {
    await open().keep(MINE);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    await open().end('new-thread');
    incognito = true;
    await open().keep(MINE);
    expect(await session()).toEqual({});
  });
});
