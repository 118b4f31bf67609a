/** Of these kinds a number has three digits behind its mark sooner than thousands: "99.125 %". */
const IN_SHARES = /^(?:%|pp|share)$/u;
/** Of these it has behind a point, and thousands behind a comma: "3.125 s", "1,204 s". */
const MEASURED = /^(?:s|sec|min|h|hou|ms|kg|t|km)$/u;
const THREE_PLACES = /^\d{1,3}[.,]\d{3}$/u;
/** A point or comma before three digits separates thousands: "13,870". */
const THOUSANDS = /[.,](?=\d{3}(?:$|[.,]))/gu;

const isDecimal = (digits: string, kind: string): boolean =>
  /^0[.,]/u.test(digits) ||
  (THREE_PLACES.test(digits) && (IN_SHARES.test(kind) || (MEASURED.test(kind) && digits.includes('.'))));

/** The number that digits stand for, as people write it in many countries: "13,870", "13.870" and "13870" are one. `kind`: its unit. NaN where it is none. */
export const numericValue = (digits: string, kind = ''): number =>
  Number((isDecimal(digits, kind) ? digits : digits.replace(THOUSANDS, '')).replace(/[^\d.,]/gu, '').replace(',', '.'));

/** How many digits stand behind its decimal mark. */
export const decimalsOf = (digits: string, kind = ''): number => {
  if (isDecimal(digits, kind)) return digits.length - 1 - digits.search(/[.,]/u);
  return /[.,](\d{1,2}|\d{4,})$/u.exec(digits)?.[1]?.length ?? 0;
};
