import { signal as createSignal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BriefState } from '../../../components/popup/view';
import { adviseAtOnce } from '../../../entrypoints/popup/advise';
import { briefActions } from '../../../entrypoints/popup/briefs';
import { explainedName } from '../../../entrypoints/popup/explained-name';
import type { Stored } from '../../../entrypoints/popup/stored';
import { browser } from '../../../lib/browser';
import type { Brief } from '../../../lib/messages';
import type { BriefAnswer, BriefJob } from '../../../lib/coach/make-brief';
import type { Live } from '../../../lib/store/live';
import { APP_BRIEF, HAND_OFF, ready, threadView } from './views';

const answer = (ok: unknown) => vi.fn(async () => ({ answered: true, ok })) as never;
const refusal = (error: string) => vi.fn(async () => ({ error })) as never;

const SHOWN = { site: 'hex', turns: [] };
/** Stands in for the script that writes briefs in a thread of its own. */
const written = vi.fn((_job: BriefJob): BriefAnswer => ({ brief: HAND_OFF }));
class Writer extends EventTarget {
  postMessage(job: BriefJob): void {
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: written(job) })));
  }
}
vi.stubGlobal('Worker', Writer);

const live = (health: Parameters<typeof threadView>[0], snoozed = false): Live<Stored> => ({
  state: 'ready',
  value: { row: threadView(health).row, snoozed, guidesOff: [], latest: [] },
});

describe('a brief on its way', () => {
  const state = createSignal<BriefState>({ step: 'none' });
  const edits = { read: vi.fn(async (brief: Brief) => brief), keep: vi.fn(), end: vi.fn(async () => undefined) };
  const actions = briefActions(
    7,
    state,
    () => hasControl,
    () => ({ rhythm: 'each Monday' }),
    edits,
  );
  const close = vi.fn();
  let hasControl = false;

  beforeEach(() => {
    state.value = { step: 'none' };
    browser.tabs.sendMessage = answer(SHOWN);
    written.mockReset();
    written.mockReturnValue({ brief: HAND_OFF });
    hasControl = false;
    edits.end.mockClear();
    close.mockReset();
    window.close = close;
  });

  it('is written of what the page shows', async () => {
    const asked = actions.askBrief('new-thread');
    expect(state.value).toEqual({ step: 'asking', kind: 'new-thread' });
    await asked;
    expect(state.value).toEqual(ready(HAND_OFF));
    expect(written).toHaveBeenCalledWith({ ...SHOWN, kind: 'new-thread', facts: { rhythm: 'each Monday' } });
  });

  it('tells what was explained by the title of its guide, or nothing where the page does not', async () => {
    written.mockReturnValueOnce({
      brief: { kind: 'guide', text: '# Active customer\n\nAn active customer is …', tokens: 9, turns: 41 },
    });
    expect(await explainedName(7)(5)).toBe('Active customer');
    expect(written).toHaveBeenLastCalledWith({ ...SHOWN, kind: 'guide', facts: { about: 5 } });
    written.mockReturnValueOnce({ brief: { kind: 'guide', text: '', tokens: 0, turns: 41 } });
    expect(await explainedName(7)(5)).toBeUndefined();
    browser.tabs.sendMessage = refusal('gone');
    expect(await explainedName(7)(5)).toBeUndefined();
  });

  it('is the one asked for last, whichever comes first', async () => {
    const late: ((turns: unknown) => void)[] = [];
    browser.tabs.sendMessage = () => new Promise((done) => late.push(done)) as never;
    const slow = actions.askBrief('data-app');
    browser.tabs.sendMessage = answer(SHOWN);
    await actions.askBrief('new-thread');
    written.mockReturnValueOnce({ brief: APP_BRIEF });
    late[0]?.({ answered: true, ok: SHOWN });
    await slow;
    expect(written).toHaveBeenCalledTimes(2);
    expect(state.value).toEqual(ready(HAND_OFF));
  });

  it('says why when the page gives none', async () => {
    browser.tabs.sendMessage = refusal('The thread is not loaded.');
    await actions.askBrief('new-thread');
    expect(state.value).toEqual({ step: 'failed', kind: 'new-thread', why: 'The thread is not loaded.' });
  });

  it('says why when it cannot be written', async () => {
    written.mockReturnValue({ why: 'Too long.' });
    await actions.askBrief('new-thread');
    expect(state.value).toEqual({ step: 'failed', kind: 'new-thread', why: 'Too long.' });
  });

  it('closes the popup once it waits for its composer', async () => {
    const commands = vi.fn(async (_command: unknown) => ({ answered: true, ok: undefined }));
    browser.runtime.sendMessage = commands;
    await actions.openBrief(HAND_OFF);
    expect(commands).toHaveBeenCalledWith({ coach: 'brief.place', args: [7, HAND_OFF] });
    expect(edits.end).toHaveBeenCalledWith('new-thread');
    expect(close).toHaveBeenCalledOnce();
  });

  it('is as the user left it when the popup closed', async () => {
    const left = { ...HAND_OFF, text: 'Mine.', made: HAND_OFF.text };
    edits.read.mockResolvedValueOnce(left);
    await actions.askBrief('new-thread');
    expect(state.value).toEqual(ready(left));
  });

  it('stays, with the user’s words and the reason, when it could not be opened', async () => {
    browser.runtime.sendMessage = refusal('The tab is gone.');
    await actions.openBrief(HAND_OFF);
    expect(state.value).toEqual({ step: 'stuck', brief: HAND_OFF, why: 'The tab is gone.' });
    expect(edits.end).not.toHaveBeenCalled();
    expect(close).not.toHaveBeenCalled();
  });

  it('comes second for a data app where the site has a control of its own, which is pointed at', async () => {
    hasControl = true;
    await actions.askBrief('data-app');
    expect(state.value).toEqual({ step: 'control', kind: 'data-app', isGone: false });
    const asked = vi.fn(async (_tab: number, _message: unknown) => ({ answered: true, ok: true }));
    browser.tabs.sendMessage = asked as never;
    await actions.showControl();
    expect(asked).toHaveBeenCalledWith(7, { coach: 'control.show', args: [] });
    expect(close).toHaveBeenCalledOnce();
  });

  it('is still there when that control is gone, and when it is not wanted', async () => {
    hasControl = true;
    browser.tabs.sendMessage = answer(false);
    await actions.showControl();
    expect(state.value).toEqual({ step: 'control', kind: 'data-app', isGone: true });
    expect(close).not.toHaveBeenCalled();
    browser.tabs.sendMessage = answer(SHOWN);
    written.mockReturnValue({ brief: APP_BRIEF });
    await actions.writeBrief('data-app');
    expect(state.value).toEqual(ready(APP_BRIEF));
  });

  it('for a new thread asks for no control', async () => {
    hasControl = true;
    await actions.askBrief('new-thread');
    expect(state.value).toEqual(ready(HAND_OFF));
  });
});

describe('an advised brief', () => {
  it('is shown without being asked, once, and never over one the user has before them', () => {
    const key = createSignal('hex:t1');
    const row = createSignal(live('heavy'));
    const brief = createSignal<BriefState>({ step: 'none' });
    const ask = vi.fn(async () => undefined);
    adviseAtOnce(key, row, createSignal({ saves: { app: 'data app' } }), brief, ask);
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

  it('is a schedule for a question that comes back on a site that builds nothing', () => {
    const ask = vi.fn(async () => undefined);
    const status = createSignal({ saves: { schedule: 'scheduled task' } });
    adviseAtOnce(
      createSignal('chatgpt:t1'),
      createSignal(live('repeated')),
      status,
      createSignal<BriefState>({ step: 'none' }),
      ask,
    );
    expect(ask.mock.calls).toEqual([['schedule']]);
  });

  it('is not shown where the user snoozed it, until it is woken', () => {
    const stored = createSignal(live('restart', true));
    const ask = vi.fn(async () => undefined);
    adviseAtOnce(
      createSignal('hex:t1'),
      stored,
      createSignal({ saves: { app: 'data app' } }),
      createSignal<BriefState>({ step: 'none' }),
      ask,
    );
    expect(ask).not.toHaveBeenCalled();
    stored.value = live('restart');
    expect(ask.mock.calls).toEqual([['new-thread']]);
  });

  it.each([
    ['on a full disk', { state: 'failed', why: 'The disk is full.' }],
    ['in a private window, whatever is stored of its thread', live('restart', true)],
  ] as const)('is shown where the page alone knows the thread: %s', (_where, stored) => {
    const { health, title, turnsSeen, turnsAbout, estimated } = threadView('restart').row;
    const thread = { health, title, turnsSeen, turnsAbout, turnsKnown: turnsSeen, estimated, unsaved: true } as const;
    const ask = vi.fn(async () => undefined);
    adviseAtOnce(
      createSignal('hex:t1'),
      createSignal<Live<Stored>>(stored),
      createSignal({ saves: { app: 'data app' }, thread }),
      createSignal<BriefState>({ step: 'none' }),
      ask,
    );
    expect(ask.mock.calls).toEqual([['new-thread']]);
  });
});
