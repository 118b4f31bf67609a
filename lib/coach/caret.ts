import type { Editor } from '../editors/editor';
import type { Hint } from '../rules/rule';
import { marksOf } from '../rules/run';
import { hintAt } from './pointer';
import type { CoachState } from './state';

/** A caret that stays this long (ms) after it was moved, by key or click, asks for the card of its words. */
const REST = 250;

/**
 * The hint that a caret asks for: of the marked words it is on, else the one about the whole prompt whose first fix would be
 * written where it stands. What has no mark is one key away too.
 */
export const hintForCaret = (
  { hints, draft }: Pick<CoachState, 'hints' | 'draft'>,
  caret: number | undefined,
): Hint | undefined => {
  const isHere = ({ start, severity, fixes: [fix] }: Hint): boolean =>
    caret !== undefined &&
    start === undefined &&
    severity !== 'info' &&
    fix !== undefined &&
    fix.start === fix.end &&
    fix.start <= caret &&
    /^[\s.?!]*$/u.test(draft.text.slice(fix.start, caret));
  return hintAt(marksOf(hints), caret) ?? hints.find(isHere);
};

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
