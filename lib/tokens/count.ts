/** Tokens of a text. Exact when `low === high`; else `tokens` lies between them and so does tiktoken's own count. */
export interface Count {
  readonly tokens: number;
  readonly low: number;
  readonly high: number;
}

/** Length of o200k's `encode_ordinary`: text that looks like a special token counts as plain text. */
export type Encode = (text: string) => number;

/** Counts one text. */
export const countText = (encode: Encode, text: string): Count => {
  const tokens = text === '' ? 0 : encode(text);
  return { tokens, low: tokens, high: tokens };
};
