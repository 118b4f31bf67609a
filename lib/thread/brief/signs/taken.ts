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

/** Those numbers of an answer that nobody said before it. */
export const freshIn = ({ turns }: Heard, place: number, digits: ReadonlySet<string>): readonly string[] => {
  const before = turns.slice(0, place);
  return [...digits].filter((one) => before.every(({ numbers }) => !numbers.has(one)));
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
  const gone = changes.filter(({ turn }) => turn > place).flatMap((change) => numbersIn(change.gone));
  return {
    askedIf: Number(supposes),
    askedIfNotTaken: Number(supposes && !accepts),
    askedIfLast: Number(supposes && isLast),
    declined: Number(DECLINES.test(next?.said ?? '')),
    freshShare: ratio(freshIn(heard, place, digits).length, digits.size),
    computes: Number(COMPUTES.test(text)),
    fromOld: Number(gone.some((one) => digits.has(one))),
  };
};
