const number = (value: number, digits: number): string =>
  value.toLocaleString(undefined, { maximumFractionDigits: digits });

/**
 * Tokens as people say them: 38 → "38", 400 → "0.4k", 2,430 → "2.4k", 41,280 → "41k", 1,200,000 → "1.2M". Decimals
 * follow the reader's locale.
 */
export const amount = (tokens: number): string => {
  if (tokens < 100) return number(tokens, 0);
  if (tokens < 999_500) return `${number(tokens / 1000, tokens < 9950 ? 1 : 0)}k`;
  return `${number(tokens / 1_000_000, 1)}M`;
};

/** An error bar in words: "41k–58k", or one amount where both ends read the same. */
export const amountRange = (low: number, high: number): string =>
  amount(low) === amount(high) ? amount(low) : `${amount(low)}–${amount(high)}`;

/** Shares of a whole in percent: "21–29 %", "4 %". Never more than 100. */
export const shareRange = (low: number, high: number, whole: number): string => {
  const [from, to] = [low, high].map((part) => Math.round(Math.min(1, part / whole) * 100)) as [number, number];
  return from === to ? `${from} %` : `${from}–${to} %`;
};
