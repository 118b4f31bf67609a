import type { Clause } from './clauses';
import { CORRECTIVE, REDO } from './moves';
import { replacePhrase } from './phrases';
import type { RuleBook } from './replacements';
import { valuesIn, wordsBeside, type Value } from './values';

/** "The threshold is 5k": says what a value is. */
const STATES = /\b(?:is|are|'s|ist|sind|es|son|est|sont|é|são|gilt|gelten)(?: \S+){0,3} [€$£]?\d/iu;
const DIGITS = /\d+(?:[.,:]\d+)*/u;
const PATTERNED = /^(?:span of day|time of day|share|amount|rate\d*)$/u;

const isOfKind = (one: Value, other: Value): boolean =>
  DIGITS.exec(one.text)?.[0] !== DIGITS.exec(other.text)?.[0] &&
  (one.kind === other.kind ||
    ((one.kind === '' || other.kind === '') && !PATTERNED.test(one.kind) && !PATTERNED.test(other.kind)));

/** The new value as it stands in the place of the old one: only the digits change where both have one unit. */
const inPlaceOf = (old: Value, fresh: Value): string => {
  const digits = DIGITS.exec(fresh.text)?.[0];
  const isWorded = (old.kind === fresh.kind || fresh.kind === '') && !PATTERNED.test(old.kind) && old.kind !== '';
  return isWorded && digits !== undefined ? old.text.replace(DIGITS, () => digits) : fresh.text;
};

const wordBefore = (text: string, value: string): string =>
  /(?<![\p{L}])\p{L}+ $/u.exec(text.slice(0, text.indexOf(value)))?.[0] ?? '';

const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

interface Said {
  readonly text: string;
  readonly turn: number;
}

const ENOUGH = 0.6;

/**
 * Puts a value that the user corrects in the place of the old one of its kind, wherever it was said. `turnText`: the
 * whole turn, in which "sorry" may stand beside the value; `answered`: lines of the answer before it.
 */
export const openRevision =
  (book: RuleBook) =>
  (clause: Clause, turnText: string, answered: readonly string[]): void => {
    const { text, turn } = clause;
    const beside = wordsBeside(text);
    const isCorrective = clause.corrects || CORRECTIVE.test(turnText) || REDO.test(turnText);
    const lastTurn = Math.max(-1, ...book.said.filter((one) => one.turn < turn).map((one) => one.turn));
    /** Nothing else was said that it could take the place of. */
    const isOnly = (fresh: Value): boolean => {
      const all = [...book.rules(), ...book.said].filter((one) => one.turn < turn).flatMap((one) => valuesIn(one.text));
      return new Set(all.filter((value) => value.kind === fresh.kind).map((value) => value.text.toLowerCase())).size === 1;
    };
    const isAkin = (before: Said): boolean => countShared(beside, wordsBeside(before.text)) > 0;
    const isMeant = (fresh: Value, before: Said): boolean => {
      const words = wordsBeside(before.text);
      const shared = countShared(beside, words);
      const isNear = before.turn === lastTurn;
      if (isCorrective) return shared > 0 || (fresh.kind !== '' && (isNear || beside.size === 0 || isOnly(fresh)));
      if (isNear && STATES.test(text) && fresh.kind !== '') return true;
      return shared > 1 && shared / Math.min(beside.size, words.size) >= ENOUGH;
    };
    for (const fresh of valuesIn(text)) {
      const earlier: readonly Said[] = [...book.rules(), ...book.said].filter((one) => one.turn < turn);
      const isKnown = earlier.some((one) => valuesIn(one.text).some((value) => value.text.toLowerCase() === fresh.text.toLowerCase()));
      if (isKnown) continue;
      const olds = earlier
        .toSorted((one, other) => other.turn - one.turn)
        .filter((one) => valuesIn(one.text).some((old) => isOfKind(old, fresh)));
      const said = olds.find((one) => isAkin(one) && isMeant(fresh, one));
      const told = isCorrective && PATTERNED.test(fresh.kind) ? answered.find((line) => isAkin({ text: line, turn }) && valuesIn(line).some((value) => isOfKind(value, fresh))) : undefined;
      const heard = told === undefined ? undefined : valuesIn(told).find((value) => isOfKind(value, fresh));
      if (heard && !said) {
        book.lapse(heard.text, fresh.text, turn);
        continue;
      }
      const before = said ?? olds.find((one) => isMeant(fresh, one));
      const old = before && valuesIn(before.text).find((value) => isOfKind(value, fresh));
      if (before && old) {
        const now = inPlaceOf(old, fresh);
        // A bare number may mean anything elsewhere; with the word before it it is this one.
        const lead = old.kind === '' ? wordBefore(before.text, old.text) : '';
        if (old.kind !== '' || lead !== '') book.lapse(`${lead}${old.text}`, `${lead}${now}`, turn);
        else book.turn(turn);
        for (const rule of book.rules())
          if (rule.turn < turn && valuesIn(rule.text).some((value) => value.text === old.text))
            book.rewrite(rule, replacePhrase(rule.text, old.text, now));
      }
    }
  };
