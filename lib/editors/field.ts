import type { Span } from '../text/draft';
import { createMirror } from './mirror';
import type { Surface } from './surface';

/** A live range in a field's value (OpaqueRange): Chromium 156 has it, others not yet. */
interface ValueRange extends AbstractRange {
  getClientRects(): DOMRectList;
}
export type Field = (HTMLTextAreaElement | HTMLInputElement) & {
  createValueRange?: (start: number, end: number) => ValueRange;
};

/** A textarea or a one-line text input. */
export const openField = (field: Field): Surface => {
  const mirror = field.createValueRange ? undefined : createMirror(field);
  const range = ({ start, end }: Span): ValueRange | undefined => {
    if (end > field.value.length) return undefined;
    return field.createValueRange ? field.createValueRange(start, end) : mirror?.range(start, end);
  };
  return {
    undoes: 'command',
    undoPause: 0,
    read: () => ({ text: field.value, mentions: [] }),
    lines: (text) => [text],
    ranges: (span) => {
      const one = range(span);
      return one ? [one] : [];
    },
    rects: (span) => [...(range(span)?.getClientRects() ?? [])].filter(({ width }) => width > 0),
    offsetAt: (x, y) => {
      const place = document.caretPositionFromPoint?.(x, y, shadowsAbove(field));
      return place?.offsetNode === field ? place.offset : undefined;
    },
    selection: () => {
      const { selectionStart: start, selectionEnd: end } = field;
      const active = (field.getRootNode() as Document | ShadowRoot).activeElement === field;
      return active && start !== null && end !== null ? { start, end } : undefined;
    },
    lastSelection: () => {
      const { selectionStart: start, selectionEnd: end } = field;
      return start !== null && end !== null ? { start, end } : undefined;
    },
    select: ({ start, end }) => {
      if (field.disabled || field.readOnly) return false;
      field.focus({ preventScroll: true });
      field.setSelectionRange(start, end);
      return true;
    },
    ...(mirror && { place: mirror.place, clear: mirror.remove }),
  };
};

const shadowsAbove = (field: Field): CaretPositionFromPointOptions => {
  const root = field.getRootNode();
  return root instanceof ShadowRoot ? { shadowRoots: [root] } : {};
};
