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

/** Small letters outside the astral planes, near enough: what a class of letters is in an English pattern. */
const LETTERS = 'a-zªµºß-öø-\u02c1\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff';
const CLASSES: Readonly<Record<string, string>> = {
  '\\p{L}': LETTERS,
  '\\p{Lu}': LETTERS,
  '\\p{Ll}': LETTERS,
  '\\p{N}': '0-9',
  '\\p{M}': '\u0300-\u036f',
};
const PIECE = /\\[pP]\{[^}]*\}|\\[^]|[[\]A-Z]/gu;

const compiled = new WeakMap<RegExp, RegExp>();

/**
 * The same pattern for a text in small letters, without case and without Unicode classes. V8 takes eight times as long
 * to search with the flags as without them, and several times as long to compile; drafts are read with hundreds.
 */
const forSmall = (pattern: RegExp): RegExp => {
  const known = compiled.get(pattern);
  if (known) return known;
  let inClass = false;
  const source = pattern.source.replace(PIECE, (piece) => {
    if (piece === '[' || piece === ']') inClass = piece === '[';
    const letters = CLASSES[piece];
    if (letters !== undefined) return inClass ? letters : `[${letters}]`;
    return piece.length === 1 ? piece.toLowerCase() : piece;
  });
  const flags = pattern.flags.replace('i', '');
  const small = new RegExp(source, /\\p\{/iu.test(source) ? flags : flags.replace('u', ''));
  compiled.set(pattern, small);
  return small;
};

/**
 * Matches of a global pattern, in order, at most so many. A pattern that ignores case is run on small letters: its groups are small then.
 * `matchAll` would copy the pattern on every call, which costs more than most searches here.
 */
export const allMatches = (pattern: RegExp, text: string, most = Number.POSITIVE_INFINITY): RegExpExecArray[] => {
  const [search, within] = pattern.ignoreCase ? [forSmall(pattern), smallLetters(text)] : [pattern, text];
  const found: RegExpExecArray[] = [];
  search.lastIndex = 0;
  for (let match = search.exec(within); match && found.length < most; match = search.exec(within)) {
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
