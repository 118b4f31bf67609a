/** A stretch of an example's text. */
export interface Stretch {
  readonly text: string;
  readonly flagged: boolean;
}

/** An unflagged stretch longer than this is shown by its ends. */
const LONGEST = 240;
const HEAD = 150;
const TAIL = 60;

const shorten = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, HEAD).trimEnd()} … ${text.slice(-TAIL).trimStart()}` : text;

/** Cuts an example into what is flagged and what is not. `flags` are substrings in the order they stand. */
export const pieces = (text: string, flags: readonly string[]): Stretch[] => {
  const cut: Stretch[] = [];
  let from = 0;
  for (const flag of flags) {
    const at = flag === '' ? -1 : text.indexOf(flag, from);
    if (at < 0) continue;
    cut.push({ text: shorten(text.slice(from, at)), flagged: false }, { text: flag, flagged: true });
    from = at + flag.length;
  }
  cut.push({ text: shorten(text.slice(from)), flagged: false });
  return cut.filter((piece) => piece.text !== '');
};

/** Whether the text is shown shortened, so that its length is worth saying. */
export const isLong = (text: string): boolean => text.length > LONGEST;
