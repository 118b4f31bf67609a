import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { speakEnglish } from '../english';
import { inMain, show, words } from './show';
import { DOUBTFUL, HAND_OFF, ready, threadView } from './views';

beforeAll(speakEnglish);
afterEach(cleanup);

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const tick = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const tokens = () => Number(/→ ~(\d+) tokens/u.exec(words())?.[1]);
const summary = () => screen.getByText(/things? to check/);

const showDoubts = (more: Parameters<typeof threadView>[1] = {}) => {
  const shown = show(threadView('restart', { brief: ready(DOUBTFUL), ...more }));
  fireEvent.click(summary());
  return shown;
};

describe('what a brief is not sure of', () => {
  it('is folded away under how many things there are', () => {
    show(threadView('restart', { brief: ready(DOUBTFUL) }));
    expect(summary().textContent).toBe('3 things to check');
    expect(summary().closest('details')?.open).toBe(false);
  });

  it('is not spoken of where the brief is sure', () => {
    show(threadView('restart', { brief: ready(HAND_OFF) }));
    expect(words()).not.toContain('to check');
  });

  it('is ticked where the brief says it', () => {
    showDoubts();
    expect(tick(/30 days of sales/).checked).toBe(true);
    expect(tick(/drop is 6.1 %/).checked).toBe(false);
  });

  it('goes out of the brief, and back to where it stood', () => {
    const { actions } = showDoubts();
    fireEvent.click(tick(/14 of 212/));
    expect(box().value).not.toContain('14 of 212');
    expect(tick(/14 of 212/).checked).toBe(false);
    expect(actions.keepBrief).toHaveBeenLastCalledWith(
      expect.objectContaining({ text: box().value, made: DOUBTFUL.text }),
    );
    fireEvent.click(tick(/14 of 212/));
    expect(box().value).toBe(DOUBTFUL.text);
    fireEvent.click(tick(/30 days of sales/));
    expect(box().value).not.toContain('30 days');
    fireEvent.click(tick(/30 days of sales/));
    expect(box().value).toBe(DOUBTFUL.text);
  });

  it('is as it was, in whatever order the ticks were pressed', () => {
    showDoubts();
    for (const name of [/14 of 212/, /6.1 %/, /30 days/, /14 of 212/, /30 days/, /6.1 %/]) fireEvent.click(tick(name));
    expect(box().value).toBe(DOUBTFUL.text);
    expect(screen.queryByRole('button', { name: 'Start over' })).toBeNull();
  });

  it('goes into the brief, and the tokens with it', () => {
    showDoubts();
    const before = tokens();
    fireEvent.click(tick(/drop is 6.1 %/));
    expect(box().value).toContain('\n- Without the closed stores the drop is 6.1 %.\nNow: ');
    expect(tokens()).toBeGreaterThan(before + 5);
  });

  it('follows what the user writes, and comes back with all when they start over', () => {
    showDoubts();
    fireEvent.input(box(), { target: { value: 'Only the EU.' } });
    expect(tick(/30 days of sales/).checked).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(tick(/30 days of sales/).checked).toBe(true);
  });

  it('shows where it was said, and what came of it', () => {
    const { actions, update } = showDoubts();
    const [first] = screen.getAllByRole('button', { name: 'show', description: /30 days of sales/ });
    fireEvent.click(first!);
    expect(actions.showTurns).toHaveBeenCalledWith('doubt', [{ index: 4, key: 'k4' }]);
    update(
      threadView('restart', {
        brief: ready(DOUBTFUL),
        shown: { thread: 'hex:t1', about: 'doubt', turn: { index: 4 } },
      }),
    );
    expect(inMain().getByText(/turn 5/i)).toBeTruthy();
  });
});
