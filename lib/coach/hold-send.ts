import type { Hint } from '../rules/rule';
import type { ComposerCoach } from './composer';
import { secretIn } from './keys';
import { sendButtonIn } from './send-button';

/** How a send that was held is done after all, where it was not by Enter. */
const again = new WeakMap<ComposerCoach, () => void>();

/** Takes the way in which the held send goes on; undefined: Enter. */
export const takeHeld = (coach: ComposerCoach): (() => void) | undefined => {
  const send = again.get(coach);
  again.delete(coach);
  return send;
};

/** Holds a send back for a secret and asks; the same secret does not hold again. `send` is how it goes on, if not by Enter. */
export const holdSend = (coach: ComposerCoach, secret: Hint, letThrough: Set<string>, send?: () => void): void => {
  letThrough.add(secret.key);
  if (send) again.set(coach, send);
  else again.delete(coach);
  coach.patch({ guard: secret, card: undefined, panel: undefined, notice: undefined });
};

/** Holds back what sends without Enter, a click on the page's button or its form, for a secret, once; nothing else. */
export const watchSend = (coach: ComposerCoach, letThrough: Set<string>, signal: AbortSignal): void => {
  const { element } = coach.editor;
  const options = { capture: true, signal };
  const hold = (event: Event, send: () => void): void => {
    coach.settle();
    const secret = secretIn(coach.state.value.hints, letThrough);
    if (!secret) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    holdSend(coach, secret, letThrough, send);
  };
  window.addEventListener(
    'click',
    (event) => {
      // Clicks that no finger made are the page's own, and that of "send anyway".
      const button = event.isTrusted ? sendButtonIn(event.composedPath(), element) : undefined;
      if (button) hold(event, () => button.click());
    },
    options,
  );
  window.addEventListener(
    'submit',
    (event) => {
      const { target: form, submitter } = event;
      if (!(form instanceof HTMLFormElement) || !form.contains(element)) return;
      hold(event, () => form.requestSubmit(submitter));
    },
    options,
  );
};
