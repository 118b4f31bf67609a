import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Asking once more before something goes. `place` holds the button marked `data-asks`, which has the focus again after a no. */
export const useAsk = <E extends HTMLElement>() => {
  const [asks, setAsks] = useState(false);
  const place = useRef<E>(null);
  const asked = useRef(false);
  useLayoutEffect(() => {
    if (asked.current && !asks) place.current?.querySelector<HTMLElement>('[data-asks]')?.focus();
    asked.current = asks;
  }, [asks]);
  return { asks, place, ask: () => setAsks(true), stop: () => setAsks(false) };
};
