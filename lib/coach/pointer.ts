import type { Editor } from '../editors/editor';
import type { Hint } from '../rules/rule';

/** The hint whose words cover an offset; the end counts, so that a caret right behind a word still means it. */
export const hintAt = (hints: readonly Hint[], offset: number | undefined): Hint | undefined =>
  offset === undefined
    ? undefined
    : hints.find(({ start, end }) => start !== undefined && end !== undefined && start <= offset && offset <= end);

/** Calls back with the hint under a resting pointer, at most once a frame; undefined when it is over none. */
export const watchPointer = (
  editor: Editor,
  hints: () => readonly Hint[],
  on: (hint: Hint | undefined) => void,
  signal: AbortSignal,
): void => {
  let frame = 0;
  let last: Hint | undefined;
  const tell = (hint: Hint | undefined): void => {
    if (hint === last) return;
    last = hint;
    on(hint);
  };
  editor.element.addEventListener(
    'pointermove',
    ({ clientX, clientY, buttons }) => {
      if (frame !== 0 || buttons !== 0 || hints().length === 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const hint = hintAt(hints(), editor.offsetAt(clientX, clientY));
        const over = hint && editor.rects({ start: hint.start ?? 0, end: hint.end ?? 0 });
        tell(
          over?.some(
            (box) => clientX >= box.left && clientX <= box.right && clientY >= box.top - 2 && clientY <= box.bottom + 4,
          )
            ? hint
            : undefined,
        );
      });
    },
    { signal, passive: true },
  );
  editor.element.addEventListener('pointerleave', () => tell(undefined), { signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
};
