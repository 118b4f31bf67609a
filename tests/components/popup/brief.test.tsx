import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { speakEnglish } from '../english';
import { inMain, press, show, words } from './show';
import { APP_BRIEF, HAND_OFF, ready, threadView } from './views';

beforeAll(speakEnglish);
afterEach(cleanup);

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');

describe('the brief', () => {
  it('shows the text and what it saves, as an estimate', () => {
    show(threadView('restart', { brief: ready(HAND_OFF) }));
    expect(box().value).toBe(HAND_OFF.text);
    expect(words()).toMatch(/48k → ~\d+ tokens|48k → ~0\.\dk tokens/);
  });

  it('says where it was made of a part of the thread', () => {
    const { update } = show(threadView('restart', { brief: ready({ ...HAND_OFF, turns: 31 }) }));
    expect(words()).toContain('Made of the 31 turns that the page has now, of about 41: add what it lacks.');
    update(threadView('restart', { brief: ready(HAND_OFF) }));
    expect(words()).not.toContain('Made of');
  });

  it('is opened as the user left it', () => {
    const { actions } = show(threadView('restart', { brief: ready(HAND_OFF) }));
    fireEvent.input(box(), { target: { value: 'Only the EU, only October 2026.' } });
    press('Open with this brief');
    expect(actions.openBrief).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'new-thread', text: 'Only the EU, only October 2026.' }),
    );
  });

  it('keeps what the user wrote while the thread goes on and while it is opened', () => {
    const { update } = show(threadView('restart', { brief: ready(HAND_OFF) }));
    fireEvent.input(box(), { target: { value: 'Mine.' } });
    update(threadView('restart', { brief: ready(HAND_OFF), turnsSeen: 35 }));
    expect(box().value).toBe('Mine.');
    update(threadView('restart', { brief: { step: 'placing', brief: { ...HAND_OFF, text: 'Mine.' } } }));
    expect(box().value).toBe('Mine.');
  });

  it('stays the box it is, with its size and its undo, when it is copied', () => {
    const { update } = show(threadView('restart', { brief: ready(HAND_OFF) }));
    const before = box();
    fireEvent.input(before, { target: { value: 'Mine.' } });
    update(
      threadView('restart', { brief: { step: 'copied', brief: { ...HAND_OFF, text: 'Mine.', made: HAND_OFF.text } } }),
    );
    expect(box()).toBe(before);
  });

  it('opens once, however often it is pressed', () => {
    const { actions } = show(threadView('restart', { brief: { step: 'placing', brief: HAND_OFF } }));
    press('Open with this brief');
    expect(actions.openBrief).not.toHaveBeenCalled();
  });

  it('is not opened empty, and says why', () => {
    show(threadView('restart', { brief: ready(HAND_OFF) }));
    fireEvent.input(box(), { target: { value: '  ' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open with this brief' }).disabled).toBe(true);
    expect(words()).toContain('There is nothing left to carry.');
    expect(words()).not.toContain('What seems to hold');
  });

  it('is kept with each change, and leads back to what it was at first', () => {
    const { actions, update } = show(threadView('restart', { brief: ready(HAND_OFF) }));
    expect(screen.queryByRole('button', { name: 'Start over' })).toBeNull();
    fireEvent.input(box(), { target: { value: 'Mine.' } });
    const mine = { ...HAND_OFF, text: 'Mine.', made: HAND_OFF.text };
    expect(actions.keepBrief).toHaveBeenLastCalledWith(mine);
    update(threadView('restart', { brief: { step: 'stuck', brief: mine, why: 'The tab is gone.' } }));
    press('Start over');
    expect(box().value).toBe(HAND_OFF.text);
    expect(actions.keepBrief).toHaveBeenLastCalledWith({ ...mine, text: HAND_OFF.text });
    expect(screen.queryByRole('button', { name: 'Start over' })).toBeNull();
  });

  it('goes to the clipboard, and says so, where the site has no page for a new thread', () => {
    const { actions, update } = show(threadView('restart', { canOpen: false, brief: ready(HAND_OFF) }));
    expect(screen.queryByRole('button', { name: 'Open with this brief' })).toBeNull();
    expect(words()).toContain('no page for a new thread on Hex');
    press('Copy');
    expect(actions.copyBrief).toHaveBeenCalledWith(expect.objectContaining({ text: HAND_OFF.text }));
    update(threadView('restart', { canOpen: false, brief: { step: 'copied', brief: HAND_OFF } }));
    expect(inMain().getByText(/Copied\./)).toBeTruthy();
  });

  it('says why it could not be opened, and can still be copied', () => {
    show(threadView('restart', { brief: { step: 'stuck', brief: HAND_OFF, why: 'The tab is gone.' } }));
    expect(screen.getByText(/The tab is gone\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  it('says when the page gave none, and asks again', () => {
    const failed = { step: 'failed', kind: 'new-thread', why: 'The thread is not loaded.' } as const;
    const { actions } = show(threadView('restart', { brief: failed }));
    expect(screen.getByRole('alert').textContent).toContain('The thread is not loaded.');
    press('Try again');
    expect(actions.writeBrief).toHaveBeenCalledWith('new-thread');
  });

  it('offers to run a question that keeps coming back, by the site’s own word for it', () => {
    const { actions } = show(threadView('repeated', { brief: ready(APP_BRIEF) }));
    press('Make it a task');
    expect(actions.askBrief).toHaveBeenLastCalledWith('schedule');
    cleanup();
    show(threadView('fresh'));
    expect(screen.queryByRole('button', { name: 'Make it a task' })).toBeNull();
  });

  it('speaks of no data app where the site builds none', () => {
    const brief = ready({ ...APP_BRIEF, kind: 'schedule', text: 'Create a scheduled task' });
    show(threadView('repeated', { saves: { schedule: 'scheduled task' }, brief, snooze: 'offered' }));
    expect(screen.getByRole('heading', { name: 'Make it a scheduled task' })).toBeTruthy();
    expect(words()).toContain('A scheduled task asks it for you');
    expect(words()).not.toContain('data app');
    expect(
      within(screen.getByRole('region', { name: 'Make it a scheduled task' })).getByRole('button', {
        name: 'Not this one',
      }),
    ).toBeTruthy();
  });

  it('asks for a data app when the question keeps coming back', () => {
    show(threadView('repeated', { brief: ready(APP_BRIEF) }));
    expect(screen.getByRole('heading', { name: 'Turn it into a data app' })).toBeTruthy();
    expect(words()).toContain('A data app answers it without asking');
    expect(box().value).toContain('Build a data app');
  });
});
