import type { Span } from './draft';
import { firstMatch } from './small-letters';

const GREETING =
  /^\s*(?:hi|hey|hello|hiya|(?:good )?(?:afternoon|evening)(?=\s*[,!])|morning(?=\s*[,!])|good morning|greetings)(?:\s+(?:there|(?:data |analytics )?(?:team|folks|all|everyone|everybody|guys))(?=\s*[,.!:\n]|\s{2}|\s(?:what|how|why|which|who|when|where|can|could|please|show|give|i|we)\b)|\s+\p{L}+(?=[,!]))?[,.!: -]*\s+(?=\S)/iu;

/** The greeting at the head of a folded text, "Hi team, ", with the space behind it; it is no part of what is asked. */
export const greetingOf = (text: string): Span[] => {
  const match = firstMatch(GREETING, text.slice(0, 80));
  return match ? [{ start: 0, end: match[0].length }] : [];
};
