import type { Mask } from './mask';

/** The pieces of a folded text that are not prose, in order and without overlap. */
export const notProse = (text: string): Mask[] => {
  const masks: Mask[] = [];
  for (const match of text.matchAll(/```[\s\S]*?(?:```|$)|`[^`\n]+`/gu))
    masks.push({ kind: 'code', start: match.index, end: match.index + match[0].length });
  return masks;
};
