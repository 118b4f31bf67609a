/** Joiners are at home inside an emoji (family, flags) and between letters of scripts that need them. */
const JOINED = /\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?\u200D(?=\p{Extended_Pictographic})/gu;
const BETWEEN_LETTERS = /(?<=[^\p{Script=Latin}\P{L}]\p{M}*)[\u200C\u200D](?=[^\p{Script=Latin}\P{L}])/gu;

/**
 * Characters a person cannot see: they can turn the order of a text around, hide words from the reader of a preview
 * or smuggle them into a prompt. Controls but tab and line feed, bidi marks, zero width, fillers, tags, lone surrogates.
 */
const HIDDEN =
  /(?!\t|\n|\uFE0F)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;

/** The first hidden character of a text as "U+202E"; undefined when there is none. */
export const hiddenCharacter = (text: string): string | undefined => {
  const found = HIDDEN.exec(text.replace(JOINED, '').replace(BETWEEN_LETTERS, '').replaceAll('\r\n', '\n'));
  const point = found?.[0].codePointAt(0);
  return point === undefined ? undefined : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
};
