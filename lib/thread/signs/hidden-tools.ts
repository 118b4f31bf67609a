import type { Part } from '../thread';

/** A caption says what a tool does, in one line of some words: "Ran query", "Searched 3 tables (2.1 s)". */
const CAPTION = 80;
/** Lines, cells, fields and SQL are what a tool was given or gave back. */
const DATA = /[\n\t|{}[\];=<>]|[^\d\s],\S|\S,[^\d\s]|\p{L}: ?["'€$£\d-]|\bselect\b.+\bfrom\b/iu;

/** Whether a tool's part is all of it: its words are those of its output, not of a row that hides it. */
const showsOutput = (text: string): boolean => text.length > CAPTION || !/\p{L}/u.test(text) || DATA.test(text);

/** Tools whose row stands in a turn and whose output does not: a caption is all that is seen of them. */
export const hiddenTools = (parts: readonly Part[]): number =>
  parts.filter(({ kind, text }) => kind === 'tool' && !showsOutput(text)).length;
