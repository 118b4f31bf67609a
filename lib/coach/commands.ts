import type { Hint } from '../rules/rule';
import type { ComposerCoach } from './composer';

/** In the order they are read; those without words of their own last. */
const inOrder = (hints: readonly Hint[]): Hint[] =>
  [...hints].sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || 0);

const nextHint = (coach: ComposerCoach): void => {
  coach.settle();
  const { hints, card, paused, snoozedUntil } = coach.state.value;
  const order = inOrder(hints);
  const next = order[order.findIndex(({ key }) => key === card?.hint.key) + 1] ?? order[0];
  if (next) coach.show(next, 'keyboard');
  else if (paused || snoozedUntil !== undefined) coach.openPanel('keyboard');
  else coach.patch({ notice: { kind: 'none', words: '' } });
};

/** Does what a shortcut of the extension asks for. */
export const runCommand = (coach: ComposerCoach, command: string): void => {
  const { guard, calls } = coach.state.value;
  coach.patch({ calls: calls + 1 });
  // It waits for an answer; the keyboard goes there.
  if (guard) return;
  if (command === 'next-hint') nextHint(coach);
  if (command === 'open-palette') void coach.openPalette();
  if (command !== 'open-panel') return;
  if (coach.state.value.panel) coach.close();
  else coach.openPanel('keyboard');
};
