import { tellingWords } from '../signs/telling-words';
import type { Clause } from './clauses';
import { hasPhrase, readContrast, replacePhrase } from './phrases';
import { kindOf, rulesInside } from './rules';
import { readSlots } from './slots';

/** An order or a definition that holds until something takes its place. */
export interface Rule {
  readonly text: string;
  readonly kind: 'rule' | 'definition';
  readonly turn: number;
}

/** A value that holds no longer, and what took its place, if anything did. */
export interface Change {
  readonly gone: string;
  readonly fresh: string | undefined;
}

export interface InForce {
  readonly rules: readonly Rule[];
  readonly changes: readonly Change[];
}

const OUT =
  /\b(?:exclud\w*|ignor\w*|omit\w*|without|except|leave out|leaving out|drop|remove|skip|don't (?:use|include|count)|do not (?:use|include|count)|never (?:use|include|count)|not counting)\b/iu;
const IN = /\b(?:includ\w*|keep|add|count|use)\b/iu;
/** Verbs and words of orders: what they order is the rest. */
const OF_ORDERS = new Set(
  'exclude excluding ignore ignoring omit include including keep add count use using leave drop remove skip filter limit restrict stick treat assume round always never must should instead without except focu after all back anymore longer rule restriction exclusion condition requirement constraint breakdown split grouping part don'.split(
    ' ',
  ),
);

const objectOf = (text: string): string[] => tellingWords(text).words.filter((word) => !OF_ORDERS.has(word));
const valuesOf = (text: string): string[] => tellingWords(text).values.map((value) => value.toLowerCase());

const share = (a: readonly string[], b: readonly string[]): number => {
  const shared = a.filter((word) => b.includes(word)).length;
  return shared / Math.max(1, Math.min(a.length, b.length));
};

/** The opposite of an earlier order about the same things: "include internal accounts again". */
const isOpposite = (rule: Rule, text: string, object: readonly string[]): boolean =>
  OUT.test(rule.text) !== OUT.test(text) &&
  (OUT.test(text) || IN.test(text)) &&
  object.length > 0 &&
  share(objectOf(rule.text), object) >= 0.75;

/** The same order with another value, or in other words. */
const isRestated = (rule: Rule, text: string, object: readonly string[]): boolean => {
  if (OUT.test(rule.text) !== OUT.test(text)) return false;
  const before = objectOf(rule.text);
  if (before.length === 0 && object.length === 0)
    return (
      /\b(?:only|just|focus|limit\w*|restrict\w*|stick)\b/iu.test(rule.text) &&
      /\b(?:only|just|focus|limit\w*|restrict\w*|stick)\b/iu.test(text)
    );
  return (
    Math.min(before.length, object.length) > 0 &&
    share(before, object) >= 0.8 &&
    Math.abs(before.length - object.length) <= 2
  );
};

/** Words at the end of an order that speak of the talk, not of the data. */
const TAIL = /,? (?:instead|after all|again|from now on|please|too|as well|then|thanks|thank you)(?=[.,]?$)/iu;

/** Reads all clauses of the user in order; the last value of everything wins. */
export const readInForce = (clauses: readonly Clause[]): InForce => {
  let rules: Rule[] = [];
  const changes: Change[] = [];
  const before: Clause[] = [];

  const gone = (old: string, fresh: string | undefined): void => {
    if (old.trim() === '' || (fresh !== undefined && hasPhrase(fresh, old) && hasPhrase(old, fresh))) return;
    // What came back is in force again.
    for (let place = changes.length - 1; place >= 0; place -= 1) {
      if (fresh !== undefined && changes[place]?.gone.toLowerCase() === fresh.toLowerCase()) changes.splice(place, 1);
    }
    changes.push({ gone: old, fresh });
  };
  const dropRule = (rule: Rule): void => {
    rules = rules.filter((other) => other !== rule);
  };

  const add = (text: string, kind: Rule['kind'], clause: Clause, changesAsk: boolean): void => {
    const contrast = readContrast(text);
    const holds = contrast && contrast.holds.trim() !== '' ? contrast.holds.trim() : text;
    const slots = readSlots(holds);
    // A definition's "90 days" is not the period that is asked about.
    const changesGoal = (slot: string, value: string): boolean =>
      kind === 'rule' &&
      (slot !== 'time' || (changesAsk && objectOf(replacePhrase(holds, value, undefined)).length <= 1));
    if (contrast) {
      const goneSlots = readSlots(contrast.gone);
      const pair = [...goneSlots].find(([slot]) => slots.has(slot));
      const [old, fresh] = pair ? [pair[1], slots.get(pair[0])] : [contrast.gone, undefined];
      gone(old, fresh);
      const named = objectOf(contrast.gone);
      for (const rule of rules)
        if (hasPhrase(rule.text, contrast.gone) || (named.length > 0 && share(named, objectOf(rule.text)) === 1))
          dropRule(rule);
    }
    for (const [slot, value] of slots) {
      for (const earlier of before) {
        const old = readSlots(earlier.text).get(slot);
        if (old === undefined || old.toLowerCase() === value.toLowerCase()) continue;
        if (changesGoal(slot, value)) gone(old, value);
      }
      for (const rule of rules) {
        const old = readSlots(rule.text).get(slot);
        if (old === undefined || old.toLowerCase() === value.toLowerCase() || (slot === 'time' && kind !== rule.kind))
          continue;
        const rest = objectOf(replacePhrase(rule.text, old, undefined));
        if (rest.length === 0 || share(rest, objectOf(holds)) >= 0.5) dropRule(rule);
        else
          rules = rules.map((other) =>
            other === rule ? { ...rule, text: replacePhrase(rule.text, old, value) } : other,
          );
      }
    }
    const object = objectOf(holds);
    for (const rule of rules) {
      if (isOpposite(rule, holds, object)) dropRule(rule);
      else if (isRestated(rule, holds, object)) {
        const [old] = valuesOf(rule.text);
        const [fresh] = valuesOf(holds);
        if (old !== undefined && fresh !== undefined && old !== fresh && object.length === 0) gone(old, fresh);
        dropRule(rule);
      }
    }
    rules.push({
      text: holds.replace(TAIL, ''),
      kind,
      turn: clause.turn,
    });
  };

  for (const clause of clauses) {
    const kind = kindOf(clause);
    if (kind === 'revoke') {
      const object = objectOf(clause.text);
      const values = valuesOf(clause.text);
      const meant = rules.filter(
        (rule) =>
          (object.length > 0 && share(objectOf(rule.text), object) >= 0.5) ||
          values.some((value) => hasPhrase(rule.text, value)),
      );
      const last = rules.at(-1);
      for (const rule of meant.length > 0 || object.length + values.length > 0 || !last ? meant : [last])
        dropRule(rule);
      for (const value of values) gone(value, undefined);
    } else if (kind === 'reset') {
      for (const rule of rules) {
        if (/\b(?:only|just|focus|limit\w*|restrict\w*|stick)\b/iu.test(rule.text)) {
          for (const value of valuesOf(rule.text)) gone(value, undefined);
          dropRule(rule);
        }
      }
      rules.push({ text: clause.text, kind: 'rule', turn: clause.turn });
    } else if (kind === 'rule' || kind === 'definition') add(clause.text, kind, clause, true);
    else if (kind === 'ask') {
      for (const inside of rulesInside(clause.text)) add(inside, 'rule', clause, false);
    } else if (clause.corrects && readContrast(clause.text)) add(clause.text, 'rule', clause, true);
    else if (clause.corrects && readSlots(clause.text).size > 0 && clause.text.split(' ').length <= 8)
      add(clause.text, 'rule', clause, true);
    before.push(clause);
  }
  return { rules, changes };
};

/** A text of an earlier turn with what holds now in the place of what held then. */
export const asOfNow = (text: string, changes: readonly Change[]): string =>
  changes.reduce((now, { gone, fresh }) => (hasPhrase(now, gone) ? replacePhrase(now, gone, fresh) : now), text);

/** Whether a text speaks of something that holds no longer. */
export const isOutdated = (text: string, changes: readonly Change[]): boolean =>
  changes.some(({ gone, fresh }) => hasPhrase(text, gone) && !(fresh !== undefined && hasPhrase(fresh, gone)));
