const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Tokens as people say them, two figures: "0.4k", "41k", "1.2M". */
export const sayTokens = (tokens: number): string => {
  if (tokens < 100) return String(Math.round(tokens));
  if (tokens < 9950) return `${Math.round(tokens / 100) / 10}k`;
  return tokens < 999_500 ? `${Math.round(tokens / 1000)}k` : `${Math.round(tokens / 100_000) / 10}M`;
};

/** "41k–58k tokens", "about 9k tokens". */
export const sayRange = (low: number, high: number): string =>
  sayTokens(low) === sayTokens(high) ? `About ${sayTokens(low)} tokens` : `${sayTokens(low)}–${sayTokens(high)} tokens`;

/** A number in a sentence, as a word up to ten. */
export const sayNumber = (number: number): string => NUMBERS[number] ?? String(number);

/** The number first in a sentence. */
export const sayFirst = (number: number): string => {
  const word = sayNumber(number);
  return word[0]?.toUpperCase() + word.slice(1);
};

/** "once", "twice", "3 times". */
export const sayTimes = (times: number): string => (times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`);

/** "3 November", in the reader's time zone. */
export const sayDay = (ms: number): string => {
  const date = new Date(ms);
  return `${date.getDate()} ${MONTHS[date.getMonth()]}`;
};
