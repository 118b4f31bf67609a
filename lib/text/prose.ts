import { fold } from './fold';
import { greetingOf } from './greeting';
import { guessLanguage } from './language';
import type { Mask } from './mask';
import { blankOut, notProse } from './not-prose';

/**
 * The draft as prose: same length and offsets as the draft, with everything that is not prose (code, SQL, quotes,
 * URLs, file paths, tables, JSON) and a greeting replaced by spaces, and NBSP, curly quotes and emoji folded one to one.
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

/** Reads a draft as prose. Linear in the draft; the middle of a draft over twice `PROSE_ENDS` is blank. */
export const proseOf = (text: string): Prose => {
  const middle = text.length > 2 * PROSE_ENDS ? text.length - 2 * PROSE_ENDS : 0;
  const read = middle > 0 ? `${text.slice(0, PROSE_ENDS - 1)}\n${text.slice(-PROSE_ENDS)}` : text;
  const folded = fold(read);
  const found = notProse(folded);
  const written = blankOut(folded, found);
  const language = guessLanguage(written);
  const prose = blankOut(written, greetingOf(written));
  if (middle === 0) return { text: prose, language, masks: found };
  const moved = (at: number): number => (at < PROSE_ENDS ? at : at + middle);
  const masks = found.map(({ kind, start, end }) => ({ kind, start: moved(start), end: moved(end - 1) + 1 }));
  return { text: prose.slice(0, PROSE_ENDS) + ' '.repeat(middle) + prose.slice(PROSE_ENDS), language, masks };
};
