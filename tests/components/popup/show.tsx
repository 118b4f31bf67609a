import { fireEvent, render, screen, within } from '@testing-library/preact';
import { vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type { OtherThreads, PopupView } from '../../../components/popup/view';

/** What the page of a thread calls what was explained in it. */
const NAMES: Readonly<Record<number, string>> = { 7: 'Active customer', 8: 'Internal accounts' };
const NONE: OtherThreads = { open: [], recent: [] };

/** Draws the popup. Gives what it can ask for, as spies, and the means to show another view in its place. */
export const show = (view: PopupView, others = NONE, problem = '') => {
  const actions = {
    openOptions: vi.fn(),
    retry: vi.fn(),
    reload: vi.fn(),
    coachSite: vi.fn(),
    setPaused: vi.fn(),
    showTurns: vi.fn(),
    goToThread: vi.fn(),
    setSnoozed: vi.fn(),
    setGuideSnoozed: vi.fn(),
    explainedName: vi.fn(async (about: number) => NAMES[about]),
    showControl: vi.fn(),
    askBrief: vi.fn(),
    writeBrief: vi.fn(),
    keepBrief: vi.fn(),
    openBrief: vi.fn(),
    copyBrief: vi.fn(),
  };
  const popup = (now: PopupView) => <Popup view={now} others={others} problem={problem} actions={actions} />;
  const drawn = render(popup(view));
  return { actions, update: (next: PopupView) => drawn.rerender(popup(next)) };
};

/** Presses the button of that name. */
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

/** What stands below the header, without what is there for screen readers alone. */
export const inMain = () => within(screen.getByRole('main'));

/** What a screen reader was told last. */
export const heard = () => screen.getByRole('status').textContent;

/** Everything that is said; figures that hold together at the end of a line read like any other. */
export const words = () => document.body.textContent.replaceAll('\u00A0', ' ').replaceAll('\u2060', '');
