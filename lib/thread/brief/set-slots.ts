import { OF_PERIODS, NAMED } from './order-words';
import { hasPhrase, lower, replacePhrase } from './phrases';
import type { RuleBook } from './replacements';
import { leavesOut, objectOf, share, type Order } from './rule-match';
import { kindOf } from './rules';
import { readSlots } from './slots';
import { valuesIn } from './values';

/** Puts what an order sets in the place of what held before: of each slot there is one value at a time. */
export const openSlots = ({ rules, said, lapse, drop, rewrite }: Omit<RuleBook, 'add' | 'turn'>) => {
  const setSlots = (holds: string, kind: Order['kind'], turn: number, isOrder: boolean): void => {
    for (const [slot, value] of readSlots(holds)) {
      // A definition's "90 days" is not the period that is asked about, nor is that of a part.
      const left = replacePhrase(holds, value, undefined);
      const rest = objectOf(left);
      const isAlone = rest.every((word) => OF_PERIODS.has(word)) && valuesIn(left).length === 0;
      const sets = kind === 'rule' && !leavesOut(holds) && (slot !== 'time' || (isOrder && isAlone));
      if (!sets) continue;
      const isOther = (old: string | undefined): old is string =>
        old !== undefined && old.toLowerCase() !== value.toLowerCase();
      // A period that is set is that of what was asked, and not of whatever else was told.
      const asked = slot === 'time' ? said.filter((one) => kindOf(one) !== 'other') : said;
      const before = new Set(asked.map((earlier) => readSlots(earlier.text).get(slot)));
      for (const old of before) if (isOther(old)) lapse(old, value, turn);
      for (const rule of rules()) {
        const old = readSlots(rule.text).get(slot);
        if (!isOther(old) || rule.kind === 'definition') continue;
        const others = objectOf(replacePhrase(rule.text, old, undefined));
        if (rule.kind === 'fact' || others.length === 0 || share(others, rest) >= 0.5) drop(rule, turn);
        else rewrite(rule, replacePhrase(rule.text, old, lower(value)));
      }
    }
  };

  const setContrast = (holds: string, gone: string, turn: number): void => {
    const slots = readSlots(holds);
    const pair = [...readSlots(gone)].find(([slot]) => slots.has(slot));
    if (pair) lapse(pair[1], slots.get(pair[0]), turn);
    else lapse(gone, NAMED.exec(holds)?.[1], turn);
    const named = objectOf(gone);
    for (const rule of rules()) {
      if (hasPhrase(rule.text, gone) || (named.length > 0 && share(named, objectOf(rule.text)) === 1)) drop(rule, turn);
    }
  };

  return { setSlots, setContrast };
};
