const FOLDS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u02BC': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\r': ' ',
};

/** Spaces that editors put where a person typed one, marks without width, and pictures, which say nothing here. */
const FOLDED =
  /[\u{1F000}-\u{1FAFF}\u2600-\u27BF\u2B50\u2B55\u00A0\u2000-\u200F\u2028-\u202F\u205F\u2060\u3000\uFEFF\u2010-\u2013\u2018-\u201F\u02BC\r]|\uFE0F/gu;

/** Folds curly quotes, short dashes, odd spaces and emoji to ASCII, one UTF-16 unit to one: offsets stay. */
export const fold = (text: string): string =>
  text.replace(FOLDED, (letter) => FOLDS[letter] ?? ' '.repeat(letter.length));
