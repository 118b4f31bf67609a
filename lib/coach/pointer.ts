import type { Editor } from '../editors/editor';
import type { Hint } from '../rules/rule';

/** A pointer that stays this long (ms) on marked words asks for their card. */
const REST = 150;
/** A card opened by the pointer waits this long (ms) after it left: time enough to reach the card. */
const GRACE = 600;

/** The hint whose words cover an offset; the end counts, so that a caret right behind a word still means it. */
export const hintAt = (hints: readonly Hint[], offset: number | undefined): Hint | undefined =>
  offset === undefined
    ? undefined
    : hints.find(({ start, end }) => start !== undefined && end !== undefined && start <= offset && offset <= end);

const isOver = (editor: Editor, hint: Hint, x: number, y: number): boolean =>
  editor
    .rects({ start: hint.start ?? 0, end: hint.end ?? 0 })
    .some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top - 2 && y <= bottom + 4);

/**
 * Calls back with the hint under a resting pointer, and with undefined some time after it left the words; looks at most
 * once a frame. No timer runs while the pointer stays.
 * @returns a function that tells whether the pointer is on the card, which then stays.
 */
export const watchPointer = (
  editor: Editor,
  hints: () => readonly Hint[],
  on: (hint: Hint | undefined) => void,
  signal: AbortSignal,
): ((onCard: boolean) => void) => {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: string | undefined;
  const wait = (hint: Hint | undefined): void => {
    clearTimeout(timer);
    timer = setTimeout(() => on(hint), hint ? REST : GRACE);
  };
  const tell = (hint: Hint | undefined): void => {
    if (hint?.key === over) return;
    over = hint?.key;
    wait(hint);
  };
  editor.element.addEventListener(
    'pointermove',
    ({ clientX, clientY, buttons }) => {
      if (frame !== 0 || buttons !== 0 || (hints().length === 0 && over === undefined)) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const hint = hintAt(hints(), editor.offsetAt(clientX, clientY));
        tell(hint && isOver(editor, hint, clientX, clientY) ? hint : undefined);
      });
    },
    { signal, passive: true },
  );
  editor.element.addEventListener('pointerleave', () => tell(undefined), { signal });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });
  return (onCard) => {
    if (onCard) clearTimeout(timer);
    else wait(undefined);
  };
};
