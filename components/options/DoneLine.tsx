import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../shared/Button';
import { Dot } from '../shared/Dot';
import { t } from '../../lib/strings';

interface Props {
  /** What just happened, in a sentence; empty for nothing. */
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
  /** It is still under way. */
  readonly waits?: boolean;
}

/** Says what just happened, to screen readers too; the line is there before its words, so that they are read out. */
export const DoneLine = ({ text, onUndo, waits = false }: Props) => {
  const line = useRef<HTMLDivElement>(null);
  // What had the focus is gone; the way back is the next thing to want.
  useEffect(() => {
    if (text !== '' && onUndo) line.current?.querySelector('button')?.focus();
  }, [text, onUndo === undefined]);
  return (
    <div ref={line} class={`notice${text === '' ? ' notice-empty' : ''}${waits ? ' notice-waits' : ''}`}>
      <p role="status">{text}</p>
      {text !== '' && onUndo && <Button onClick={onUndo}>{t('options_undo')}</Button>}
    </div>
  );
};

/** Why something did not work: the sentence of who refused it, with its lines as they are. */
export const Problem = ({ text }: { readonly text: string }) => (
  <div role="alert">
    {text !== '' && (
      <p class="problem">
        <Dot tone="guard" />
        <span>{text}</span>
      </p>
    )}
  </div>
);
