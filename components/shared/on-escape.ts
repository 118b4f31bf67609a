/** A listener that takes Escape, and leaves every other key. */
export const onEscapeOf =
  (escape: (() => void) | undefined) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    escape?.();
  };
