import { signal as createSignal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import type { PopupActions } from '../../../components/popup/view';
import { telling } from '../../../entrypoints/popup/telling';

const open = (actions: Partial<PopupActions>) => {
  const problem = createSignal('');
  return { problem, actions: telling(actions as PopupActions, problem) };
};

const broken = (): never => {
  throw new Error('No such tab.');
};

it('an action of the popup tells why it did not work, until the next one begins', async () => {
  const { problem, actions } = open({
    setPaused: () => Promise.reject(new Error('Extension context invalidated.')),
    setSnoozed: () => Promise.resolve(),
  });
  await actions.setPaused(true);
  expect(problem.value).toBe('Extension context invalidated.');
  await actions.setSnoozed(true);
  expect(problem.value).toBe('');
});

it('one that throws at once tells it too', async () => {
  const { problem, actions } = open({ reload: broken });
  await actions.reload();
  expect(problem.value).toBe('No such tab.');
});

it('an action begins in the click itself, with what it was given', () => {
  const coachSite = vi.fn(() => Promise.resolve());
  const setPaused = vi.fn(() => Promise.resolve());
  const { actions } = open({ coachSite, setPaused });
  void actions.coachSite();
  void actions.setPaused(false);
  expect(coachSite).toHaveBeenCalledOnce();
  expect(setPaused).toHaveBeenCalledWith(false);
});
