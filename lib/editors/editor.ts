import type { Draft, Span } from '../text/draft';

/** How a mark looks; every kind has its own colour and its own shape (dotted, solid, wavy). */
export type MarkKind = 'scope' | 'reference' | 'guard';

export interface Mark extends Span {
  readonly kind: MarkKind;
}

/**
 * A composer, whatever editor library draws it. Reading and painting never change a node inside it; `replace` is the
 * only way to write and goes through the editor's own input pipeline, so that one undo takes it back.
 */
export interface Editor {
  readonly element: HTMLElement;
  /** Text and mentions as they stand now. Mentions are found with the site's chip selectors. */
  read(): Draft;
  /** Client rectangles of a span of the last read draft; empty when it is no longer there. */
  rects(span: Span): readonly DOMRect[];
  /** Paints exactly these marks of the last read draft, replacing earlier ones. */
  paint(marks: readonly Mark[]): void;
  /** UTF-16 offset under a client point, or undefined. */
  offsetAt(x: number, y: number): number | undefined;
  /** UTF-16 offset of the caret when it is in this composer and nothing is selected. */
  caret(): number | undefined;
  /** The selection, or the caret as an empty one, when it is in this composer. */
  selection(): Span | undefined;
  /**
   * Replaces a span. Resolves to true when reading back shows exactly the wanted text; otherwise false, with the
   * editor as its own undo left it.
   */
  replace(span: Span, text: string): Promise<boolean>;
  /** The caret, also while the focus is elsewhere: where it was when that left. */
  lastCaret(): number | undefined;
  /** Gives the focus back to the composer with its caret where it was, or at an offset of the text as it stands. */
  focus(caret?: number): void;
  /** Calls back after each change of the text by whomever, and on scroll or resize as `moved`; never while composing. */
  watch(on: { changed(): void; moved(): void }, signal: AbortSignal): void;
}
