import type { PracticePart } from './model';

/** ms between two bits of text, until a tool has run, and before the first sign. */
const BIT = 34;
const TOOL = 520;
const START = 350;

const wait = (time: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, time);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });

/** Plays an answer as an agent would give it. `show` gets what there is so far. Resolves when done or stopped. */
export const stream = async (
  parts: readonly PracticePart[],
  show: (sofar: readonly PracticePart[]) => void,
  signal: AbortSignal,
): Promise<readonly PracticePart[]> => {
  let done: readonly PracticePart[] = [];
  const tell = (next: readonly PracticePart[]): void => {
    done = next;
    show(next);
  };
  await wait(START, signal);
  for (const part of parts) {
    if (signal.aborted) break;
    const before = done;
    if (part.kind === 'tool') {
      tell([...before, { ...part, rows: [], running: true }]);
      await wait(TOOL, signal);
      tell(signal.aborted ? before : [...before, part]);
    } else if (part.kind === 'text') {
      const bits = part.text.match(/\S+\s*\S*\s*/g) ?? [];
      for (let count = 1; count <= bits.length && !signal.aborted; count += 1) {
        tell([...before, { kind: 'text', text: bits.slice(0, count).join('') }]);
        await wait(BIT, signal);
      }
    } else {
      tell([...before, part]);
      await wait(BIT * 4, signal);
    }
  }
  return done;
};
