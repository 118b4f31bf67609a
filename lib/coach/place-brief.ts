import type { Editor } from '../editors/editor';
import { send, type Brief } from '../messages';
import type { ComposerCoach } from './composer';

/** A brief that was placed so long (ms) ago and still stands has arrived: pages replace their composers as they start. */
const QUIET = 1000;
/** A composer that loses its text as often as this will not keep it. */
const TRIES = 3;

/** The brief that waits for this page, asked for once: it outlives the composers that the page replaces. */
let asked: Promise<Brief | undefined> | undefined;
let isDone = false;

const ask = (): Promise<Brief | undefined> => {
  asked ??= send('brief.waiting').catch(() => {
    asked = undefined;
    return undefined;
  });
  return asked;
};

/** Where nobody hears it, the waiting ends by its time. */
const acknowledge = (): void => void send('brief.placed').catch(() => undefined);

const flat = (text: string): string => text.replace(/\s+/gu, '');

const put = (editor: Editor, brief: string): Promise<boolean> => {
  const { text } = editor.read();
  const isEmpty = text.trim() === '';
  return editor.replace(
    { start: isEmpty ? 0 : text.trimEnd().length, end: text.length },
    isEmpty ? brief : `\n\n${brief}`,
  );
};

/**
 * Puts a waiting brief into the composer of a new thread, unsent; what stands there already stays before it. It waits on,
 * for this composer or the next, until it stood for a second or the user typed. `on` hears what happened and the text.
 */
export const placeBrief = async (
  { editor, placed: note }: Pick<ComposerCoach, 'editor' | 'placed'>,
  on: (placed: boolean, text: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  const brief = await ask();
  if (!brief || isDone || signal.aborted) return;
  const { text, made } = brief;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let wasPlaced = false;
  const stands = (): boolean => flat(editor.read().text).includes(flat(text));
  /** This page is done with it. What was not placed waits on for a reload. */
  const end = (): void => {
    clearTimeout(timer);
    if (wasPlaced && !isDone) acknowledge();
    isDone = true;
  };
  const place = async (): Promise<void> => {
    tries += 1;
    note(made ?? text);
    const placed = stands() || (await put(editor, text));
    if (signal.aborted) return;
    wasPlaced ||= placed;
    if (placed) editor.focus();
    on(placed, text);
    // What this composer refuses, the next may take.
    if (!placed) return;
    if (isDone) acknowledge();
    else timer = setTimeout(look, QUIET);
  };
  const look = (): void => {
    if (!editor.element.isConnected) return;
    wasPlaced = stands();
    if (wasPlaced || tries === TRIES) end();
    else void place();
  };
  for (const name of ['keydown', 'paste', 'cut', 'drop']) {
    editor.element.addEventListener(name, ({ isTrusted }) => isTrusted && end(), { signal });
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
  await place();
};
