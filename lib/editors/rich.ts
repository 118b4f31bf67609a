import type { Span } from '../text/draft';
import { flatten, type FlatText, type MentionOptions } from './flatten';
import { offsetOf, domPointAt, rangesOf } from './points';
import type { Surface } from './surface';

/** Chromium gives a shadow root a selection of its own; the document's does not see into it there. */
const selectionOf = (element: HTMLElement): Selection | null => {
  const root = element.getRootNode() as Node & { getSelection?: () => Selection | null };
  return root.getSelection ? root.getSelection() : document.getSelection();
};

/** Reads the text once for each state of the element: place, caret and marks are asked for many times between two changes. */
const createReader = (element: HTMLElement, mentions: MentionOptions | undefined): (() => FlatText) => {
  let known: FlatText | undefined;
  const observer = new MutationObserver(() => {
    known = undefined;
  });
  observer.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
  return () => {
    // What changed in this very task is not told yet.
    if (observer.takeRecords().length > 0) known = undefined;
    known ??= flatten(element, mentions);
    return known;
  };
};

/**
 * A contenteditable composer: ProseMirror, Lexical, Quill, Slate, CodeMirror and plain ones. Of CodeMirror only the lines
 * that it keeps in the page are read (all of them up to about 100).
 */
export const openRich = (element: HTMLElement, mentions?: MentionOptions): Surface => {
  const flat = createReader(element, mentions);
  return {
    undoes: 'key',
    // Their own defaults: Quill groups a second of typing, ProseMirror and CodeMirror half of one.
    undoPause: element.classList.contains('ql-editor') ? 1000 : 500,
    read: flat,
    target: (span) => {
      const text = flat();
      const crossesChip = text.pieces.some(({ island, start, end }) => island && start < span.end && end > span.start);
      return crossesChip ? new StaticRange(spanRange(element, text, span)) : undefined;
    },
    lines: (text) => text.split('\n'),
    ranges: (span) => rangesOf(flat(), span),
    rects: (span) =>
      rangesOf(flat(), span).flatMap((range) => [...range.getClientRects()].filter(({ width }) => width > 0)),
    offsetAt: (x, y) => {
      const root = element.getRootNode();
      // Chrome 123 to 127 has no caretPositionFromPoint: there the pointer finds no marks, caret and keyboard do.
      const place = document.caretPositionFromPoint?.(x, y, root instanceof ShadowRoot ? { shadowRoots: [root] } : {});
      return place && element.contains(place.offsetNode) ? offsetOf(flat(), place.offsetNode, place.offset) : undefined;
    },
    selection: () => {
      const range = readRange(selectionOf(element));
      if (!range || !element.contains(range.startContainer) || !element.contains(range.endContainer)) return undefined;
      const text = flat();
      return {
        start: offsetOf(text, range.startContainer, range.startOffset),
        end: offsetOf(text, range.endContainer, range.endOffset),
      };
    },
    select: (span) => {
      const selection = selectionOf(element);
      if (!selection || !element.isContentEditable) return false;
      element.focus({ preventScroll: true });
      const range = spanRange(element, flat(), span);
      selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
      return true;
    },
  };
};

const readRange = (selection: Selection | null): Range | undefined =>
  selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;

const spanRange = (element: HTMLElement, text: ReturnType<typeof flatten>, span: Span): Range => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const end = domPointAt(text, span.end, 'end');
  const start = span.start === span.end ? end : domPointAt(text, span.start, 'start');
  if (start && end) {
    range.setStart(...start);
    range.setEnd(...end);
  } else range.collapse();
  return range;
};
