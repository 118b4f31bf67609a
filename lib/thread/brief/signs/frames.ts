import { remember } from '../../remember';
import type { Heard } from '../heard';

interface Framed {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

const FRAMED = /(?:([\p{L}]+)[^\p{L}\d]{0,3})?(?<![\d.,])(\d+(?:[.,]\d+)*)(?!\d)\s?([%€$£]|[\p{L}/]+)?/gu;
/** Tell nothing of a number before them. */
const EMPTY = new Set(['and', 'of', 'in', 'to', 'the', 'for', 'is', 'are', 'with', 'und', 'et', 'y', 'e', 'von', 'de']);
/** Say under which condition the number before which they stand was used. */
const CONDITION = new Set([
  'above', 'over', 'under', 'more', 'than', 'below', 'at', 'with', 'least', 'from', 'since', 'bei', 'über', 'unter', 'mit',
  'ab', 'avec', 'sobre', 'con', 'com',
]); // prettier-ignore

/** The numbers of an answer, each with the words around it: "above £2,500", "12 minutes". */
const framesIn = remember((text: string): readonly Framed[] =>
  Array.from(text.matchAll(FRAMED), ([, before = '', digits = '', after = '']) => ({ before, digits, after })),
);

/** Whether answers say a number at first, and later another one in its place: "above 1,000", then "above 2,500". */
export const isReframed = ({ turns }: Heard, turn: number, digits: string, isQuoted: boolean): boolean => {
  let lastSaid = -1;
  const units = new Set<string>();
  const leads = new Set<string>();
  const whole = new Set<string>();
  const answers = turns.flatMap(({ role, small }, place) => (role === 'agent' ? [{ small, place }] : []));
  for (const { small, place } of answers) {
    if (place < (isQuoted ? turn - 1 : turn + 1) || !small.includes(digits)) continue;
    for (const { before, digits: found, after } of framesIn(small)) {
      if (found !== digits) continue;
      lastSaid = place;
      if (after !== '' && !EMPTY.has(after)) {
        units.add(after);
        whole.add(`${before} ${after}`);
      }
      if (CONDITION.has(before)) leads.add(before);
    }
  }
  return (
    lastSaid >= 0 &&
    answers.some(
      ({ small, place }) =>
        place > lastSaid &&
        framesIn(small).some(
          ({ before, digits: found, after }) =>
            found !== digits &&
            (whole.has(`${before} ${after}`) ||
              (after === '' && leads.has(before)) ||
              (units.has(after) && CONDITION.has(before))),
        ),
    )
  );
};
