import type { Span } from '../text/draft';
import { pasteEvent } from './paste-event';
import type { Surface } from './surface';

/** Frames that an editor may take until its new text stands in the page. */
const PATIENCE = 12;

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Editors put a no-break space where a plain one would collapse; it is the same text. */
const same = (a: string, b: string): boolean => a.replaceAll('\u00a0', ' ') === b.replaceAll('\u00a0', ' ');

/** Whether the user wrote since it was asked to watch. */
interface Hands {
  readonly moved: () => boolean;
  readonly end: () => void;
}

/** What only people do: the commands of a page make `beforeinput` events that are trusted as well. */
const BY_HAND = ['keydown', 'paste', 'cut', 'drop', 'compositionstart'];

const watchHands = (element: HTMLElement): Hands => {
  let moved = false;
  const life = new AbortController();
  const note = (event: Event): void => {
    if (event.isTrusted && !(event instanceof KeyboardEvent && event.repeat)) moved = true;
  };
  for (const type of BY_HAND) element.addEventListener(type, note, { capture: true, signal: life.signal });
  return { moved: () => moved, end: () => life.abort() };
};

/**
 * Selects and waits until the editor has taken the selection over: the event, and two frames for those that defer it.
 * Written at once, the text would land at the editor's old caret.
 */
const settle = async (surface: Surface, span: Span): Promise<boolean> => {
  const before = surface.selection();
  const told = new Promise((done) => document.addEventListener('selectionchange', done, { once: true, capture: true }));
  if (!surface.select(span)) return false;
  // The browser says nothing when the selection was there already.
  if (before?.start !== span.start || before.end !== span.end)
    await Promise.race([told, frame().then(frame).then(frame)]);
  await frame().then(frame);
  return true;
};

const offer = (element: HTMLElement, inputType: string, data: string | null, target?: StaticRange): boolean =>
  element.dispatchEvent(
    new InputEvent('beforeinput', {
      inputType,
      data,
      bubbles: true,
      cancelable: true,
      composed: true,
      ...(target && { targetRanges: [target] }),
    }),
  );

/** One edit through the editor's input pipeline: first as an event that it may handle, else as the browser's command. */
const edit = (element: HTMLElement, surface: Surface, line: string, target?: StaticRange): void => {
  const before = surface.read().text;
  const ignored =
    line === ''
      ? offer(element, 'deleteContentBackward', null, target)
      : offer(element, 'insertReplacementText', line, target);
  if (!ignored || surface.read().text !== before) return;
  if (line === '') document.execCommand('delete');
  else document.execCommand('insertText', false, line);
};

const undoOnce = (element: HTMLElement, surface: Surface): void => {
  const mac = navigator.platform.startsWith('Mac');
  const key = { key: 'z', code: 'KeyZ', keyCode: 90, which: 90, ctrlKey: !mac, metaKey: mac };
  const ignored =
    surface.undoes === 'command' ||
    element.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true, composed: true }));
  if (ignored) document.execCommand('undo');
};

/** Takes at most `steps` edits back, and none beyond the text that stood before, nor once the user writes again. */
const undo = async (
  element: HTMLElement,
  surface: Surface,
  before: string,
  steps: number,
  hands: Hands,
): Promise<void> => {
  for (let step = 0; step < steps && surface.read().text !== before && !hands.moved(); step += 1) {
    undoOnce(element, surface);
    await frame().then(frame);
  }
};

/**
 * Whether the wanted text comes to stand in the page. Asked at each change too, not at frames alone: between two frames
 * of a busy page the user may have typed on, or taken it back.
 */
const becomes = async (element: HTMLElement, surface: Surface, wanted: string, hands: Hands): Promise<boolean> => {
  let stood = false;
  const look = (): boolean => (stood ||= same(surface.read().text, wanted));
  const observer = new MutationObserver(() => void look());
  observer.observe(element, { subtree: true, childList: true, characterData: true });
  for (let waited = 0; waited < PATIENCE && !look() && !hands.moved(); waited += 1) await frame();
  observer.disconnect();
  return stood;
};

/**
 * Several lines at once, as a paste: a line break of its own is taken for Enter by some editors, and in a chat Enter sends.
 * True when the editor took it.
 */
const paste = (element: HTMLElement, lines: readonly string[]): boolean => {
  const holder = document.createElement('div');
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.append(line === '' ? document.createElement('br') : line);
    holder.append(paragraph);
  }
  try {
    return !element.dispatchEvent(pasteEvent({ plain: lines.join('\n'), html: holder.innerHTML }));
  } catch {
    // In Firefox the event is of the page's making, which may have put something else in its place.
    return false;
  }
};

/** ProseMirror and CodeMirror take a line break for Enter, wherever it comes from. */
const SENDS_BY_BREAK = '.ProseMirror, .cm-content';

const typeLines = async (
  element: HTMLElement,
  surface: Surface,
  lines: readonly string[],
  target: StaticRange | undefined,
): Promise<void> => {
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      await frame().then(frame);
      if (offer(element, 'insertParagraph', null)) document.execCommand('insertParagraph');
      await frame().then(frame);
    }
    if (line !== '' || lines.length === 1) edit(element, surface, line, index === 0 ? target : undefined);
  }
};

/**
 * Replaces a span as if the user had typed it: the order that worked in every editor tried. Resolves to false, with the
 * editor's own undo done, when reading back does not show exactly the wanted text. Where the user goes on before that is
 * known nothing is undone: it would take back what they wrote.
 */
export const write = async (element: HTMLElement, surface: Surface, span: Span, text: string): Promise<boolean> => {
  const before = surface.read().text;
  const wanted = before.slice(0, span.start) + text + before.slice(span.end);
  if (wanted === before) return true;
  if (!(await settle(surface, span)) || surface.read().text !== before) return false;
  const lines = surface.lines(text);
  const target = surface.target?.(span);
  const hands = watchHands(element);
  try {
    if (lines.length === 1 || !paste(element, lines)) {
      if (lines.length > 1 && element.matches(SENDS_BY_BREAK)) return false;
      await typeLines(element, surface, lines, target);
    }
    if (await becomes(element, surface, wanted, hands)) return true;
    if (hands.moved()) return surface.read().text !== before;
    await undo(element, surface, before, lines.length * 2 - 1, hands);
    return false;
  } finally {
    hands.end();
  }
};
