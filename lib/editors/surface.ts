import type { Draft, Span } from '../text/draft';

/**
 * What one family of editable elements must be able to do; `open.ts` makes an Editor of it. Everything speaks in UTF-16
 * offsets of the text as it stands at the time of the call.
 */
export interface Surface {
  readonly read: () => Draft;
  /** Ranges to paint. */
  readonly ranges: (span: Span) => AbstractRange[];
  readonly rects: (span: Span) => DOMRect[];
  readonly offsetAt: (x: number, y: number) => number | undefined;
  /** The selection when it is in this composer. */
  readonly selection: () => Span | undefined;
  /** What a field keeps selected while the focus is elsewhere. */
  readonly lastSelection?: () => Span | undefined;
  /** Selects; false when the place cannot be found or the element cannot be written to. */
  readonly select: (span: Span) => boolean;
  /** Tells the editor the place in the event too, where its selection alone would not do: around chips. */
  readonly target?: (span: Span) => StaticRange | undefined;
  /** Pieces to insert one after the other, with a line break between. */
  readonly lines: (text: string) => readonly string[];
  /** Where the editor's own undo is tried first: by key (editors with a model) or by command. */
  readonly undoes: 'key' | 'command';
  /** Time (ms) without typing after which the editor begins a new undo step. */
  readonly undoPause: number;
  /** Called when the marks may have moved on the screen. */
  readonly place?: () => void;
  /** Called when nothing is marked any more. */
  readonly clear?: () => void;
}
