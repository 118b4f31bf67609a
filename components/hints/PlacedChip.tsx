import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Box, Room } from '../../lib/coach/room';
import type { CoachState } from '../../lib/coach/state';
import { onEscapeOf } from '../shared/on-escape';
import { Chip } from './Chip';
import { CHIP_HEIGHT, placeChip } from './place-chip';

const FORMS = ['full', 'short', 'dot'] as const;

interface Props {
  readonly state: CoachState;
  readonly room: Room;
  readonly onOpen: (byKey: boolean) => void;
  /** Escape on the chip closes what hangs on it. */
  readonly onEscape: () => void;
  /** Told where the chip stands: panel and notices hang on it. */
  readonly onPlace: (box: Box) => void;
}

/** The chip in each of its forms, of which the one that fits is shown where it fits. */
export const PlacedChip = ({ state, room, onOpen, onEscape, onPlace }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const forms = [...(box.current?.children ?? [])] as HTMLElement[];
    const [full = 0, short = 0, dot = 0] = forms.map(({ offsetWidth }) => offsetWidth);
    const { form, left, top } = placeChip({ full, short, dot }, room);
    for (const [index, name] of FORMS.entries()) {
      const element = forms[index];
      if (!element) continue;
      const isShown = name === form && !room.hidden;
      element.style.visibility = isShown ? 'visible' : 'hidden';
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    }
    const width = { full, short, dot }[form];
    onPlace({ left, top, right: left + width, bottom: top + CHIP_HEIGHT });
  });
  return (
    <div ref={box} role="presentation" onKeyDown={onEscapeOf(onEscape)}>
      {FORMS.map((form) => (
        <div key={form} class="chip-place">
          <Chip state={state} form={form} onOpen={onOpen} />
        </div>
      ))}
    </div>
  );
};
