import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OtherThread, OtherThreads } from '../../../components/popup/view';
import { badgeOf } from '../../../entrypoints/background/badge';
import { speakEnglish } from '../english';
import { press, show } from './show';
import { HAND_OFF, ready, threadView } from './views';

beforeAll(speakEnglish);
afterEach(cleanup);

const NONE: OtherThreads = { open: [], recent: [] };
const lines = () => document.querySelector<HTMLDetailsElement>('.others');
const list = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('button');
const { row } = threadView('heavy');
const other = (title: string, tab?: number): OtherThread => ({
  row: { ...row, key: title, title },
  ...(tab !== undefined && { tab }),
});

describe('the other threads', () => {
  it('are listed with verdict and tokens, and lead there', () => {
    const open = other('Churn by plan', 7);
    const { actions } = show(threadView('fresh'), { open: [open], recent: [other('Hiring plan'), other('')] });
    expect(list('Open in other tabs').map(({ textContent }) => textContent)).toEqual([
      'Churn by plan Getting heavy 66k–98k',
    ]);
    expect(list('Recent threads').map(({ textContent }) => textContent)).toEqual([
      'Hiring plan Getting heavy 66k–98k',
      'Hex Getting heavy 66k–98k',
    ]);
    fireEvent.click(list('Open in other tabs')[0] as HTMLElement);
    expect(actions.goToThread).toHaveBeenCalledWith(open);
  });

  it('are counted in full, and those beyond the first five are a press away', () => {
    const open = Array.from({ length: 8 }, (_, at) => other(`Thread ${at}`, at + 1));
    show(threadView('fresh'), { open, recent: [other('Hiring plan')] });
    expect(lines()?.querySelector('summary')?.textContent).toBe('9 other threads');
    expect(list('Open in other tabs')).toHaveLength(8);
    const more = lines()?.querySelector<HTMLDetailsElement>('details');
    expect([more?.open, more?.querySelector('summary')?.textContent]).toEqual([false, '3 more threads']);
    expect(more?.querySelectorAll('button')).toHaveLength(3);
  });

  it('are offered where this tab has no thread, and draw nothing where there are none', () => {
    show({ kind: 'empty', host: 'app.hex.tech', siteName: 'Hex' }, { open: [], recent: [other('Hiring plan')] });
    expect(screen.queryByRole('region', { name: 'Open in other tabs' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Recent threads' })).toBeTruthy();
    cleanup();
    show(threadView('fresh'));
    expect(screen.queryByRole('heading', { name: /threads|tabs/u })).toBeNull();
  });

  it('are behind one line while there is something to say about this one', () => {
    const others = { open: [other('Churn by plan', 7)], recent: [other('Hiring plan')] };
    show(threadView('restart'), others);
    expect([lines()?.open, lines()?.querySelector('summary')?.textContent]).toEqual([false, '2 other threads']);
    cleanup();
    show(threadView('fresh'), others);
    expect(lines()?.open).toBe(true);
  });
});

describe('an action that did not work', () => {
  it('is told, with the reason', () => {
    show(threadView('fresh'), NONE, 'The tab is gone.');
    expect(screen.getByRole('alert').textContent).toBe('That did not work: The tab is gone.');
    cleanup();
    show(threadView('fresh'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('snoozing', () => {
  it('stands beside what is advised, in the words of what it silences', () => {
    const { actions } = show(threadView('restart', { brief: ready(HAND_OFF), snooze: 'offered' }));
    const advice = screen.getByRole('region', { name: 'Continue in a new thread' });
    fireEvent.click(within(advice).getByRole('button', { name: 'Not now' }));
    expect(actions.setSnoozed).toHaveBeenCalledWith(true);
    cleanup();
    show(threadView('repeated', { snooze: 'offered' }));
    expect(screen.getByRole('button', { name: 'Not this one' })).toBeTruthy();
  });

  it.each([
    ['heavy', /until this thread gets heavier/u],
    ['restart', /Snoozed for this thread/u],
    ['repeated', /Nothing is advised for this question/u],
  ] as const)('says for how long (%s), and is taken back', (kind, says) => {
    const { actions } = show(threadView(kind, { snooze: 'on' }));
    expect(screen.getByText(says)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Not / })).toBeNull();
    press('Advise again');
    expect(actions.setSnoozed).toHaveBeenCalledWith(false);
  });

  it('is not offered where nothing is advised, or nothing is stored', () => {
    show(threadView('restart', { snooze: 'none' }));
    expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull();
  });
});

describe('the site’s own control for a data app', () => {
  it('comes first, the brief second', () => {
    const { actions } = show(threadView('repeated', { brief: { step: 'control', kind: 'data-app', isGone: false } }));
    const [first, second] = within(screen.getByRole('region', { name: 'Turn it into a data app' })).getAllByRole(
      'button',
    );
    expect([first?.textContent, second?.textContent]).toEqual([
      'Show me the site’s own control',
      'Write a brief instead',
    ]);
    press('Show me the site’s own control');
    expect(actions.showControl).toHaveBeenCalledOnce();
    press('Write a brief instead');
    expect(actions.writeBrief).toHaveBeenCalledWith('data-app');
  });

  it('is said to be gone when the page has it no more', () => {
    show(threadView('repeated', { brief: { step: 'control', kind: 'data-app', isGone: true } }));
    expect(screen.getByText(/is not on the page now/u)).toBeTruthy();
  });
});

describe('a thread that is not saved', () => {
  it.each([
    ['store', /disk is full or its files are damaged/u],
    ['private', /In a private window the coach keeps nothing/u],
  ] as const)('says so plainly, and what it means (%s)', (unsaved, says) => {
    show(threadView('heavy', { unsaved }));
    expect(screen.getByText('Not saved.')).toBeTruthy();
    expect(screen.getByText(says)).toBeTruthy();
  });

  it('is not said of one that is', () => {
    show(threadView('heavy'));
    expect(screen.queryByText('Not saved.')).toBeNull();
  });
});

const dots = () => [...document.querySelectorAll('.dot')].map(({ className }) => className.split('dot-')[1]);

describe('the tone of a thread', () => {
  it.each([
    ['fresh', 'ok'],
    ['heavy', 'scope'],
    ['restart', 'guard'],
    ['repeated', 'scope'],
  ] as const)('of a %s thread is %s in the header, in the lists and on the toolbar', (health, tone) => {
    const { row: thread } = threadView(health);
    show(threadView(health), { open: [{ row: thread, tab: 3 }], recent: [] });
    expect(dots()).toEqual([tone, tone]);
    const { color } = badgeOf(thread.health.band, thread.health.advice, false);
    expect(color).toBe({ ok: '#15803d', scope: '#b45309', guard: '#b91c1c' }[tone]);
  });

  it('is that of its meter too', () => {
    show(threadView('restart'));
    expect(screen.getByRole('meter').className).toContain('meter-guard');
  });
});
