import type { Draft, Span } from '../text/draft';
import type { Editor, Mark, MarkKind } from './editor';
import { openField } from './field';
import type { MentionOptions } from './flatten';
import { createHighlights } from './highlights';
import { openRich } from './rich';
import type { Surface } from './surface';
import { watchComposer } from './watch';
import { write } from './write';

export interface EditorOptions {
  /** How the site's mention chips are found. Without it, fixed elements that begin with "@" are taken for mentions. */
  readonly mentions?: MentionOptions;
  /** A CSS identifier that a page cannot guess: the registry of highlights is shared with it. */
  readonly highlightPrefix: string;
}

const openSurface = (element: HTMLElement, mentions: MentionOptions | undefined): Surface | undefined => {
  // Monaco's field and edit context hold only the caret's line, and take no text from anybody but the keyboard.
  if (element.closest('.monaco-editor')) return undefined;
  if (element instanceof HTMLTextAreaElement) return openField(element);
  if (element instanceof HTMLInputElement)
    return /^(?:text|search)$/.test(element.type) ? openField(element) : undefined;
  return element.hasAttribute('contenteditable') ? openRich(element, mentions) : undefined;
};

/**
 * Opens a composer: a textarea, a text input or a contenteditable element, in the document or in an open shadow root.
 * Undefined for what cannot be read or written safely (Monaco, other elements).
 */
export const openEditor = (element: HTMLElement, options: EditorOptions): Editor | undefined => {
  const surface = openSurface(element, options.mentions);
  if (!surface) return undefined;
  const highlights = createHighlights(element, options.highlightPrefix);
  let draft: Draft = { text: '', mentions: [] };
  let left: Span | undefined;
  let typedAt = -Infinity;
  const isCurrent = (): boolean => surface.read().text === draft.text;

  return {
    element,
    read: () => {
      const { text, mentions } = surface.read();
      draft = { text, mentions };
      return draft;
    },
    rects: (span) => (isCurrent() ? surface.rects(span) : []),
    paint: (marks) => {
      if (marks.length === 0 || !isCurrent()) {
        highlights.hide();
        surface.clear?.();
        return;
      }
      highlights.show(groupRanges(marks, surface));
    },
    offsetAt: surface.offsetAt,
    caret: () => {
      const selected = surface.selection();
      return selected && selected.start === selected.end ? selected.start : undefined;
    },
    selection: surface.selection,
    replace: async (span, text) => {
      // Else the editor would take the fix and the last words typed for one step.
      const rest = typedAt + surface.undoPause - performance.now();
      if (rest > 0) await new Promise((done) => setTimeout(done, rest));
      return isCurrent() && write(element, surface, span, text);
    },
    lastCaret: () => {
      const at = surface.selection() ?? surface.lastSelection?.() ?? left;
      return at && at.start === at.end ? at.start : undefined;
    },
    focus: (caret) => {
      // A field of our own that had the focus took the selection along; a button leaves it.
      const lost = !surface.selection();
      element.focus({ preventScroll: true });
      if (caret !== undefined) surface.select({ start: caret, end: caret });
      else if (lost && left) surface.select(left);
    },
    watch: (on, signal) => {
      element.addEventListener('input', () => (typedAt = performance.now()), { signal });
      element.addEventListener('focusout', () => (left = surface.selection() ?? left), { signal });
      watchComposer(
        element,
        {
          changed: () => on.changed(),
          moved: () => {
            surface.place?.();
            on.moved();
          },
        },
        signal,
      );
    },
  };
};

const groupRanges = (marks: readonly Mark[], surface: Surface): Record<MarkKind, AbstractRange[]> => {
  const ranges: Record<MarkKind, AbstractRange[]> = { scope: [], reference: [], guard: [] };
  for (const mark of marks) ranges[mark.kind].push(...surface.ranges(mark));
  return ranges;
};
