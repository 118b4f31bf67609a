const ARTICLE = '(?:the |our |an? )?';
const WORD = String.raw`["'“]?([\p{L}\p{N}][\p{L}\p{M}\p{N}_&-]*(?: (?:[A-Z]|\p{N}+)(?![\p{L}\p{N}]))?)`;
/** Names of a few words are known by their first one, and by a letter or number after it: "warehouse B". */
const MORE = String.raw`["'”]?(?: (?!to\b|into\b|from\b)["'“]?[\p{L}\p{N}][\p{L}\p{M}\p{N}_&-]*["'”]?){0,3}?`;
const FROM_TO = new RegExp(String.raw`\bfrom ${ARTICLE}${WORD}${MORE} (?:in)?to ${ARTICLE}${WORD}`, 'iu');
const TO_FROM = new RegExp(String.raw`\b(?:in)?to ${ARTICLE}${WORD}${MORE} from ${ARTICLE}${WORD}`, 'iu');
const ARROW = new RegExp(String.raw`${WORD}${MORE} ?(?:->|→|=>|➔) ?${ARTICLE}${WORD}`, 'iu');
/** "Berlin to Hamburg": without a "from", only between names. */
const NAMES =
  /(\p{Lu}[\p{L}\p{M}\p{N}_&-]*)(?: \p{Lu}[\p{L}\p{M}\p{N}_&-]*)? to (?:the )?(\p{Lu}[\p{L}\p{M}\p{N}_&-]*)/u;

/**
 * Which way a question looks, "from Berlin to Hamburg", as two texts: its ends in any order, and in theirs. Questions that
 * share the first alone look in opposite ways. Empty where it names no two ends.
 */
export const wayOf = (question: string): readonly string[] => {
  const back = TO_FROM.exec(question);
  const found = FROM_TO.exec(question) ?? ARROW.exec(question) ?? (back ? undefined : NAMES.exec(question));
  const [, from, to] = found ?? (back ? [back[0], back[2], back[1]] : []);
  if (from === undefined || to === undefined) return [];
  const ends = [from.toLowerCase(), to.toLowerCase()];
  return [ends.toSorted().join(' – '), ends.join(' → ')];
};
