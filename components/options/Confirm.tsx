import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../shared/Button';
import { t } from '../../lib/strings';

interface Props {
  readonly question: string;
  readonly yes: string;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks once more, in place. Opens with the focus on the way back; Escape takes it. */
export const Confirm = ({ question, yes, busy, onYes, onNo }: Props) => {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => group.current?.querySelector<HTMLElement>('[data-first]')?.focus(), []);
  return (
    <div
      ref={group}
      class="confirm"
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && onNo()}
    >
      <p id={id}>{question}</p>
      <div class="actions">
        <Button look="danger" busy={busy} onClick={onYes}>
          {yes}
        </Button>
        <Button data-first onClick={onNo}>
          {t('options_cancel')}
        </Button>
      </div>
    </div>
  );
};
