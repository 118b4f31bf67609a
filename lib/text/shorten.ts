/** A text of at most `most` UTF-16 units: a longer one ends in an ellipsis, never in half a sign. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most - 1)
    .replace(/\p{Surrogate}$/u, '')
    .trimEnd()}…`;
};
