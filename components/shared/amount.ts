// Made once: a formatter costs a hundred times what it formats.
const ones = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/**
 * Tokens as people say them: 38 → "38", 400 → "0.4k", 2,430 → "2.4k", 41,280 → "41k", 1,200,000 → "1.2M". Decimals
 * follow the reader's locale.
 */
export const amount = (tokens: number): string => {
  if (tokens < 100) return ones.format(tokens);
  if (tokens < 999_500) return `${(tokens < 9950 ? tenths : ones).format(tokens / 1000)}k`;
  return `${tenths.format(tokens / 1_000_000)}M`;
};

/** An error bar in words: "41k–58k", or one amount where both ends read the same. */
export const amountRange = (low: number, high: number): string =>
  amount(low) === amount(high) ? amount(low) : `${amount(low)}–${amount(high)}`;

/** Shares of a whole in percent: "21–29 %", "4 %". Never more than 100. */
export const shareRange = (low: number, high: number, whole: number): string => {
  const [from, to] = [low, high].map((part) => Math.round(Math.min(1, part / whole) * 100)) as [number, number];
  return from === to ? `${from} %` : `${from}–${to} %`;
};
