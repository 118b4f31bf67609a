import type { PracticePart } from '../model';
import { bitsOf, type Plan } from './turns';

/** Shows bits by the clock: what a slow tab could not show in time comes with the next bit. Ends early when stopped. */
export const playLong = (
  { seconds, rate, said }: Plan,
  show: (parts: readonly PracticePart[]) => void,
  signal: AbortSignal,
): Promise<readonly PracticePart[]> =>
  new Promise((done) => {
    const bits = bitsOf(Math.max(1, said + Math.round(seconds * rate)));
    const started = performance.now();
    let shown = 0;
    let text = '';
    const step = (): void => {
      const due = Math.min(bits.length, said + Math.floor(((performance.now() - started) / 1000) * rate) + 1);
      if (due > shown) {
        text += bits.slice(shown, due).join('');
        shown = due;
        show([{ kind: 'text', text }]);
      }
      if (shown < bits.length && !signal.aborted) setTimeout(step, 1000 / rate);
      else done([{ kind: 'text', text }]);
    };
    step();
  });
