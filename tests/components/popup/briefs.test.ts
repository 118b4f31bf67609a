import { signal as createSignal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BriefState } from '../../../components/popup/view';
import { adviseAtOnce } from '../../../entrypoints/popup/advise';
import { briefActions } from '../../../entrypoints/popup/briefs';
import { browser } from '../../../lib/browser';
import type { ThreadRow } from '../../../lib/store/database';
import type { Live } from '../../../lib/store/live';
import { HAND_OFF, ready, threadView } from './views';

const answer = (ok: unknown) => vi.fn(async () => ({ answered: true, ok })) as never;
const refusal = (error: string) => vi.fn(async () => ({ error })) as never;

const live = (health: Parameters<typeof threadView>[0]): Live<ThreadRow | undefined> => ({
  state: 'ready',
  value: threadView(health).row,
});

describe('a brief on its way', () => {
  const state = createSignal<BriefState>({ step: 'none' });
  const actions = briefActions(7, state);
  const close = vi.fn();

  beforeEach(() => {
    state.value = { step: 'none' };
    close.mockReset();
    window.close = close;
  });

  it('comes from the page', async () => {
    browser.tabs.sendMessage = answer(HAND_OFF);
    const asked = actions.askBrief('new-thread');
    expect(state.value).toEqual({ step: 'asking', kind: 'new-thread' });
    await asked;
    expect(state.value).toEqual(ready(HAND_OFF));
  });

  it('is the one asked for last, whichever comes first', async () => {
    const replies: ((reply: unknown) => void)[] = [];
    browser.tabs.sendMessage = vi.fn(() => new Promise((done) => replies.push(done))) as never;
    const slow = actions.askBrief('data-app');
    browser.tabs.sendMessage = answer(HAND_OFF);
    await actions.askBrief('new-thread');
    replies[0]?.({ answered: true, ok: { kind: 'data-app', text: 'Late', tokens: 1 } });
    await slow;
    expect(state.value).toEqual(ready(HAND_OFF));
  });

  it('says why when the page gives none', async () => {
    browser.tabs.sendMessage = refusal('The thread is not loaded.');
    await actions.askBrief('new-thread');
    expect(state.value).toEqual({ step: 'failed', kind: 'new-thread', why: 'The thread is not loaded.' });
  });

  it('closes the popup once it waits for its composer', async () => {
    const commands = vi.fn(async (_command: unknown) => ({ answered: true, ok: undefined }));
    browser.runtime.sendMessage = commands;
    await actions.openBrief(HAND_OFF);
    expect(commands).toHaveBeenCalledWith({ coach: 'brief.place', args: [7, HAND_OFF] });
    expect(close).toHaveBeenCalledOnce();
  });

  it('stays, with the user’s words and the reason, when it could not be opened', async () => {
    browser.runtime.sendMessage = refusal('The tab is gone.');
    await actions.openBrief(HAND_OFF);
    expect(state.value).toEqual({ step: 'stuck', brief: HAND_OFF, why: 'The tab is gone.' });
    expect(close).not.toHaveBeenCalled();
  });
});

describe('an advised brief', () => {
  it('is shown without being asked, once, and never over one the user has before them', () => {
    const key = createSignal('hex:t1');
    const row = createSignal(live('heavy'));
    const brief = createSignal<BriefState>({ step: 'none' });
    const ask = vi.fn(async () => undefined);
    adviseAtOnce(key, row, brief, ask);
    expect(ask).not.toHaveBeenCalled();
    row.value = live('restart');
    expect(ask.mock.calls).toEqual([['new-thread']]);
    brief.value = ready(HAND_OFF);
    row.value = live('repeated');
    row.value = live('restart');
    expect(ask).toHaveBeenCalledOnce();
    key.value = 'hex:t2';
    expect(brief.value).toEqual({ step: 'none' });
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
