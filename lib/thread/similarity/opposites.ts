import { hash32 } from '../../text/fingerprint';
import { conceptOf } from './concepts';
import { HASH_BITS } from './question-print';
import { stemOf } from './stem';

/** Words that turn a question into another one, sides of a line against each other. */
const LINES = `
average | max | min | median
rise | drop
signup sign join subscribe | churn cancel cancelled unsubscribe | upgrade | downgrade
renew | lapse
open | close
win won | lose lost
gain | lost
arrive arrival | leave depart departure
inbound incoming | outbound outgoing
first | last
early | late
gross | net
success succeed | fail failure
active | inactive
above over | below under
`;

const printOf = (word: string): number => hash32(conceptOf(stemOf(word))) >>> (32 - HASH_BITS);

const SIDES: readonly (readonly ReadonlySet<number>[])[] = LINES.trim()
  .split('\n')
  .map((line) => line.split('|').map((side) => new Set(side.trim().split(' ').map(printOf))));
const NOT = printOf('not');

const sidesIn = (words: readonly number[], sides: readonly ReadonlySet<number>[]): Set<number> =>
  new Set(sides.flatMap((side, at) => (words.some((word) => side.has(word)) ? [at] : [])));

/** How often two questions, as hashes of their words, say opposite things: one negates, one asks for sign-ups and one for cancellations. */
export const oppositesIn = (a: readonly number[], b: readonly number[]): number => {
  let found = a.includes(NOT) === b.includes(NOT) ? 0 : 1;
  for (const sides of SIDES) {
    const [one, other] = [sidesIn(a, sides), sidesIn(b, sides)];
    if (one.size > 0 && other.size > 0 && [...one].every((side) => !other.has(side))) found += 1;
  }
  return found;
};
