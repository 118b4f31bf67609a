import { fold } from './fold';
import { guessLanguage } from './language';
import type { Mask } from './mask';
import { notProse } from './not-prose';

/**
 * The draft as prose: same length and offsets as the draft, with everything that is not prose (code, SQL, quotes,
 * URLs, file paths, tables, JSON) replaced by spaces, and NBSP and curly quotes folded one to one.
 */
export interface Prose {
  readonly text: string;
  /** `en` when English rules may speak; `other` keeps them silent. */
  readonly language: 'en' | 'other';
  /** What was blanked, in order and without overlap. */
  readonly masks?: readonly Mask[];
}

/** Of longer drafts only this much at either end is read as prose (UTF-16 units): nobody types more, pastes sit between. */
export const PROSE_ENDS = 8000;

const blank = (text: string): string => text.replace(/[^\n]/gu, (letter) => ' '.repeat(letter.length));

/** Reads a draft as prose. Linear in the draft; the middle of a draft over twice `PROSE_ENDS` is blank. */
export const proseOf = (text: string): Prose => {
  const middle = text.length > 2 * PROSE_ENDS ? text.length - 2 * PROSE_ENDS : 0;
  const read = middle > 0 ? text.slice(0, PROSE_ENDS) + text.slice(-PROSE_ENDS) : text;
  const folded = fold(read);
  const found = notProse(folded);
  let prose = '';
  let at = 0;
  for (const { start, end } of found) {
    prose += folded.slice(at, start) + blank(folded.slice(start, end));
    at = end;
  }
  prose += folded.slice(at);
  const language = guessLanguage(prose);
  if (middle === 0) return { text: prose, language, masks: found };
  const masks = found.map((mask) =>
    mask.start < PROSE_ENDS ? mask : { ...mask, start: mask.start + middle, end: mask.end + middle },
  );
  return { text: prose.slice(0, PROSE_ENDS) + ' '.repeat(middle) + prose.slice(PROSE_ENDS), language, masks };
};
