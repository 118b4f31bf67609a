/** Joiners are at home inside an emoji (family, flags) and between letters of scripts that need them. */
const JOINED = /\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?\u200D(?=\p{Extended_Pictographic})/gu;
const BETWEEN_LETTERS = /(?<=[^\p{Script=Latin}\P{L}]\p{M}*)[\u200C\u200D](?=[^\p{Script=Latin}\P{L}])/gu;

/**
 * Characters a person cannot see: they can turn the order of a text around, hide words from the reader of a preview
 * or smuggle them into a prompt. Controls but tab and line feed, bidi marks, zero width, fillers and the blank of
 * Braille, tags, lone surrogates.
 */
const HIDDEN =
  /(?!\t|\n|\uFE0F)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]/gu;

/** The code point a text begins with. */
const nameOf = (text: string): string => `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The first hidden character of a text as "U+202E"; undefined when there is none. */
export const hiddenCharacter = (text: string): string | undefined => {
  const rest = text.replace(JOINED, '').replace(BETWEEN_LETTERS, '').replaceAll('\r\n', '\n');
  const at = rest.search(HIDDEN);
  return at < 0 ? undefined : nameOf(rest.slice(at));
};

/** Words of a file as they may stand in a sentence for people: what is hidden is named, "[U+202E]". */
export const visible = (text: string): string =>
  text.replace(/[\n\t]+/gu, ' ').replace(HIDDEN, (character) => `[${nameOf(character)}]`);
