import { effect, type ReadonlySignal } from '@preact/signals';
import type { PopupView } from '../../components/popup/view';

const PAUSE = 700;

/** A thread that is not stored (yet, in a private window, on a full disk) is asked for this often (ms): nothing else tells. */
export const askWhileCounting = (view: ReadonlySignal<PopupView>, look: () => Promise<void>): void => {
  effect(() => {
    const { value: now } = view;
    if (now.kind !== 'counting' && !(now.kind === 'thread' && now.unsaved)) return undefined;
    const again = setTimeout(() => void look(), PAUSE);
    return () => clearTimeout(again);
  });
};
