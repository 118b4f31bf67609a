import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const HEARD = ['click', 'focusin'] as const;

/**
 * A button that goes away once pressed names in `data-next` the id of what takes its place: that has the focus as soon as
 * it is there and the popup `isSettled`. Never where the user has gone elsewhere meanwhile, or pressed nothing.
 */
export const useNextFocus = (isSettled: boolean): void => {
  const next = useRef('');
  useEffect(() => {
    const end = new AbortController();
    const hear = ({ type, target }: Event): void => {
      const pressed = type === 'click' && (target as Element).closest<HTMLElement>('[data-next]');
      next.current = (pressed && pressed.dataset['next']) || '';
    };
    for (const type of HEARD) document.addEventListener(type, hear, { capture: true, signal: end.signal });
    return () => end.abort();
  }, []);
  useLayoutEffect(() => {
    if (isSettled && document.activeElement === document.body) document.getElementById(next.current)?.focus();
  });
};
