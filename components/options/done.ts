import { useState } from 'preact/hooks';
import { focusTitle } from './focus';

/** The way back from what happened, and what is said once it was taken. */
export interface Undo {
  readonly does: () => void;
  readonly said: string;
}

interface Done {
  readonly text: string;
  readonly undo?: Undo | undefined;
  /** Counts what happened: the same words may be due twice in a row. */
  readonly turn: number;
}

/**
 * What the user just did, for a DoneLine, which takes the focus to its Undo. Undo goes when it is pressed: the focus is
 * then put by `rest`, on the section's title unless there is something nearer.
 */
export const useDone = (rest: () => void = focusTitle) => {
  const [{ text, undo, turn }, setDone] = useState<Done>({ text: '', turn: 0 });
  const say = (next: string, back?: Undo): void =>
    setDone((before) => ({ text: next, undo: back, turn: before.turn + 1 }));
  const onUndo =
    undo &&
    ((): void => {
      undo.does();
      say(undo.said);
      rest();
    });
  return { line: { text, turn, onUndo }, say };
};
