import type { Change } from './changes';
import type { Clause } from './clauses';
import { escape, hasPhrase, lower, numbered, readContrast, replacePhrase } from './phrases';
import { isOpposite, isRestated, leavesOut, narrows, objectOf, share, valuesOf, type Rule } from './rule-match';
import {
  AMENDS,
  AMOUNT,
  CHANGES_DATA,
  COUNTED,
  LASTING,
  NAMED,
  OF_PERIODS,
  ONLY,
  REASON,
  RETIRES,
  SETTLES,
  SWITCHES,
  TAIL,
  THROWS_AWAY,
  ASSET,
} from './order-words';
import { kindOf, rulesInside } from './rules';
import { readSlots } from './slots';

export interface InForce {
  readonly rules: readonly Rule[];
  readonly changes: readonly Change[];
  /** Places of turns at which something that was in force lost it: answers before them may be out of date. */
  readonly turning: readonly number[];
}

/** Words of an order that only gives a phrase its new number. */
const SHORT = 6;
const isOtherNumber = (words: string, found: string | undefined): boolean =>
  found !== undefined && found.toLowerCase() !== words.toLowerCase();

/**
 * Reads all clauses of the user in order; the last value of everything wins. `renames`, by turn: what an error before it
 * called missing, and the name that the user gave instead.
 */
export const readInForce = (
  clauses: readonly Clause[],
  renames: ReadonlyMap<number, { readonly gone: string; readonly fresh: string }> = new Map(),
): InForce => {
  let rules: Rule[] = [];
  let changes: Change[] = [];
  const turning = new Set<number>();
  const said: Clause[] = [];

  const lapse = (old: string, fresh: string | undefined, turn: number): void => {
    if (old.trim() === '') return;
    turning.add(turn);
    // What came back is in force again.
    const stays = new Set([fresh?.toLowerCase(), old.toLowerCase()]);
    changes = changes.filter(({ gone }) => !stays.has(gone.toLowerCase()));
    changes.push({ gone: old, fresh });
  };
  const drop = (rule: Rule, turn: number): void => {
    turning.add(turn);
    rules = rules.filter((other) => other !== rule);
  };
  const rewrite = (rule: Rule, text: string): void => {
    rules = rules.map((other) => (other === rule ? { ...rule, text } : other));
  };

  const setSlots = (holds: string, kind: Rule['kind'], turn: number, isOrder: boolean): void => {
    for (const [slot, value] of readSlots(holds)) {
      // A definition's "90 days" is not the period that is asked about, nor is that of a part.
      const rest = objectOf(replacePhrase(holds, value, undefined));
      const sets =
        kind === 'rule' &&
        !leavesOut(holds) &&
        (slot !== 'time' || (isOrder && rest.every((word) => OF_PERIODS.has(word))));
      if (!sets) continue;
      const isOther = (old: string | undefined): old is string =>
        old !== undefined && old.toLowerCase() !== value.toLowerCase();
      const before = new Set(said.map((earlier) => readSlots(earlier.text).get(slot)));
      for (const old of before) if (isOther(old)) lapse(old, value, turn);
      for (const rule of rules) {
        const old = readSlots(rule.text).get(slot);
        if (!isOther(old) || rule.kind === 'definition') continue;
        const others = objectOf(replacePhrase(rule.text, old, undefined));
        if (others.length === 0 || share(others, rest) >= 0.5) drop(rule, turn);
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
    for (const rule of rules) {
      if (hasPhrase(rule.text, gone) || (named.length > 0 && share(named, objectOf(rule.text)) === 1)) drop(rule, turn);
    }
  };

  const add = (text: string, kind: Rule['kind'], turn: number, isOrder: boolean): void => {
    // "Cancelled and not back within 30 days" says what is meant, not what is not.
    const contrast = kind === 'definition' && / and not /iu.test(text) ? undefined : readContrast(text);
    const holds = (contrast?.holds.trim() || text).replace(REASON, '').replace(TAIL, '');
    if (contrast) setContrast(holds, contrast.gone, turn);
    setSlots(holds, kind, turn, isOrder);
    const object = objectOf(holds);
    let isKnown = false;
    for (const rule of rules) {
      if (isOpposite(rule, holds)) drop(rule, turn);
      else if (isRestated(rule, holds)) {
        const [before, after] = [valuesOf(rule.text), valuesOf(holds)];
        const old = before.filter((value) => !after.includes(value));
        const isMoved = old.length > 0 && after.length > 0;
        if (isMoved && narrows(rule)) for (const value of old) lapse(value, after[0], turn);
        if (isMoved || kind === 'definition') drop(rule, turn);
        else if (objectOf(rule.text).length > object.length) isKnown = true;
        else rules = rules.filter((other) => other !== rule);
      }
    }
    if (isKnown) return;
    if (leavesOut(holds) || CHANGES_DATA.test(holds)) turning.add(turn);
    rules.push({
      text: /^[A-Z]{3}[.]?$/u.test(holds) ? `In ${holds}` : holds,
      kind,
      turn,
      lasting: LASTING.test(text),
    });
  };

  const amend = (text: string, turn: number): boolean => {
    const [, named, found] = AMENDS.exec(text) ?? [];
    const amount = found?.trim();
    const noun = objectOf(named ?? '');
    const isMeant = (one: Rule): boolean =>
      AMOUNT.test(one.text) && (named === undefined || share(noun, objectOf(one.text)) === 1);
    const rule = amount === undefined ? undefined : rules.findLast(isMeant);
    const old = rule && AMOUNT.exec(rule.text)?.[0];
    if (!rule || amount === undefined || old === undefined) return false;
    turning.add(turn);
    // A bare number may mean anything elsewhere; one with its unit or its "at least" is this one.
    const whole = new RegExp(`(?:at least|at most|more than|less than|over|under)? ?${escape(old)}(?: \\p{L}+)?`, 'iu');
    const before = whole.exec(rule.text)?.[0].trim() ?? old;
    if (before !== old || /[^\d.,]/u.test(old))
      lapse(
        before,
        before.replace(old, () => amount),
        turn,
      );
    rewrite(
      rule,
      rule.text.replace(old, () => amount),
    );
    return true;
  };

  /** "At least 3 sessions" where something said "at least 2 sessions" puts the new number in its place. */
  const renumber = (text: string, turn: number): boolean => {
    const words = text.replace(TAIL, '').replace(/[.]$/u, '');
    if (words.split(' ').length > SHORT) return false;
    const rule = rules.findLast((one) => isOtherNumber(words, numbered(words, one.text)));
    const old = rule && numbered(words, rule.text);
    if (!rule || old === undefined) return false;
    lapse(old, words, turn);
    rewrite(rule, replacePhrase(rule.text, old, lower(words)));
    return true;
  };

  /** "72 hours is what we agreed" puts its number in the place of "48 hours". */
  const revalue = (text: string, turn: number): boolean => {
    const [, fresh, unit] = SETTLES.exec(text) ?? [];
    if (fresh === undefined || unit === undefined) return false;
    const same = new RegExp(String.raw`\d[\d.,]* ?${escape(unit.replace(/s$/u, ''))}s?(?![\p{L}])`, 'iu');
    const rule = rules.findLast((one) => same.test(one.text));
    const old = rule && same.exec(rule.text)?.[0];
    if (!rule || old === undefined || old === fresh) return false;
    lapse(old, fresh, turn);
    rewrite(rule, replacePhrase(rule.text, old, fresh));
    return true;
  };

  /** A table or column that did not exist, by its right name. */
  const rename = (gone: string, fresh: string, turn: number): void => {
    lapse(gone, fresh, turn);
    for (const rule of rules) if (hasPhrase(rule.text, gone)) rewrite(rule, replacePhrase(rule.text, gone, fresh));
  };

  /** "@Fuel Cards is outdated": gone, and the asset that is named next takes its place. */
  const retire = (text: string, turn: number, next: Clause | undefined): boolean => {
    const gone = RETIRES.exec(text)?.[1];
    if (gone === undefined) return false;
    const fresh = next?.turn === turn ? ASSET.exec(next.text)?.[0] : undefined;
    lapse(gone, fresh, turn);
    for (const rule of rules) if (hasPhrase(rule.text, gone)) drop(rule, turn);
    return true;
  };

  /** "Switch it to sales assisted" takes the place of "self serve only". */
  const exchange = (text: string, turn: number): boolean => {
    const fresh = SWITCHES.exec(text)?.[1]?.replace(/[.]$/u, '');
    const rule = rules.findLast((one) => narrows(one) && readSlots(one.text).size === 0);
    if (fresh === undefined || !rule || readSlots(fresh).size > 0 || /[@_]/u.test(fresh)) return false;
    lapse(rule.text.replace(ONLY, '').trim(), fresh, turn);
    drop(rule, turn);
    rules.push({ text: `Only ${lower(fresh)}`, kind: 'rule', turn, lasting: false });
    return true;
  };

  const revoke = (text: string, turn: number): void => {
    const thrown = THROWS_AWAY.exec(text)?.[1]?.replace(/[.]$/u, '');
    if (thrown !== undefined && objectOf(thrown).length > 0) lapse(thrown, undefined, turn);
    const [object, values] = [objectOf(text), valuesOf(text)];
    const meant = rules.filter(
      (rule) => share(object, objectOf(rule.text)) >= 0.5 || values.some((value) => hasPhrase(rule.text, value)),
    );
    const isBare = object.length + values.length === 0;
    for (const rule of isBare ? rules.slice(-1) : meant) drop(rule, turn);
    for (const value of values) lapse(value, undefined, turn);
  };

  const reset = (text: string, turn: number): void => {
    for (const rule of rules.filter(narrows)) {
      for (const value of valuesOf(rule.text)) lapse(value, undefined, turn);
      drop(rule, turn);
    }
    rules.push({ text, kind: 'rule', turn, lasting: false });
  };

  for (const [place, clause] of clauses.entries()) {
    const { text, turn } = clause;
    const kind = kindOf(clause);
    const renamed = renames.get(turn);
    if (renamed && hasPhrase(text, renamed.fresh)) rename(renamed.gone, renamed.fresh, turn);
    if (kind !== 'definition') said.push(clause);
    const counted = clause.corrects ? COUNTED.exec(text)?.[1] : undefined;
    if (counted !== undefined) add(`Leave out ${lower(counted)}`, 'rule', turn, true);
    if (kind !== 'ask' && (revalue(text, turn) || retire(text, turn, clauses[place + 1]))) continue;
    if (kind === 'revoke') revoke(text, turn);
    else if (kind === 'reset') reset(text, turn);
    else if (kind === 'definition') add(text, kind, turn, true);
    else if (kind === 'rule') {
      if (!amend(text, turn) && !renumber(text, turn) && !exchange(text, turn)) add(text, kind, turn, true);
    } else for (const inside of kind === 'ask' ? rulesInside(text) : []) add(inside, 'rule', turn, false);
  }
  return { rules, changes, turning: [...turning] };
};
