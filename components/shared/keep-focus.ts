/** Tab goes round inside an open dialog: from its last control to its first, and back. */
export const keepFocusIn = (event: KeyboardEvent): void => {
  if (event.key !== 'Tab') return;
  const dialog = event.currentTarget as HTMLElement;
  const controls = [...dialog.querySelectorAll<HTMLElement>('input,button,a[href]')];
  const end = event.shiftKey ? controls[0] : controls.at(-1);
  if (event.target !== end) return;
  event.preventDefault();
  (event.shiftKey ? controls.at(-1) : controls[0])?.focus();
};
