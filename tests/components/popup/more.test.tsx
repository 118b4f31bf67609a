import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type { OtherThread, OtherThreads, PopupView } from '../../../components/popup/view';
import { speakEnglish } from '../english';
import { HAND_OFF, ready, threadView } from './views';

beforeAll(speakEnglish);
afterEach(cleanup);

const NONE: OtherThreads = { open: [], recent: [] };
const show = (view: PopupView, others = NONE) => {
  const actions = {
    openOptions: vi.fn(),
    retry: vi.fn(),
    reload: vi.fn(),
    coachSite: vi.fn(),
    setPaused: vi.fn(),
    showTurns: vi.fn(),
    goToThread: vi.fn(),
    setSnoozed: vi.fn(),
    showControl: vi.fn(),
    askBrief: vi.fn(),
    writeBrief: vi.fn(),
    openBrief: vi.fn(),
    copyBrief: vi.fn(),
  };
  render(<Popup view={view} others={others} actions={actions} />);
  return actions;
};
const list = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('button');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const { row } = threadView('heavy');
const other = (title: string, tab?: number): OtherThread => ({
  row: { ...row, key: title, title },
  ...(tab !== undefined && { tab }),
});

describe('the other threads', () => {
  it('are listed with verdict and tokens, and lead there', () => {
    const open = other('Churn by plan', 7);
    const actions = show(threadView('fresh'), { open: [open], recent: [other('Hiring plan'), other('')] });
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

  it('are offered where this tab has no thread, and draw nothing where there are none', () => {
    show({ kind: 'empty', host: 'app.hex.tech', siteName: 'Hex' }, { open: [], recent: [other('Hiring plan')] });
    expect(screen.queryByRole('region', { name: 'Open in other tabs' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Recent threads' })).toBeTruthy();
    cleanup();
    show(threadView('fresh'));
    expect(screen.queryByRole('heading', { name: /threads|tabs/u })).toBeNull();
  });
});

describe('snoozing', () => {
  it('stands beside what is advised, in the words of what it silences', () => {
    const actions = show(threadView('restart', { brief: ready(HAND_OFF), snooze: 'offered' }));
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
    ['repeated', /No data app is advised for this question/u],
  ] as const)('says for how long (%s), and is taken back', (kind, says) => {
    const actions = show(threadView(kind, { snooze: 'on' }));
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
    const actions = show(threadView('repeated', { brief: { step: 'control', kind: 'data-app', isGone: false } }));
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
