import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Room } from '../../lib/coach/room';
import { placeChip } from './place-chip';

interface Props {
  readonly room: Room;
  /** In words: the extension gives no strings any more. */
  readonly says: string;
  readonly close: string;
  readonly onClose: () => void;
}

/** What is left in the chip's place when the extension was updated or turned off under the page. */
export const Ended = ({ room, says, close, onClose }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const width = current.offsetWidth;
    const { left, top } = placeChip({ full: width, short: width, dot: width }, room);
    const most = Math.max(8, room.viewport.width - 8 - width);
    Object.assign(current.style, {
      left: `${Math.min(Math.max(8, left), most)}px`,
      top: `${top}px`,
      visibility: 'visible',
    });
  });
  return (
    <div ref={box} class="chip-place">
      <div class="chip ended" role="status">
        <span>{says}</span>
        <button type="button" class="ended-close" aria-label={close} onClick={onClose}>
          ×
        </button>
      </div>
    </div>
  );
};
