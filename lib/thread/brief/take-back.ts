import type { Clause } from './clauses';
import { stemsOf } from './figures';
import { BRINGS_BACK, OF_UNDOING, TAKES_BACK } from './moves';
import type { Order } from './rule-match';
import { kindOf } from './rules';

interface Said {
  readonly text: string;
  readonly turn: number;
}

/** "The first figure": the oldest is meant. */
const OLDEST =
  /\b(?:first|old|original|earlier|previous|erste[nrs]?|alte[nrs]?|primer[oa]?|premi[eè]re?|primeir[oa])\b/iu;
/** "She wants psych in after all": what is wanted. */
const IN_AFTER = /\b(?:wants?|need|have|keep|leave|count) ((?:\S+ ){0,3}?\S+) in (?:after all|again)\b/iu;
const SAME = 0.5;

/** Whether a word of such a clause can name what it takes back. */
export const names = (word: string): boolean =>
  stemsOf(word).size > 0 && ![...stemsOf(word)].every((stem) => OF_UNDOING.has(stem));

const MUCH = 0.15;
const JUST_SAID = 0.2;

/**
 * What a clause takes back of what was said before its turn: the order or fact that speaks of the same, else the turn of
 * a question ("never mind the weekday split").
 */
export const takenBack = (
  text: string,
  beside: string,
  turn: number,
  rules: readonly Order[],
  said: readonly Clause[],
): {
  readonly rule: Order | undefined;
  readonly asked: number | undefined;
  readonly ask?: string;
  readonly isNamed: boolean;
} => {
  const wanted = IN_AFTER.exec(text)?.[1];
  const part = wanted ?? text.split(/[,;] /u).find((piece) => TAKES_BACK.test(piece)) ?? text;
  const own = [...stemsOf(part)].filter((word) => !OF_UNDOING.has(word));
  // "Vuelve a meterlos": what is meant was named beside it.
  const named =
    own.length > 0 || !BRINGS_BACK.test(text) ? own : [...stemsOf(beside)].filter((word) => !OF_UNDOING.has(word));
  const last = said.findLast((one) => one.turn < turn)?.turn;
  if (named.length === 0) {
    const rule = rules.findLast((one) => one.kind === 'rule' && one.turn < turn);
    return { rule: rule?.turn === last ? rule : undefined, asked: last, isNamed: false };
  }
  /** How much of it is spoken of, and how much of what is spoken of is in it. */
  const likeness = (one: Said): number => {
    const words = stemsOf(one.text);
    const shared = named.filter((word) => words.has(word)).length;
    const [low, high] = [Math.min(named.length, words.size), Math.max(named.length, words.size)];
    const isNamed = one.turn < turn && shared / Math.max(1, low) >= SAME;
    return isNamed ? shared / Math.max(1, high) + (one.turn === last ? JUST_SAID : 0) : 0;
  };
  const asks = said.filter((one) => kindOf(one) === 'ask');
  const all: readonly Said[] = [...rules.filter(({ kind }) => kind !== 'definition'), ...asks];
  const best = Math.max(0, ...all.map(likeness));
  if (best < MUCH) return { rule: undefined, asked: undefined, isNamed: true };
  const like = all.filter((one) => likeness(one) === best).toSorted((one, other) => one.turn - other.turn);
  const meant = OLDEST.test(text) ? like[0] : like.at(-1);
  const ask = asks.find((one) => one === meant);
  return { rule: rules.find((rule) => rule === meant), asked: ask?.turn, ...(ask && { ask: ask.text }), isNamed: true };
};
