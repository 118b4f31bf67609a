import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BriefState, PopupView, ShownTurns } from '../../../components/popup/view';
import type { Brief } from '../../../lib/messages';
import { speakEnglish } from '../english';
import { heard, press, show } from './show';
import { HAND_OFF, ready, threadView } from './views';

beforeAll(speakEnglish);
afterEach(cleanup);

const AT = { host: 'app.hex.tech', siteName: 'Hex' };
const UNKNOWN = { kind: 'unknown', host: 'chat.example.com' } as const;
const GUIDE: Brief = { ...HAND_OFF, kind: 'guide' };
const inSight = (): ShownTurns => ({ thread: 'hex:t1', about: 'bulk', turn: { index: 12 } });
const restart = (brief: BriefState): PopupView => threadView('restart', { brief });

/** Changes the brief and takes that back. Gives what is heard then. */
const startOver = () => {
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Mine.' } });
  press('Start over');
  return heard();
};

describe('a screen reader at the popup', () => {
  it('has one place to listen to, there from the start and outside of what is busy', () => {
    const { update } = show({ kind: 'loading' });
    const place = screen.getByRole('status');
    expect(place.closest('[aria-busy=true]')).toBeNull();
    for (const view of [
      threadView('explained', { brief: ready(GUIDE), shown: inSight() }),
      threadView('restart', { brief: { step: 'asking', kind: 'new-thread' }, snooze: 'on' }),
      { ...UNKNOWN, refused: true },
    ]) {
      update(view);
      expect(screen.getAllByRole('status')).toEqual([place]);
    }
  });

  it('hears nothing of what it finds when it comes', () => {
    const { update } = show({ kind: 'loading' });
    update({ kind: 'paused', ...AT });
    expect(heard()).toBe('');
    cleanup();
    show(threadView('restart', { brief: { step: 'copied', brief: HAND_OFF }, snooze: 'on' }));
    expect(heard()).toBe('');
  });

  it('hears once that the thread came into another band, and nothing of each count', () => {
    const { update } = show(threadView('fresh'));
    update(threadView('heavy'));
    expect(heard()).toBe('This thread is heavy now.');
    const { health } = threadView('heavy').row;
    update(threadView('heavy', { health: { ...health, tokens: { ...health.tokens, high: 99_500 } } }));
    expect(heard()).toBe('This thread is heavy now.');
    update(threadView('restart'));
    expect(heard()).toBe('It is time for a new thread.');
  });

  it('hears nothing of a thread that takes the place of another', () => {
    const { update } = show(threadView('fresh'));
    update(threadView('restart', { key: 'hex:t2', snooze: 'on' }));
    expect(heard()).toBe('');
  });

  it('hears that it paused and resumed, here alone', () => {
    const { update } = show(threadView('fresh'));
    update({ kind: 'paused', ...AT });
    expect(heard()).toBe('Paused here');
    update(threadView('fresh'));
    expect(heard()).toBe('The coach works here again.');
    update({ kind: 'paused', ...AT });
    update({ ...UNKNOWN, refused: false });
    expect(heard()).toBe('Paused here');
  });

  it('hears of a brief that it is made, and that it is there', () => {
    const { update } = show(threadView('heavy'));
    update(threadView('heavy', { brief: { step: 'asking', kind: 'new-thread' } }));
    expect(heard()).toBe('Reading the thread on the page');
    update(threadView('heavy', { brief: ready(HAND_OFF) }));
    expect(heard()).toBe('The brief is ready.');
  });

  it('hears why there is none by the alert alone', () => {
    const { update } = show(restart({ step: 'asking', kind: 'new-thread' }));
    update(restart({ step: 'failed', kind: 'new-thread', why: 'Gone.' }));
    expect([screen.getByRole('alert').textContent, heard()]).toEqual(['The page gave no brief. Gone.', '']);
  });

  it('hears that a brief is as the coach wrote it, each time', () => {
    show(restart(ready(HAND_OFF)));
    const first = startOver();
    expect(first).toBe('As the coach wrote it.');
    const again = startOver();
    expect([again === first, again.trim()]).toEqual([false, first]);
    expect(startOver()).toBe(first);
  });

  it.each([
    ['copied', () => restart({ step: 'copied', brief: HAND_OFF }), 'Copied. Start a new thread and paste it there.'],
    ['copied, of a guide', () => restart({ step: 'copied', brief: GUIDE }), 'Copied. Paste it where it belongs.'],
    [
      'stuck',
      () => restart({ step: 'stuck', brief: HAND_OFF, why: 'The tab is gone.' }),
      'It could not be opened. The tab is gone. Copy the brief and paste it into a new thread.',
    ],
    ['shown', () => threadView('restart', { shown: inSight() }), 'Turn 13 is in sight on the page.'],
    [
      'gone',
      () => restart({ step: 'control', kind: 'data-app', isGone: true }),
      'The control is not on the page now. The brief works without it.',
    ],
  ] as const)('hears what became of a press, and again when pressed again: %s', (_what, next, says) => {
    const { update } = show(threadView('restart'));
    update(next());
    expect(heard()).toBe(says);
    update(next());
    expect([heard() === says, heard().trim()]).toEqual([false, says]);
  });

  it('hears nothing twice that was asked for once', () => {
    const shown = inSight();
    const brief: BriefState = { step: 'copied', brief: HAND_OFF };
    const { update } = show(threadView('restart'));
    update(threadView('restart', { shown, brief }));
    const first = heard();
    update(threadView('restart', { shown, brief, turnsSeen: 35 }));
    expect(heard()).toBe(first);
  });

  it('is not told again what was said when only the figures move', async () => {
    const { update } = show(threadView('fresh'));
    update(threadView('heavy'));
    const told = vi.fn();
    const watch = new MutationObserver(told);
    watch.observe(screen.getByRole('status'), { childList: true, characterData: true, subtree: true });
    update(threadView('heavy', { turnsSeen: 35 }));
    update(threadView('restart'));
    await expect.poll(() => told.mock.calls.flat(2).length).toBeGreaterThan(0);
    watch.disconnect();
    expect(told.mock.calls.flatMap(([records]) => records as MutationRecord[])).toHaveLength(1);
  });

  it('hears each refusal', () => {
    const { update } = show({ ...UNKNOWN, refused: false });
    update({ ...UNKNOWN, refused: true });
    const first = heard();
    expect(first).toContain('the chat box on chat.example.com');
    update({ ...UNKNOWN, refused: true });
    expect(heard()).toBe(first);
    update({ ...UNKNOWN, refused: false });
    update({ ...UNKNOWN, refused: true });
    expect([heard() === first, heard().trim()]).toEqual([false, first]);
  });

  it('hears for how long advice is silent, and that it is back', () => {
    const { update } = show(threadView('heavy', { snooze: 'offered' }));
    update(threadView('heavy', { snooze: 'on' }));
    expect(heard()).toBe('Snoozed until this thread gets heavier.');
    update(threadView('heavy', { snooze: 'offered', brief: { step: 'asking', kind: 'new-thread' } }));
    expect(heard()).toBe('Advice is on again. Reading the thread on the page');
  });

  it('hears which guide is advised next, or that none is', () => {
    const { update } = show(threadView('explained'));
    update(threadView('explained', { guidesOff: [7] }));
    expect(heard()).toBe('You have explained this in 4 threads.');
    update(threadView('explained', { guidesOff: [7, 8] }));
    expect(heard()).toBe('No guide is advised for what you explain here.');
  });
});
