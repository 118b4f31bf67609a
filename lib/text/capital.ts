/** Names of tables and columns are written as they are, and "iOS". */
const IDENTIFIER = /^\p{Ll}[\p{L}\p{N}]*[_.]\p{L}|^\p{Ll}\p{Lu}/u;

/** A text as a sentence begins: with a capital, unless it begins with the name of a table or a column. */
export const capital = (text: string): string =>
  IDENTIFIER.test(text) ? text : `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
