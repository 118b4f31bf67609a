import { effect, type ReadonlySignal } from '@preact/signals';
import type { PopupView } from '../../components/popup/view';

const PAUSE = 700;

/** A thread that is not stored (yet, or in a private window) is asked for this often (ms) until its page knows more. */
export const askWhileCounting = (view: ReadonlySignal<PopupView>, look: () => Promise<void>): void => {
  effect(() => {
    if (view.value.kind !== 'counting') return undefined;
    const again = setTimeout(() => void look(), PAUSE);
    return () => clearTimeout(again);
  });
};
