import type { Editor } from '../editors/editor';

/** A caret that stays this long (ms) after it was moved, by key or click, asks for the card of its words. */
const REST = 250;

/** Calls back when the caret of a composer rests after it was moved without typing. */
export const watchCaret = (editor: Editor, on: () => void, signal: AbortSignal): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touch = ({ isTrusted }: Event): void => {
    clearTimeout(timer);
    if (isTrusted) timer = setTimeout(on, REST);
  };
  for (const name of ['keyup', 'click']) {
    editor.element.addEventListener(
      name,
      (event) => {
        const { key } = event as KeyboardEvent;
        if (key === undefined || /^(?:Arrow|Home|End|Page)/.test(key)) touch(event);
      },
      { signal },
    );
  }
  editor.element.addEventListener('input', () => clearTimeout(timer), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
};
