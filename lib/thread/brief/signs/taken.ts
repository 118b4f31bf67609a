import type { Change } from '../changes';
import { numbersIn, type Heard, type ResultLine } from '../heard';
import { ratio } from './likeness';

/** Asks how it would be: "what if we took 500?", "and without the trainees". */
const SUPPOSES =
  /(?<!\p{L})(?:if|what about|how about|could we|suppose|say|try|wenn|si|se|would|instead of|and with(?:out)?)(?!\p{L})/iu;
/** Begins by declining what an answer came to, or by staying with what was. */
const DECLINES =
  /^(?:(?:hm+|ok|ah|oh|lol|well|yeah|ugh|meh)[,.! ]+)*(?:no|nope|nah|not|skip|forget|rather|i['’]d rather|too|never|don['’]t|drop|keep|stay|stick|back|leave|we (?:can['’]t|don['’]t|won['’]t)|nein|nicht|non|pas|bleib\p{L}*)(?!\p{L})/iu;
/** "295 hours × $62 = $18,290". */
const COMPUTES = / [=×*+] /u;

/** The first turn that says a number, by number: each line of a long thread asks for it. */
const firstSaid = new WeakMap<Heard, ReadonlyMap<string, number>>();
const readFirstSaid = ({ turns }: Heard): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const [place, { numbers }] of turns.entries())
    for (const one of numbers) if (!first.has(one)) first.set(one, place);
  return first;
};

/** Those numbers of an answer that nobody said before it. */
export const freshIn = (heard: Heard, place: number, digits: ReadonlySet<string>): readonly string[] => {
  const first = firstSaid.get(heard) ?? readFirstSaid(heard);
  firstSaid.set(heard, first);
  return [...digits].filter((one) => (first.get(one) ?? place) >= place);
};

/** The last turn that gave a number up, by number. */
const lastGone = new WeakMap<readonly Change[], ReadonlyMap<string, number>>();
const readLastGone = (changes: readonly Change[]): ReadonlyMap<string, number> => {
  const last = new Map<string, number>();
  for (const { gone, turn } of changes)
    for (const one of numbersIn(gone)) last.set(one, Math.max(turn, last.get(one) ?? turn));
  return last;
};
const wasGivenUp = (changes: readonly Change[], place: number, digits: ReadonlySet<string>): boolean => {
  const last = lastGone.get(changes) ?? readLastGone(changes);
  lastGone.set(changes, last);
  return [...digits].some((one) => (last.get(one) ?? place) > place);
};

/** What a line of an answer was asked as, and how the user took it: whether it only tried something, and what it was computed from. */
export const takenSigns = (
  heard: Heard,
  place: number,
  { text, figures }: ResultLine,
  changes: readonly Change[],
): Readonly<Record<string, number>> => {
  const { turns } = heard;
  const digits = new Set(figures.map((figure) => figure.digits));
  const next = turns[place + 1];
  const supposes = SUPPOSES.test(turns[place - 1]?.said ?? '');
  const accepts = next?.sentences.slice(0, 2).some((one) => one.accepts) === true;
  const isLast = turns.slice(place + 1).every(({ lines }) => lines.every((line) => line.figures.length === 0));
  return {
    askedIf: Number(supposes),
    askedIfNotTaken: Number(supposes && !accepts),
    askedIfLast: Number(supposes && isLast),
    declined: Number(DECLINES.test(next?.said ?? '')),
    freshShare: ratio(freshIn(heard, place, digits).length, digits.size),
    computes: Number(COMPUTES.test(text)),
    fromOld: Number(wasGivenUp(changes, place, digits)),
  };
};
