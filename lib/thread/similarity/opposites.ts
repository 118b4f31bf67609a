import { hash32 } from '../../text/fingerprint';
import { conceptOf } from './concepts';
import { HASH_BITS } from './question-print';
import { stemOf } from './stem';

/** Words that turn a question into another one, sides of a line against each other. */
const LINES = `
average | max | min | median
rise | drop
signup sign join subscribe | churn cancel cancelled unsubscribe | upgrade | downgrade
retention retain renew keep | churn cancel lapse
new | old incumbent
cheap cheapest | expensive
open | close
win won winner | lose lost loser
inflow inward incoming | outflow outward outgoing
online | offline
buyer | seller
hire joiner | fire leaver leave
weekday | weekend
public | private
internal | external
even | odd
gain | lost
arrive arrival | leave depart departure
inbound | outbound
first | last
early | late
gross | net
success succeed | fail failure
active | inactive
include | exclude
positive | negative
debit | credit
import | export
above over | below under
`;

const printOf = (word: string): number => hash32(conceptOf(stemOf(word))) >>> (32 - HASH_BITS);

/** Where a word stands: its line, and its side of it. */
const PLACES: ReadonlyMap<number, readonly (readonly [line: number, side: number])[]> = LINES.trim()
  .split('\n')
  .flatMap((line, at) =>
    line.split('|').flatMap((words, side) =>
      words
        .trim()
        .split(' ')
        .map((word) => ({ print: printOf(word), place: [at, side] as const })),
    ),
  )
  .reduce(
    (places, { print, place }) => places.set(print, [...(places.get(print) ?? []), place]),
    new Map<number, (readonly [line: number, side: number])[]>(),
  );
const NOT = printOf('not');

/** The sides that a question takes, by line. Most take none, and many questions are compared at once. */
const sidesIn = (words: readonly number[]): Map<number, Set<number>> => {
  const found = new Map<number, Set<number>>();
  for (const word of words)
    for (const [line, side] of PLACES.get(word) ?? []) found.set(line, (found.get(line) ?? new Set()).add(side));
  return found;
};

/** How often two questions, as hashes of their words, say opposite things: one negates, one asks for sign-ups and one for cancellations. */
export const oppositesIn = (a: readonly number[], b: readonly number[]): number => {
  const denied = a.includes(NOT) === b.includes(NOT) ? 0 : 1;
  const taken = sidesIn(a);
  if (taken.size === 0) return denied;
  const others = sidesIn(b);
  return (
    [...taken].filter(([line, sides]) => {
      const other = others.get(line);
      return other !== undefined && [...sides].every((side) => !other.has(side));
    }).length + denied
  );
};
