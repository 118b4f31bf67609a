/** A time of day as the reader's clock has it, "15:40" or "3:40 PM"; `at` in ms since the epoch. */
export const clock = (at: number): string =>
  new Date(at).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
