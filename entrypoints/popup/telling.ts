import type { Signal } from '@preact/signals';
import type { PopupActions } from '../../components/popup/view';
import { messageOf } from '../../lib/text/message-of';

/** The actions, each of which tells in `problem` why it did not work; empty once the next one begins. */
export const telling = (actions: PopupActions, problem: Signal<string>): PopupActions => {
  const tellsOf =
    (act: (...args: never[]) => unknown) =>
    (...args: never[]) => {
      problem.value = '';
      // Called at once: browsers ask for rights in the user's own click alone.
      return new Promise((done) => done(act(...args))).catch((error: unknown) => (problem.value = messageOf(error)));
    };
  const entries = Object.entries(actions).map(([name, act]) => [name, tellsOf(act as never)]);
  return Object.fromEntries(entries);
};
