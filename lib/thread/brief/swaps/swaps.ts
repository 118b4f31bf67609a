import { capital } from '../../../text/capital';
import type { Change } from '../changes';
import type { Clause } from '../clauses';
import { cuesOf } from '../cues';
import { escape, hasPhrase, replacePhrase } from '../phrases';
import { kindOf } from '../rules';
import { antecedentOf, type Swap } from './antecedent';
import { newValueIn } from './new-value';
import { isExclusion, liftIn, withoutLifted } from './lifts';
import { pairIn } from './pair';
import { isRegion, withRegion } from './regions';

/** What the user said with each thing in the place of that which it was said to replace. */
export interface Swapped {
  readonly held: readonly Clause[];
  readonly changes: readonly Change[];
}

/** "Country: Germany": says a value, and nothing of it. */
const IS_LINE = /^\p{L}[\p{L} ]{1,24}: \S/u;
const NEVER = /(?<!\p{L})(?:never|don['’]t|do not|except|left out|excluded?|is null)(?!\p{L})/iu;
const SHORT = 4;
/** Whether another value can be put into a clause: it asks or orders, and leaves nothing out. `isNamed`: what goes was named. */
const isOpenTo = (text: string, isNamed: boolean): boolean => {
  if (isExclusion(text) || NEVER.test(text)) return false;
  const kind = kindOf({ text });
  if (kind === 'definition') return isNamed;
  if (kind !== 'other' || IS_LINE.test(text)) return true;
  return (isNamed || text.split(' ').length <= SHORT) && !cuesOf(text).judges;
};

/** A text with new words for old ones; as it is where it has both, which are set against each other. */
const exchanged = (text: string, { gone, fresh }: Swap, isNamed: boolean): string => {
  if (!hasPhrase(text, gone) || !isOpenTo(text, isNamed) || (hasPhrase(text, fresh) && !hasPhrase(fresh, gone)))
    return text;
  // "Median, not average": it began its sentence.
  const isOpening = /^\p{Lu}\p{Ll}/u.test(fresh) && /^\p{Ll}/u.test(gone);
  const inside = isOpening ? `${fresh[0]?.toLowerCase()}${fresh.slice(1)}` : fresh;
  return capital(isRegion(gone) ? withRegion(text, gone, fresh) : replacePhrase(text, gone, inside));
};

/** "Just for this chart, include returns." */
const OF_PART = /(?<!\p{L})(?:for|in|on) [^.!?]*,\s*$/iu;
/** Of these there are many kinds. */
const GENERIC =
  /^(?:it|them|years?|months?|weeks?|days?|hours?|quarters?|data|numbers?|totals?|values?|table|all|rows?|last .*|this .*|\d.*)$/iu;
/** Whether words stand in one place at most, and can only be what is meant. */
const isSingle = (texts: readonly string[], words: string): boolean =>
  !GENERIC.test(words) &&
  (texts.join('\n').match(new RegExp(String.raw`(?<![\p{L}\p{N}_])${escape(words)}(?![\p{L}\p{N}_])`, 'giu')) ?? [])
    .length <= 1;

/** The next clause of the same turn, where it says what to use: "Don't use EUR, use USD". */
const nextFresh = (clauses: readonly Clause[], at: number): string | undefined => {
  const [own, next] = [clauses[at], clauses[at + 1]];
  return next && own && next.turn === own.turn ? newValueIn(next.said ?? next.text, 'no, ')?.value : undefined;
};

/**
 * Reads what the user put in the place of what in plain words ("make it France", "use net instead of gross"), and says it so
 * in what was said before. `held`: the user's clauses, with what holds of their words;
 * `said`: all that was said in a turn, in small letters; `isPlaced`: whether it is known already what a value of a turn took the
 * place of.
 */
export const withSwaps = (
  held: readonly Clause[],
  last: number,
  said: (turn: number) => string,
  isPlaced: (value: string, turn: number) => boolean,
): Swapped => {
  const wasSaid = (words: string, before: number): boolean => {
    for (let turn = 0; turn < before; turn += 1) if (said(turn).includes(words.toLowerCase())) return true;
    return false;
  };
  /** "Actually", before "use net". */
  const ledBy = (clause: string, turn: number): string =>
    said(turn).slice(0, Math.max(0, said(turn).indexOf(clause.toLowerCase())));

  const texts = held.map(({ text }) => text);
  const changes: Change[] = [];
  /** Places of sentences whose value stands in an earlier one now. */
  const done = new Set<number>();
  /** @returns whether it was meant by anything that was said before. */
  const exchange = (swap: Swap, at: number, isNamed: boolean, isCorrection = false): boolean => {
    let isChanged = false;
    for (let place = 0; place < at; place += 1) {
      // "Active means a login in 30 days. Show 12 days.": what is said in one breath holds, unless it is taken back.
      if (held[place]?.turn === held[at]?.turn && !isCorrection) continue;
      const before = texts[place] ?? '';
      const now = exchanged(before, swap, isNamed);
      if (now === before) continue;
      texts[place] = now;
      isChanged = true;
    }
    if (isChanged) changes.push({ gone: swap.gone, fresh: swap.fresh, turn: held[at]?.turn ?? last, isSaid: true });
    return isChanged;
  };
  for (const [at, { text, turn, said: whole = text }] of held.entries()) {
    if (text === '' || OF_PART.test(ledBy(whole, turn))) continue;
    const lift = liftIn(text);
    if (lift)
      for (const [place, before] of texts.slice(0, at).entries())
        if (turn !== held[place]?.turn) texts[place] = withoutLifted(before, lift);
    // What is not the new value may be cut already.
    const pair = pairIn(text) ?? pairIn(whole);
    if (pair) {
      const fresh = pair.fresh ?? nextFresh(held, at);
      if (fresh === undefined || !wasSaid(pair.gone, turn)) continue;
      const typed = antecedentOf({ value: fresh, isNamed: true }, [pair.gone]);
      const isMeant = typed !== undefined || (pair.isOrder && isSingle(texts.slice(0, at), pair.gone));
      if (!isMeant) continue;
      exchange(typed ?? { gone: pair.gone, fresh }, at, true);
      const isElsewhere = texts.some((other, place) => place !== at && hasPhrase(other, pair.gone));
      if (turn !== last && !isElsewhere) texts[at] = pair.plain;
      continue;
    }
    const fresh = newValueIn(whole, ledBy(whole, turn));
    const earlier = texts.filter((_, place) => place < at && !done.has(place));
    const swap = fresh && !isPlaced(fresh.value, turn) ? antecedentOf(fresh, earlier) : undefined;
    if (swap && exchange(swap, at, false, fresh?.isCorrection)) done.add(at);
  }
  return {
    held: held.flatMap((clause, at) => (texts[at] === '' ? [] : [{ ...clause, text: texts[at] ?? clause.text }])),
    changes,
  };
};
