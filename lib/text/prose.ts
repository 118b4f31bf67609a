/**
 * The draft as prose: same length and offsets as the draft, with everything that is not prose (code, SQL, quotes,
 * URLs, file paths, tables, JSON) replaced by spaces, and NBSP and curly quotes folded one to one.
 */
export interface Prose {
  readonly text: string;
  /** `en` when English rules may speak; `other` keeps them silent. */
  readonly language: 'en' | 'other';
}
