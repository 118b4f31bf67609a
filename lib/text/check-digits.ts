/** Numbers that vendors give out for tests, and patterns of a hand on the keys. */
const TEST_CARDS = /^(?:4242|4111|5555|3782|6011|0000|1234)/u;

/** The check digit of payment cards (ISO/IEC 7812). */
const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
};

/** Whether digits can be those of somebody's payment card. */
export const isCard = (digits: string): boolean =>
  digits.length >= 13 && digits.length <= 19 && new Set(digits).size >= 4 && !TEST_CARDS.test(digits) && luhn(digits);

/** The check digits of bank accounts (ISO 13616): the rearranged number is 1 modulo 97. */
export const isBankAccount = (iban: string): boolean => {
  if (iban.length < 15 || iban.length > 34) return false;
  let rest = 0;
  for (const letter of iban.slice(4) + iban.slice(0, 4)) rest = Number(`${rest}${parseInt(letter, 36)}`) % 97;
  return rest === 1;
};
