/** Calls back once before the next painted frame, however often it is asked; never while the tab is hidden. */
const perFrame = (call: () => void, signal: AbortSignal): (() => void) => {
  let frame = 0;
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  return () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      call();
    });
  };
};

/**
 * Watches one composer: its text by whomever it is changed, and its place on the screen. No work is done while an input
 * method composes.
 */
export const watchComposer = (
  element: HTMLElement,
  on: { readonly changed: () => void; readonly moved: () => void },
  signal: AbortSignal,
): void => {
  let composing = false;
  /** A field's value as it was last told. */
  let told = valueOf(element);
  const tell = perFrame(() => {
    if (composing) return;
    told = valueOf(element);
    on.changed();
  }, signal);
  const moved = perFrame(on.moved, signal);
  const passive = { signal, passive: true, capture: true };

  element.addEventListener('compositionstart', () => (composing = true), { signal });
  element.addEventListener(
    'compositionend',
    () => {
      composing = false;
      tell();
    },
    { signal },
  );
  element.addEventListener('input', tell, { signal });
  const observer = new MutationObserver(tell);
  observer.observe(element, { subtree: true, childList: true, characterData: true });

  if (told !== undefined) {
    // A page may set a field's value by itself, and no event says so: look when the user has done something.
    const look = (): void => {
      if (valueOf(element) !== told) tell();
    };
    for (const name of ['keyup', 'click', 'selectionchange']) document.addEventListener(name, look, passive);
  }

  const scrolled = ({ target }: Event): void => {
    if (target instanceof Node && target.contains(element)) moved();
  };
  document.addEventListener('scroll', scrolled, passive);
  window.addEventListener('resize', moved, passive);
  const sizes = new ResizeObserver(moved);
  sizes.observe(element);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    sizes.disconnect();
  });
};

const valueOf = (element: HTMLElement): string | undefined =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? element.value : undefined;
