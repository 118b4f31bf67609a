import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { Overlay } from '../../../components/hints/Overlay';
import type { Room } from '../../../lib/coach/room';
import { EMPTY_STATE } from '../../../lib/coach/state';
import type { ThreadStatus } from '../../../lib/messages';
import { speakEnglish } from '../english';
import { threadView } from '../popup/views';
import { NO_ACTIONS } from './no-actions';

const ROOM: Room = {
  frame: { left: 100, top: 300, right: 700, bottom: 400 },
  taken: [],
  viewport: { width: 800, height: 600 },
  hidden: false,
  rightToLeft: false,
  isFree: () => true,
  rects: () => [],
  caret: undefined,
};

const { health } = threadView('heavy').row;
const statusAt = (tokens: number): ThreadStatus => ({
  health: {
    ...health,
    tokens: { ...health.tokens, total: tokens, low: tokens, high: tokens },
    nextMessageTokens: tokens,
  },
  estimated: false,
  turnsKnown: 12,
});

beforeAll(speakEnglish);
afterEach(cleanup);

it('a notice shows the figure of the chip beside it, and is read out once, as it was told', () => {
  const [told, now] = [statusAt(72_400), statusAt(74_600)];
  const { container, rerender } = render(
    <Overlay state={{ ...EMPTY_STATE, status: told, threadNotice: told }} room={ROOM} {...NO_ACTIONS} />,
  );
  rerender(<Overlay state={{ ...EMPTY_STATE, status: now, threadNotice: told }} room={ROOM} {...NO_ACTIONS} />);
  expect(container.querySelector('.chip')?.textContent).toContain('75k ride along');
  expect(container.querySelector('.thread-notice-full')?.textContent).toContain('75k tokens ride along');
  expect(screen.getAllByRole('status').map((one) => one.textContent)).toEqual([
    '',
    expect.stringContaining('72k tokens ride along'),
  ]);
});
