import type { Draft, Span } from '../text/draft';
import type { PaletteState } from './state';

/** Longer stretches are no name. */
const LONGEST = 60;

/** "@" where a mention may begin, and what was typed behind it. */
const BEGUN = /(?:^|[\s([{"'“‘])@([^@\n]*)$/u;

/**
 * What the palette is asked for: the selected words, or the name begun behind "@" at the caret. The mention takes their
 * place. Several words count as a begun name only if `isBegun` says so; else the mention comes in at the caret.
 */
export const soughtAt = (
  { text, mentions }: Draft,
  { start, end }: Span,
  isBegun: (words: string) => boolean,
): PaletteState => {
  const selected = text.slice(start, end);
  if (selected.trim() !== '' && selected.length <= LONGEST && !selected.includes('\n')) {
    return { text, span: { start, end }, query: selected.trim().replace(/^@/u, '') };
  }
  const rest = /^[\p{L}\p{N}_]*/u.exec(text.slice(end))?.[0] ?? '';
  const typed = BEGUN.exec(text.slice(Math.max(0, end - LONGEST), end))?.[1];
  const at = end - (typed?.length ?? 0) - 1;
  const isChip = mentions.some((mention) => mention.start <= at && at < mention.end);
  if (typed === undefined || isChip || (/\s/u.test(typed) && !isBegun(typed))) {
    return { text, span: { start: end, end }, query: '' };
  }
  return { text, span: { start: at, end: end + rest.length }, query: typed + rest };
};

/**
 * The mention as text for its place: parted from the words around it. `open`: the next word is typed right behind it, so
 * that it ends in a space.
 */
export const mentionText = (
  { text, span }: Pick<PaletteState, 'text' | 'span'>,
  name: string,
  open: boolean,
): string => {
  const before = text[span.start - 1];
  const after = text[span.end];
  const lead = span.start === span.end && before !== undefined && !/[\s([{"'“‘]/u.test(before) ? ' ' : '';
  const trail = open && (after === undefined || /[\p{L}\p{N}@]/u.test(after)) ? ' ' : '';
  return `${lead}@${name}${trail}`;
};
