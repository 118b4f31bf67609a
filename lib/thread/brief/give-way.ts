import { stemsOf } from './figures';
import { SAYS_WE } from './moves';
import type { RuleBook } from './replacements';
import { narrows, valuesOf, type Order } from './rule-match';

/** Orders that give way to how it was before. `revoked`: the turns whose answers go with them. */
export const openGivingWay = ({ rules, said, lapse, drop, add }: RuleBook, revoked: Set<number>) => {
  /** "We're back to all days of the week": the last order that spoke of it goes, else the last order. */
  const giveWay = (text: string, turn: number): void => {
    const before = rules().filter((rule) => rule.kind === 'rule' && rule.turn < turn);
    const words = [...stemsOf(text)];
    const isOf = ({ text: ordered }: Order): boolean => words.some((word) => ordered.toLowerCase().includes(word));
    // What is not named is what was ordered last.
    const last = said.findLast((one) => one.turn < turn)?.turn;
    const rule =
      before.findLast(isOf) ?? (SAYS_WE.test(text) ? before.findLast((one) => one.turn === last) : undefined);
    if (!rule || words.every((word) => stemsOf(rule.text).has(word))) return;
    drop(rule, turn);
    revoked.add(rule.turn);
  };

  const reset = (text: string, turn: number): void => {
    for (const rule of rules().filter(narrows)) {
      for (const value of valuesOf(rule.text)) lapse(value, undefined, turn);
      drop(rule, turn);
    }
    add({ text, kind: 'rule', turn, lasting: false });
  };

  return { giveWay, reset };
};
