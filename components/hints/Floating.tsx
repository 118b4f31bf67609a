import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Place, Size } from './place';

interface Props {
  /** Gives the place for the size that the content has; undefined hides it. */
  readonly at: (size: Size) => Place | undefined;
  readonly onPointer?: (inside: boolean) => void;
  readonly onEscape?: () => void;
  readonly children: ComponentChildren;
}

/** Something over the page that is measured before it is placed, each time it is drawn. */
export const Floating = ({ at, onPointer, onEscape, children }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    current.style.maxHeight = '';
    const { width, height } = current.getBoundingClientRect();
    const place = at({ width, height });
    current.style.visibility = place ? 'visible' : 'hidden';
    if (!place) return;
    current.style.left = `${place.left}px`;
    current.style.top = `${place.top}px`;
    current.style.maxHeight = `${place.maxHeight}px`;
  });
  return (
    <div
      ref={box}
      class="floating"
      onPointerEnter={() => onPointer?.(true)}
      onPointerLeave={() => onPointer?.(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onEscape?.();
      }}
    >
      {children}
    </div>
  );
};
