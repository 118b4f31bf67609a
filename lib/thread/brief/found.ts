import { readTime } from '../../scope/time';
import { calledWrong } from './called-wrong';
import type { Change } from './changes';
import { digitsIn, type Heard } from './heard';
import { likelihood, type Model } from './odds';
import { asRevised, readRevised } from './revised';
import { isOfGone } from './signs/condition-gone';
import { resultLineSigns } from './signs/result';

/** Something found out, with its numbers. */
export interface Established {
  readonly text: string;
  /** Place of its turn among all turns. */
  readonly turn: number;
  /** Rows of a table: where a brief gets too long they are left out sooner than words. */
  readonly isRows?: boolean;
}

const WORDS = 45;
const LONGEST = 600;
/** Says how it was run, and not what came out. */
const NO_RESULT =
  /\?$|^(?:i(?:'ll| will| can(?!['’]t|not)| could(?!n['’]t)| would|'m going)|step \d|let me|shall i|would you|do you|if you|there are (?:(?:several|two|three|four|some|a few|many) )?(?:different )?(?:ways|options|possibilities|definitions)(?: (?:to|of|for|in which|you|we|i|how)\b|:)|(?:the |your |my )?options(?: are)?:|you (?:can|could|may)|next,? i|select|here(?:'s| is| are) (?:the|a) (?:query|sql|code|chart))\b|\b(?:rows? returned|ran in|query took|timed out|seconds?\)|row limit)\b/iu;
/** "0.03 instead of 0.01": what it was before. */
const NO_LONGER =
  / (?:instead of|rather than|statt|en (?:lugar|vez) de|au lieu de|em vez de|invece di|in plaats van) (?:the )?(?:[^\s:;,]+ ){0,2}?[€$£]?\d[\d.,']*\d*(?: ?(?:%|[€$£]|\p{L}{1,4}(?!\p{L})))?/giu;
/** Leans on what the user said just before. */
const DANGLING =
  /^(?:(?:without|with) (?:it|that|them|this)(?! \p{Ll}[\p{L}-]*[:,])|now|then|so|done|ok(?:ay)?|sure|great|here you go),? (\p{L})/iu;

/** "Those three are final". */
const FINAL = /(?<!\p{L})(?:those|these|they|that|this|it)\b[^.?]{0,20} (?:is|are) final\b/iu;
/** "Yes, use that one." */
const USES =
  /^(?:(?:yes|yep|yeah|ok(?:ay)?|great|good|perfect|nice|right|then|so|please)[,.! ]+)*(?:(?:let['’]s )?(?:use|take|go with|stick with|stay with|report|quote|lock|note) (?:that|this|it)(?: one| number| figure| version)?(?= ?(?:[.,;!]|$| from (?:now|here)))|(?:that|this)(?:['’]?s| is) (?:the|our|my) (?:one|number|figure|baseline|version)(?= ?(?:[.,;!]|$| (?:i|we|to|for)(?!\p{L}))))/iu;
const OF_PART = /(?<!\p{L})(?:but|only|except)(?!\p{L})/iu;
/** An answer that the user takes up in these words is raised to the second, if it is likelier than not (both by hand). */
const EVEN = 0.5;
const USED = 0.85;
/** A brief without numbers says little: up to so many are told that may well hold. */
const FEW = 3;
const MAY_HOLD = 0.6;

const MAKES_IT =
  /^(?:(?:no|nope|ok(?:ay)?|please|then|and)[,\s]+)*(?:make (?:it|that|them)|set (?:it|that) to|mach (?:da )?(?:bitte )?(?:\d|lieber)|nimm lieber|mets plut[oô]t|pon mejor|põe)(?!\p{L})/iu;

const hasOnlyRows = ({ turns }: Heard, at: number): boolean => {
  const answer = turns[at];
  return answer?.role === 'agent' && answer.lines.length === 0 && /\d/u.test(answer.tool);
};

/** Rows alone answer an order that came later. */
const isMadeAsRows = (heard: Heard, turn: number): boolean =>
  heard.turns.some((_, at) => at > turn && heard.amending.has(at - 1) && hasOnlyRows(heard, at));

/** Something that was found, and may hold. */
export interface Candidate extends Established {
  /** 0 to 1. */
  readonly likely: number;
  /** Made anew since, or of what holds no longer. */
  readonly isOld: boolean;
}

/** Lines of answers with numbers, and how likely each holds. */
export const candidatesIn = (
  heard: Heard,
  failed: ReadonlySet<number>,
  changes: readonly Change[],
  model: Model,
): readonly Candidate[] => {
  const wrong = calledWrong(heard);
  const revised = readRevised(heard);
  return heard.turns.flatMap(({ role, lines }, turn) => {
    // "Only the north", and rows: the number before them was of all.
    if (role === 'user' || (heard.amending.has(turn + 1) && hasOnlyRows(heard, turn + 2))) return [];
    const isRemade = isMadeAsRows(heard, turn);
    const isFinal = FINAL.test(heard.turns[turn + 1]?.said ?? '');
    const taking = heard.turns[turn + 1]?.sentences.slice(0, 2) ?? [];
    const isToUse =
      taking.some(({ text, asks }) => !asks && USES.test(text)) && !taking.some(({ text }) => OF_PART.test(text));
    return lines.flatMap((line) => {
      const { text, figures } = line;
      if (figures.length === 0 || text.length > LONGEST || text.split(' ').length > WORDS || NO_RESULT.test(text))
        return [];
      if (figures.some(({ digits }) => wrong.has(digits))) return [];
      const now = isOfGone(heard, turn, text) ? undefined : asRevised(text, turn, revised);
      if (now === undefined) return [];
      const told = now.replace(NO_LONGER, '').replace(DANGLING, (_all, letter: string) => letter.toUpperCase());
      const signs = resultLineSigns(heard, turn, line, failed, changes);
      // "Under 30 days they are new." – "Make it 90 days."
      if (signs['setNext'] === 1 && figures.length === 1 && MAKES_IT.test(heard.turns[turn + 1]?.said ?? '')) return [];
      const isOld = ['outdated', 'failed', 'nextCorrects'].some((name) => signs[name] === 1) || isRemade;
      const likely = likelihood(model, signs);
      const isUsed = isToUse && !isOld && likely > EVEN;
      return [{ text: told, turn, isOld, likely: isFinal ? 1 : isUsed ? Math.max(USED, likely) : likely }];
    });
  });
};

/** "It lasts until 27 January": where no number was found, what the last answer tells of time. */
const lastDates = ({ turns, last }: Heard): readonly Established[] => {
  const before = turns[last - 1];
  if (before?.role !== 'agent') return [];
  return before.lines.flatMap(({ text, figures, retracts }) =>
    figures.length === 0 && /\d/u.test(text) && readTime(text).length > 0 && !retracts && !NO_RESULT.test(text)
      ? [{ text, turn: last - 1 }]
      : [],
  );
};

/** Digits of a number that is hardly told twice by chance. */
const TELLING = 3;

/** Findings without those whose numbers a later one of more words all tells: "Total 75.", and "V4 and V6 49, the others 26, total 75". */
const withoutEchoes = (found: readonly Established[]): readonly Established[] => {
  const numbers = found.map(({ text }) => new Set(digitsIn(text)));
  return found.filter((one, place) => {
    const own = [...(numbers[place] ?? [])];
    const isTold = found.some(
      (other, at) =>
        at > place && other.text.length > one.text.length && own.every((digits) => numbers[at]?.has(digits)),
    );
    // Smaller numbers are everywhere.
    return own.length === 0 || !own.every((digits) => digits.length >= TELLING) || !isTold;
  });
};

/** What the agent found that holds at the end of a thread, as it said it. `all`: what may hold. */
export const findingsIn = (heard: Heard, all: readonly Candidate[], model: Model): readonly Established[] => {
  const held = new Set(all.filter(({ likely }) => likely > model.from));
  const more = all
    .filter((one) => !held.has(one) && !one.isOld && one.likely > MAY_HOLD)
    .toSorted((one, other) => other.likely - one.likely);
  for (const one of more.slice(0, Math.max(0, FEW - held.size))) held.add(one);
  return held.size > 0
    ? withoutEchoes(all.filter((one) => held.has(one)).map(({ text, turn }) => ({ text, turn })))
    : lastDates(heard);
};
