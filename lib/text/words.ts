/** How many words a text has; numbers and names with "_" count as one. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}_'-]*/gu)?.length ?? 0;
