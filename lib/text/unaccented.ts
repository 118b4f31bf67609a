/** A text without its accents: "März" is "Marz". For comparing words, as its length may change. */
export const unaccented = (text: string): string =>
  /^[\u0020-\u007E]*$/u.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
