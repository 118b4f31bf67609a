import type { Span } from './draft';

export interface Personal extends Span {
  readonly kind: 'e-mail addresses' | 'a card number' | 'a bank account';
}

const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu;
const CARD = /(?<![\w.-])(?:\d{4}[ -]?){3}\d{1,4}(?:\d{0,3})(?![\w.-])/gu;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b/gu;
const TEST_CARDS = /^(?:4242|4111|5555|3782|6011|0000|1234)/u;
/** Fewer addresses are recipients or senders, not somebody's list of people. */
const MANY = 5;

/** The check digit of payment cards (ISO/IEC 7812). */
const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
};

/** The check digits of bank accounts (ISO 13616): the rearranged number is 1 modulo 97. */
const isIban = (iban: string): boolean => {
  let rest = 0;
  for (const letter of iban.slice(4) + iban.slice(0, 4)) rest = Number(`${rest}${parseInt(letter, 36)}`) % 97;
  return rest === 1;
};

const found = (text: string, pattern: RegExp): (Span & { words: string })[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }));

/** Card numbers and bank accounts with right check digits, and lists of at least five different e-mail addresses. */
export const findPersonal = (text: string): Personal[] => {
  const personal: Personal[] = [];
  if (/\d{4}/u.test(text)) {
    for (const { start, end, words } of found(text, CARD)) {
      const digits = words.replace(/\D/gu, '');
      const alike = new Set(digits).size < 4 || TEST_CARDS.test(digits);
      if (digits.length >= 13 && digits.length <= 19 && /[ -]/u.test(words) && !alike && luhn(digits))
        personal.push({ start, end, kind: 'a card number' });
    }
    for (const { start, end, words } of found(text, IBAN)) {
      const iban = words.replace(/ /gu, '');
      if (iban.length >= 15 && iban.length <= 34 && isIban(iban)) personal.push({ start, end, kind: 'a bank account' });
    }
  }
  if (text.includes('@')) {
    const mails = found(text, MAIL).filter(({ words }) => !/@(?:example|test|localhost)\b/iu.test(words));
    const [first] = mails;
    const last = mails.at(-1);
    if (first && last && new Set(mails.map(({ words }) => words.toLowerCase())).size >= MANY)
      personal.push({ start: first.start, end: last.end, kind: 'e-mail addresses' });
  }
  return personal.sort((a, b) => a.start - b.start);
};
