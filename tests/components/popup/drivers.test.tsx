import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { HealthDrivers } from '../../../components/popup/HealthDrivers';
import type { ShownTurns } from '../../../components/popup/view';
import { speakEnglish } from '../english';
import { threadView } from './views';

beforeAll(speakEnglish);
afterEach(cleanup);

const { drivers } = threadView('restart').row.health;
const show = (shown?: ShownTurns, isFolded = false) => {
  const onShow = vi.fn();
  render(<HealthDrivers drivers={drivers} isFolded={isFolded} shown={shown} onShow={onShow} />);
  return onShow;
};
const reason = (words: string) =>
  within(screen.getAllByRole('listitem').find(({ textContent }) => textContent.includes(words)) as HTMLElement);
const outcomeOf = (words: string) =>
  reason(words).getByText((_words, line) => line?.className === 'outcome').textContent;

describe('the reasons', () => {
  it('show the turns they mean', () => {
    const onShow = show();
    fireEvent.click(reason('Corrected 3 times').getByRole('button', { name: 'show' }));
    expect(onShow).toHaveBeenCalledWith('corrections', [22, 24, 26]);
  });

  it('say by which reason each "show" is, for those who hear it', () => {
    show();
    const button = reason('One result').getByRole('button', { name: 'show' });
    const described = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe('One result fills 38 % of the thread');
  });

  it('give the strongest alone at first where a brief needs the room, and say how many more there are', () => {
    show(undefined, true);
    const folded = document.querySelector('details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelector('summary')?.textContent).toBe('2 more reasons');
    expect(folded?.contains(screen.getByText('Corrected 3 times since turn 22'))).toBe(false);
    expect(folded?.querySelectorAll('li')).toHaveLength(2);
  });

  it('offer nothing to show where they mean no turn', () => {
    render(
      <HealthDrivers
        drivers={[{ id: 'idle', points: 3, why: 'Read anew.' }]}
        isFolded
        shown={undefined}
        onShow={vi.fn()}
      />,
    );
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('say which turn is in sight, at the reason it was asked for', () => {
    show({ thread: 'hex:t1', about: 'corrections', turn: { index: 22 } });
    expect(outcomeOf('Corrected 3 times')).toBe('Turn 23 is in sight on the page.');
    expect(outcomeOf('One result')).toBe('');
  });

  it.each([
    [{ index: 12, missing: 'unplaced' }, 'Turn 13 is not loaded, and this site does not say where it is'],
    [{ index: 12, missing: 'unreached' }, 'The page did not load turn 13, though it was scrolled there'],
    [undefined, 'The page did not answer'],
  ] as const)('say why a turn is not in sight: %o', (turn, says) => {
    show({ thread: 'hex:t1', about: 'bulk', turn });
    expect(outcomeOf('One result')).toContain(says);
  });
});
