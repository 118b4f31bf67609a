import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BriefState } from '../../../components/popup/view';
import { speakEnglish } from '../english';
import { show } from './show';
import { APP_BRIEF, HAND_OFF, ready, threadView } from './views';

beforeAll(speakEnglish);
afterEach(cleanup);

/** Presses a button as a keyboard does: where the focus is. */
const pressHere = (name: string | RegExp) => {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
};
const focused = () => document.activeElement?.textContent;
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');

const AT = { host: 'app.hex.tech', siteName: 'Hex' };
const PAUSED = { kind: 'paused', ...AT } as const;
const asking = (kind: 'new-thread' | 'data-app'): BriefState => ({ step: 'asking', kind });
const CONTROL: BriefState = { step: 'control', kind: 'data-app', isGone: false };

describe('the focus, once a button that was pressed goes away,', () => {
  it('goes from "Not now" to "Advise again", though that comes a moment later, and back', () => {
    const { update } = show(threadView('restart', { brief: ready(HAND_OFF), snooze: 'offered' }));
    pressHere('Not now');
    update(threadView('restart', { snooze: 'offered' }));
    expect(document.activeElement).toBe(document.body);
    update(threadView('restart', { snooze: 'on' }));
    expect(focused()).toBe('Advise again');
    pressHere('Advise again');
    update(threadView('restart', { brief: asking('new-thread'), snooze: 'offered' }));
    expect(focused()).toBe('Not now');
    update(threadView('restart', { brief: ready(HAND_OFF), snooze: 'offered' }));
    expect(focused()).toBe('Not now');
  });

  it('goes from "Start over" into the brief', () => {
    show(threadView('restart', { brief: ready(HAND_OFF) }));
    fireEvent.input(box(), { target: { value: 'Mine.' } });
    pressHere('Start over');
    expect(document.activeElement).toBe(box());
  });

  it('goes to the heading of what a press opened above, and stays there once the brief is ready', () => {
    const { update } = show(threadView('restart', { brief: ready(HAND_OFF) }));
    pressHere('Turn into a data app');
    update(threadView('restart', { brief: CONTROL }));
    expect(focused()).toBe('Turn it into a data app');
    pressHere('Write a brief instead');
    update(threadView('restart', { brief: asking('data-app') }));
    expect(focused()).toBe('Turn it into a data app');
    update(threadView('restart', { brief: ready(APP_BRIEF) }));
    pressHere('Continue in a new thread');
    update(threadView('restart', { brief: asking('new-thread') }));
    update(threadView('restart', { brief: ready(HAND_OFF) }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Continue in a new thread' }));
  });

  it('goes there from "Try again" and "Draft a guide", too', () => {
    const { update } = show(threadView('restart', { brief: { step: 'failed', kind: 'new-thread', why: 'Gone.' } }));
    pressHere('Try again');
    update(threadView('restart', { brief: asking('new-thread') }));
    expect(focused()).toBe('Continue in a new thread');
    update(threadView('explained'));
    pressHere('Draft a guide');
    update(threadView('explained', { brief: { step: 'asking', kind: 'guide' } }));
    expect(focused()).toBe('Draft of a guide');
  });

  it('goes from "Pause" to "Resume" and back', () => {
    const { update } = show(threadView('fresh'));
    pressHere('Pause on app.hex.tech');
    update(PAUSED);
    expect(focused()).toBe('Resume');
    pressHere('Resume');
    update(threadView('fresh'));
    expect(focused()).toBe('Pause on app.hex.tech');
  });

  it.each([
    ['Coach this site', { kind: 'unknown', host: 'app.hex.tech', refused: false }],
    ['Reload this page', { kind: 'reload', host: 'app.hex.tech' }],
    ['Try again', { kind: 'failed', why: 'The database is full.' }],
  ] as const)('goes from "%s" to the verdict, once there is one to stay', (name, view) => {
    const { update } = show(view);
    pressHere(name);
    update({ kind: 'loading' });
    update({ kind: 'counting', ...AT });
    update(threadView('fresh'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });
});

describe('the focus is left alone', () => {
  it('by what comes by itself', () => {
    const { update } = show(threadView('fresh'));
    update(threadView('restart', { brief: asking('new-thread'), snooze: 'offered' }));
    update(threadView('restart', { brief: ready(HAND_OFF), snooze: 'offered' }));
    update(threadView('restart', { snooze: 'on' }));
    update(PAUSED);
    expect(document.activeElement).toBe(document.body);
  });

  it('by what comes by itself after a press was answered', () => {
    const { update } = show(threadView('heavy', { snooze: 'offered' }));
    pressHere('Not now');
    update(threadView('heavy', { snooze: 'on' }));
    expect(focused()).toBe('Advise again');
    update(threadView('restart', { brief: ready(HAND_OFF), snooze: 'offered' }));
    update(threadView('heavy', { snooze: 'on' }));
    expect(document.activeElement).toBe(document.body);
  });

  it('where the user has gone elsewhere while the answer was on its way', () => {
    const { update } = show(threadView('heavy', { snooze: 'offered' }));
    pressHere('Not now');
    screen.getByRole('button', { name: 'Settings' }).focus();
    update(threadView('heavy', { snooze: 'on' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Settings' }));
  });

  it('where the button that was pressed stays', () => {
    const { update } = show(threadView('restart', { brief: ready(HAND_OFF) }));
    pressHere('Copy');
    update(threadView('restart', { brief: { step: 'copied', brief: HAND_OFF } }));
    expect(focused()).toBe('Copy');
  });
});
