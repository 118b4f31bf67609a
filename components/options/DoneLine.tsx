import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../shared/Button';
import { Dot } from '../shared/Dot';
import { t } from '../../lib/strings';

interface Props {
  /** What just happened, in a sentence; empty for nothing. */
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
  /** Grows with each thing the user does: its words are said anew, and its Undo takes the focus once. */
  readonly turn?: number;
  /** It is still under way. */
  readonly waits?: boolean;
}

/** Says what just happened, to screen readers too; the line is there before its words, so that they are read out. */
export const DoneLine = ({ text, onUndo, turn = 0, waits = false }: Props) => {
  const line = useRef<HTMLDivElement>(null);
  const led = useRef(0);
  const isOffered = text !== '' && onUndo !== undefined;
  // What had the focus is gone or goes soon; the way back is the next thing to want. Not when it only shows again.
  useLayoutEffect(() => {
    if (!isOffered || led.current === turn) return;
    led.current = turn;
    line.current?.querySelector('button')?.focus();
  }, [isOffered, turn]);
  return (
    <div ref={line} class={`notice${text === '' ? ' notice-empty' : ''}${waits ? ' notice-waits' : ''}`}>
      <p role="status">
        <span key={turn}>{text}</span>
      </p>
      {isOffered && <Button onClick={onUndo}>{t('options_undo')}</Button>}
    </div>
  );
};

interface ProblemProps {
  readonly text: string;
  /** For the field that it describes. */
  readonly id?: string;
}

/** Why something did not work: the sentence of who refused it, with its lines as they are. */
export const Problem = ({ text, id }: ProblemProps) => (
  <div id={id} role="alert">
    {text !== '' && (
      <p class="problem">
        <Dot tone="guard" />
        <span>{text}</span>
      </p>
    )}
  </div>
);
