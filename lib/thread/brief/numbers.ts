import { readTime } from '../../scope/time';
import { tellingWords } from '../signs/telling-words';
import type { Turn } from '../thread';
import { agentLines } from './agent-lines';
import { sentences } from './clauses';
import { kindOf } from './rules';
import { isOutdated } from './changes';
import type { ThreadReading } from './read-thread';

/** Something found out, with its numbers. */
export interface Established {
  readonly text: string;
  /** Place of its turn among all turns. */
  readonly turn: number;
}

/** A value that somebody measured: an amount, a share, a count; not a year, a list mark or part of a name. */
const MEASURED =
  /[€$£¥]\s?\d|\d\s?(?:€|%|percent|bps|pp\b|k\b|m\b|bn\b|x\b|million|billion|thousand|EUR|USD|GBP|CHF)|(?<![\p{L}\p{N}_.:/-])(?!(?:19|20)\d\d\b)\d{1,3}(?:[.,]\d{3})+(?![\p{L}_-])|(?<![\p{L}\p{N}_.:/-])\d+\.\d+(?![\p{L}_.-])|(?<![\p{L}\p{N}_.:/-])(?!(?:19|20)\d\d\b)\d+(?= (?!(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\b)\p{L})|(?<![\p{L}\p{N}_.:/-])(?<!\b(?:january|february|march|april|may|june|july|august|september|october|november|december|week|page|line|step) )(?!(?:19|20)\d\d\b)\d{2,}(?=[,.;:)]|$)|(?:=|:|\b(?:is|was|are|were|to|of|at|by|than|and|only|exactly)) (?!(?:19|20)\d\d\b)\d+\b/iu;
const NO_RESULT =
  /\?$|^the (?:\w+ )?(?:table|query|result) (?:has|had|returned|took)\b|^(?:i(?:'ll| will| can| could| would|'m going)|let me|shall i|would you|do you|if you|you (?:can|could|may)|next,? i|to (?:do|get) this|select|here(?:'s| is| are) (?:the|a) (?:query|sql|code|chart))\b|\b(?:rows? returned|ran in|query took|seconds?\)|row limit|step \d)\b/iu;
const WORDS = 45;
/** Leans on what the user said just before. */
const DANGLING =
  /^(?:(?:without|with) (?:it|that|them|this)|now|then|so|done|ok(?:ay)?|sure|great|here you go),? (\p{L})/iu;
const capital = (_all: string, letter: string): string => letter.toUpperCase();

const candidates = (turn: Turn): string[] =>
  agentLines(turn)
    .flatMap((line) => (line.includes('; ') ? [line] : sentences(line)))
    .filter((line) => MEASURED.test(line) && !NO_RESULT.test(line) && line.split(' ').length <= WORDS);

const label = (text: string): { words: readonly string[]; values: readonly string[] } => {
  const { words, values } = tellingWords(text);
  return { words, values: values.filter((value) => !/^[^\p{L}]*\d[\d.,%kmb]*$/u.test(value)) };
};

/** The later line answers the same in other numbers. */
const replaces = (later: string, earlier: string): boolean => {
  const [a, b] = [label(later), label(earlier)];
  const shared = b.words.filter((word) => a.words.includes(word)).length;
  const sameValues = b.values.every((value) => a.values.includes(value));
  return (
    sameValues && b.words.length > 0 && shared / b.words.length >= 0.7 && shared / Math.max(1, a.words.length) >= 0.5
  );
};

/** Asides in brackets that speak of what holds no longer go; the rest may still hold. */
const withoutAsides = (text: string, changes: ThreadReading['changes']): string =>
  text.replace(/\s*\([^()]*\)/gu, (aside) => (isOutdated(aside, changes) ? '' : aside));

const timesIn = (text: string): string[] =>
  readTime(text).map(({ start, end }) => text.slice(start, end).toLowerCase());

/** Both speak of the same measure, or give numbers for the same names; not of two periods. */
const isAkin = (a: string, b: string): boolean => {
  const [times, others] = [timesIn(a), timesIn(b)];
  if (times.length > 0 && others.length > 0 && !others.some((time) => times.includes(time))) return false;
  const [one, other] = [label(a), label(b)];
  const names = other.values.filter((value) => one.values.includes(value)).length;
  return other.words.some((word) => one.words.includes(word)) || (names > 0 && names === other.values.length);
};

/**
 * What the agent found, as it said it, from answers that were not corrected. A later line about the same thing takes
 * the place of an earlier one; what speaks of values that hold no longer is left out, and so is what was found before
 * an order changed, once it was found anew.
 */
export const establishedIn = (
  turns: readonly Turn[],
  {
    ours,
    failed,
    changes,
    turning,
    clauses,
  }: Pick<ThreadReading, 'ours' | 'failed' | 'changes' | 'turning' | 'clauses'>,
): Established[] => {
  let known: Established[] = [];
  const asking = new Set(clauses.filter((clause) => kindOf(clause) === 'ask').map(({ turn }) => turn));
  /** The answer that an order without a question has made anew: it stands for the one before. */
  const renewed = (place: number): number => {
    const order = turns.slice(0, place).findLastIndex(({ role }) => role === 'user');
    return turning.includes(order) && !asking.has(order)
      ? turns.slice(0, Math.max(0, order)).findLastIndex(({ role }) => role === 'agent')
      : -1;
  };
  for (const [place, turn] of turns.entries()) {
    if (!ours(place) || turn.role !== 'agent' || failed.has(place)) continue;
    for (const line of candidates(turn)) {
      const text = isOutdated(line, changes) ? withoutAsides(line, changes) : line;
      if (isOutdated(text, changes) || !MEASURED.test(text)) continue;
      const isStale = (before: Established): boolean =>
        before.turn === renewed(place) ||
        replaces(text, before.text) ||
        (turning.some((at) => before.turn < at && at < place) && isAkin(text, before.text));
      known = [...known.filter((before) => !isStale(before)), { text: text.replace(DANGLING, capital), turn: place }];
    }
  }
  return known;
};

/** Whether a user's own sentence carries a measured number ("Finance has €371k for October"). */
export const isMeasured = (text: string): boolean => MEASURED.test(text);
