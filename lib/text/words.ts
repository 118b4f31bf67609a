const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}_'-]*/gu;
/** Several rules ask for the same draft. */
let lastText = '';
let lastCount = 0;

/** How many words a text has; numbers and names with "_" count as one. */
export const countWords = (text: string): number => {
  if (text !== lastText) [lastText, lastCount] = [text, text.match(WORD)?.length ?? 0];
  return lastCount;
};
