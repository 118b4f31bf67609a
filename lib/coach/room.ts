import type { Editor } from '../editors/editor';
import type { Span } from '../text/draft';
import { frameOf } from './frame';

/** Sides in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What stands where around a composer, read once for one placing. */
export interface Room {
  /** What a person takes for the composer. */
  readonly frame: Box;
  /** Words and controls of the page inside the frame; nothing of ours may cover them. */
  readonly taken: readonly Box[];
  readonly viewport: { readonly width: number; readonly height: number };
  /** The composer is scrolled out of view or not drawn. */
  readonly hidden: boolean;
  readonly rightToLeft: boolean;
  /** True where only ground lies, outside the frame. */
  readonly isFree: (box: Box) => boolean;
  readonly rects: (span: Span) => readonly Box[];
  /** The glyph at the caret, when the caret is in the composer: its line is not covered. */
  readonly caret: Box | undefined;
}

const CONTROLS =
  'button,a[href],input,select,textarea,svg,img,canvas,video,[role=button],[role=combobox],[contenteditable="true"]';

const wordsIn = (frame: Element, editor: Element): Box[] => {
  const found: Box[] = [];
  const range = document.createRange();
  const texts = document.createTreeWalker(frame, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node === editor ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '') continue;
    range.selectNodeContents(node);
    found.push(...range.getClientRects());
  }
  return found;
};

/** The composer's own words, without the empty room that its padding leaves below them. */
const textBox = (editor: Element): Box => {
  const { left, top, right, bottom } = editor.getBoundingClientRect();
  return { left, top, right, bottom: bottom - Number.parseFloat(getComputedStyle(editor).paddingBottom) };
};

const caretBox = (editor: Editor): Box | undefined => {
  const at = editor.caret();
  if (at === undefined) return undefined;
  const before = at > 0 ? editor.rects({ start: at - 1, end: at }).at(-1) : undefined;
  return before ?? editor.rects({ start: at, end: at + 1 })[0];
};

const isSolid = ({ left, top, right, bottom }: Box): boolean => right - left > 1 && bottom - top > 1;

/** Reads the room around a composer. `host` is our own element, which is no obstacle. */
export const lookAround = (editor: Editor, host: Element): Room => {
  const { element } = editor;
  const frameElement = frameOf(element);
  const frame = frameElement.getBoundingClientRect();
  const { innerWidth: width, innerHeight: height } = window;
  const controls = [...frameElement.querySelectorAll(CONTROLS)].filter(
    (control) => !element.contains(control) && control.checkVisibility({ visibilityProperty: true }),
  );
  const isGround = (x: number, y: number): boolean => {
    const top = document.elementsFromPoint(x, y).find((one) => one !== host);
    return top !== undefined && (top.contains(frameElement) || top === document.documentElement);
  };
  return {
    frame,
    taken: [
      textBox(element),
      ...controls.map((one) => one.getBoundingClientRect()),
      ...wordsIn(frameElement, element),
    ].filter(isSolid),
    viewport: { width: Math.min(width, document.documentElement.clientWidth || width), height },
    hidden: !isSolid(frame) || frame.bottom < 0 || frame.top > height || frame.right < 0 || frame.left > width,
    rightToLeft: getComputedStyle(element).direction === 'rtl',
    isFree: ({ left, top, right, bottom }) => {
      if (left < 0 || top < 0 || right > width || bottom > height) return false;
      const columns = Math.max(2, Math.ceil((right - left) / 24));
      return [top + 1, (top + bottom) / 2, bottom - 1].every((y) =>
        Array.from({ length: columns + 1 }, (_, at) => left + ((right - left) * at) / columns).every((x) =>
          isGround(Math.min(x, width - 1), y),
        ),
      );
    },
    rects: (span) => editor.rects(span),
    caret: caretBox(editor),
  };
};
