import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Box, Room } from '../../lib/coach/room';
import type { ThreadStatus } from '../../lib/messages';
import type { Size } from './place';
import { onEscapeOf } from '../shared/on-escape';
import { placeNotice, type NoticeForm } from './place-notice';
import { ThreadNotice } from './ThreadNotice';

const FORMS = ['full', 'line'] as const;
const NO_SIZE: Size = { width: 0, height: 0 };

interface Props {
  readonly status: ThreadStatus;
  /** Where the chip stands. */
  readonly chip: Box;
  readonly room: Room;
  readonly onAdvice: () => void;
  readonly onDismiss: () => void;
}

/** The notice of a thread in both of its forms, of which the one that hides nothing is shown. */
export const PlacedNotice = ({ status, chip, room, onAdvice, onDismiss }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const forms = [...(box.current?.children ?? [])] as HTMLElement[];
    // Where one stands now must not make it narrower.
    for (const { style } of forms) Object.assign(style, { left: '0', top: '0' });
    const [full = NO_SIZE, line = NO_SIZE] = forms.map((form) => form.getBoundingClientRect());
    const sizes: Record<NoticeForm, Size> = { full, line };
    const { form, left, top } = placeNotice(sizes, chip, room);
    for (const [at, { style }] of forms.entries()) {
      const visibility = FORMS[at] === form && !room.hidden ? 'visible' : 'hidden';
      Object.assign(style, { left: `${left}px`, top: `${top}px`, visibility });
    }
  });
  return (
    <div ref={box} role="presentation" onKeyDown={onEscapeOf(onDismiss)}>
      {FORMS.map((form) => (
        <div key={form} class="floating">
          <ThreadNotice status={status} form={form} onAdvice={onAdvice} onDismiss={onDismiss} />
        </div>
      ))}
    </div>
  );
};
