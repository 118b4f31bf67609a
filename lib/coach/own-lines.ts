import type { Hint } from '../rules/rule';

const flat = (line: string): string => line.replace(/\s+/gu, ' ').trim();

/** The lines of a text, as an editor may lay them out. */
export const linesOf = (text: string): string[] => text.split('\n').map(flat);

/**
 * Whether a hint is about nothing but lines that the coach wrote itself and nobody edited: the user is not to mend them. A
 * secret is told wherever it stands. Hints without a span are about the whole text.
 */
export const isAboutOwn = ({ start, end, guards }: Hint, text: string, own: ReadonlySet<string>): boolean => {
  if (own.size === 0 || guards) return false;
  const from = start === undefined ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const to = end === undefined ? -1 : text.indexOf('\n', end);
  return linesOf(text.slice(from, to < 0 ? undefined : to)).every((line) => line === '' || own.has(line));
};
