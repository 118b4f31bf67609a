/** A place in a text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An @-reference that the site itself made (a chip or a link), not merely typed text. */
export interface Mention extends Span {
  /** The name as shown, without the leading "@". */
  readonly name: string;
}

/**
 * The composer's text. Blocks and line breaks are "\n"; a mention's own text is part of `text` (with its "@" when
 * the site shows one). All offsets everywhere in the project are UTF-16 offsets into `text`.
 */
export interface Draft {
  readonly text: string;
  readonly mentions: readonly Mention[];
}
