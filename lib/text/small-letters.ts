let lastText = '';
let lastSmall = '';

/** The text in small letters, same length and offsets. Many readers ask for the same draft: the last answer is kept. */
export const smallLetters = (text: string): string => {
  if (text === lastText) return lastSmall;
  const small = text.toLowerCase();
  lastSmall =
    small.length === text.length
      ? small
      : text.replace(/[\s\S]/gu, (letter) => {
          const lower = letter.toLowerCase();
          return lower.length === letter.length ? lower : letter;
        });
  lastText = text;
  return lastSmall;
};

const compiled = new WeakMap<RegExp, RegExp>();

/**
 * The same pattern for a text in small letters. V8 takes eight times as long for a pattern that ignores case in Unicode
 * text as for one that need not; drafts are read with a hundred of them.
 */
const forSmall = (pattern: RegExp): RegExp => {
  const known = compiled.get(pattern);
  if (known) return known;
  const source = pattern.source
    .replaceAll('\\p{Lu}', '\\p{L}')
    .replace(/\\p\{[^}]*\}|\\[\s\S]|[A-Z]/giu, (piece) => (piece.length === 1 ? piece.toLowerCase() : piece));
  const small = new RegExp(source, pattern.flags.replace('i', ''));
  compiled.set(pattern, small);
  return small;
};

/**
 * Matches of a global pattern, in order. A pattern that ignores case is run on small letters: its groups are small then.
 * `matchAll` would copy the pattern on every call, which costs more than most searches here.
 */
export const allMatches = (pattern: RegExp, text: string): RegExpExecArray[] => {
  const [search, within] = pattern.ignoreCase ? [forSmall(pattern), smallLetters(text)] : [pattern, text];
  const found: RegExpExecArray[] = [];
  search.lastIndex = 0;
  for (let match = search.exec(within); match; match = search.exec(within)) {
    found.push(match);
    if (match[0] === '') search.lastIndex += 1;
  }
  return found;
};

/** The first match of a pattern without state, as `exec` gives it, with groups in small letters. */
export const firstMatch = (pattern: RegExp, text: string): RegExpExecArray | null =>
  pattern.ignoreCase ? forSmall(pattern).exec(smallLetters(text)) : pattern.exec(text);

/** Whether a pattern without state stands in a text. */
export const isIn = (pattern: RegExp, text: string): boolean =>
  pattern.ignoreCase ? forSmall(pattern).test(smallLetters(text)) : pattern.test(text);
