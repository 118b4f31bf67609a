import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keepFocusIn } from '../shared/keep-focus';
import { onEscapeOf } from '../shared/on-escape';
import type { Spot, Size } from './place';

interface Props {
  /** Gives the place for the size that the content has; undefined hides it. */
  readonly at: (size: Size) => Spot | undefined;
  /** Names what takes the focus once it is placed: each new name once, what is marked as first, else the first there is. */
  readonly focus?: string | undefined;
  /** Tab goes round inside. */
  readonly isDialog?: boolean;
  readonly onPointer?: (inside: boolean) => void;
  readonly onEscape?: () => void;
  readonly children: ComponentChildren;
}

/** Something over the page that is measured before it is placed, each time it is drawn. */
export const Floating = ({ at, focus, isDialog = false, onPointer, onEscape, children }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const focused = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    // Where it stands now must not make it narrower.
    Object.assign(current.style, { left: '0', top: '0', maxHeight: '' });
    const { width, height } = current.getBoundingClientRect();
    const place = at({ width, height });
    current.style.visibility = place ? 'visible' : 'hidden';
    if (!place) return;
    current.style.left = `${place.left}px`;
    current.style.top = `${place.top}px`;
    current.style.maxHeight = `${place.maxHeight}px`;
    // Before the frame is painted: who sees it has the keyboard there already.
    if (focus !== undefined && focus !== focused.current) {
      const first =
        current.querySelector<HTMLElement>('[data-first]') ?? current.querySelector<HTMLElement>('[tabindex],button');
      first?.focus({ preventScroll: true });
    }
    focused.current = focus;
  });
  return (
    <div
      ref={box}
      class="floating"
      onPointerEnter={() => onPointer?.(true)}
      onPointerLeave={() => onPointer?.(false)}
      onKeyDown={(event) => {
        onEscapeOf(onEscape)(event);
        if (isDialog) keepFocusIn(event);
      }}
    >
      {children}
    </div>
  );
};
