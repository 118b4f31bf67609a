import { remember } from '../../remember';
import { numbersIn } from '../heard';
import { escape } from '../phrases';
import type { Setting } from '../settings';

const asNumber = remember((digits: string): RegExp => new RegExp(`(?<![\\d.,])${escape(digits)}(?!\\d|[.,]\\d)`, 'u'));
const asWord = remember(
  (word: string): RegExp => new RegExp(`(?<![\\p{L}\\d.,])${escape(word)}(?![\\p{L}\\d]|[.,]\\d)`, 'iu'),
);

/** Whether a text in small letters has the words of a value. */
export const hasWord = (whole: string, words: string): boolean =>
  whole.includes(words.toLowerCase()) && asWord(words).test(whole);

/** Numbers of a value as a text may write them: "100'000" and "100,000" are one. */
const GROUPED = /(?<=\d)['\u00A0\u202F](?=\d{3})/gu;
/** So many texts are remembered: all of a thread of some thousand turns. */
const MOST_TEXTS = 20_000;
const plain = remember((text: string): string => text.replace(GROUPED, ','), MOST_TEXTS);
const hasNumber = (text: string, digits: string): boolean => text.includes(digits) && asNumber(digits).test(text);

/** Smaller numbers are everywhere: they are told by their unit. */
const TELLING = 3;
const STEM = 4;

/** What a value counts, as the beginning of a word: "7 days" counts "day". */
const unitOf = ({ text }: Setting): string =>
  (/\d\s?-?(\p{L}+)$/u.exec(text)?.[1] ?? '').toLowerCase().replace(/s$/u, '').slice(0, STEM);

const asCount = remember((count: string): RegExp => {
  const [digits = '', unit = ''] = count.split(' ');
  return new RegExp(`(?<![\\d.,])${escape(digits)}[\\s-]?${escape(unit)}`, 'iu');
});

/** Whether a text says a setting: all its numbers, or its word. */
export const says = (text: string, value: Setting): boolean => {
  const digits = numbersIn(plain(value.text));
  if (digits.length === 0) return text.toLowerCase().includes(value.text.toLowerCase());
  const whole = plain(text);
  return digits.every((one) => hasNumber(whole, one));
};

/** Whether an answer has a setting: numbers of one or two digits with their unit. */
export const has = (text: string, value: Setting): boolean => {
  if (!says(text, value)) return false;
  const digits = numbersIn(plain(value.text));
  const unit = unitOf(value);
  if (digits.length === 0 || unit === '' || digits.some((one) => one.length >= TELLING)) return true;
  const whole = plain(text);
  return digits.some((one) => asCount(`${one} ${unit}`).test(whole));
};
