import type { Clause } from './clauses';
import { escape, hasPhrase, lower, numbered, readContrast, replacePhrase } from './phrases';
import { isOpposite, isRestated, leavesOut, narrows, objectOf, share, valuesOf, type Rule } from './rule-match';
import { kindOf, rulesInside } from './rules';
import { readSlots } from './slots';

/** A value that holds no longer, and what took its place, if anything did. */
export interface Change {
  readonly gone: string;
  readonly fresh: string | undefined;
}

export interface InForce {
  readonly rules: readonly Rule[];
  readonly changes: readonly Change[];
  /** Places of turns at which something that was in force lost it: answers before them may be out of date. */
  readonly turning: readonly number[];
}

const AMOUNT = /[€$£]\s?\d[\d.,]*[kKmM]?|\d[\d.,]*\s?%|(?<![\p{L}\d_])\d[\d.,]*(?![\p{L}_])/u;
const AMENDS =
  /^(?:make|change|set|raise|lower|move|put|increase|reduce) (?:(?:that|it|this)|the ((?:[\p{L}-]+ ){0,2}[\p{L}-]+))(?: to| at)?(?: (?:at least|at most|more than|less than|over|under|above|below|only))? ([€$£]?\s?\d[\d.,]*\s?[%kKmM]?(?![\p{L}]))/iu;
/** What an order names as the thing to take: "the metric should be revenue per visitor". */
const NAMED =
  /\b(?:be|is|use|using|to|take|show|report|from|with|by) (?:the )?((?!.*\b(?:be|use|using|to|take|from)\b)[^,.;]{2,40})[.]?$/iu;
const LASTING = /\b(?:always|never|from now on|in general|everywhere|for everything)\b/iu;
/** Why something is ordered, after the order. */
const REASON =
  /(?:,? (?:because|so that)\b|, (?:he|she|they|we|it|that)(?:'(?:re|s|ve|d|ll)\b| (?:is|are|was|were|has|have|had|left|closed|will|don't|doesn't|stopped)\b)|, (?:as|since) (?:the|we|our|it|they|that)\b|, (?:that|which|it|this)(?:'s| is| has| had)? (?:changed|confus\w+|how|what|why|the way|the rule)\b).*$/iu;
/** Words at the end of an order that speak of the talk, not of the data. */
const TAIL = /,? (?:instead|sorry|after all|again|from now on|please|too|as well|then|thanks|thank you)(?=[.,]?$)/iu;
/** What may stand around a period in an order that sets the period, and nothing else. */
const OF_PERIODS = new Set(
  'period window range timeframe time frame date data switch change go make cover take instead'.split(' '),
);

const SWITCHES =
  /^(?:switch|change|move|flip) (?:it|that|this|them|back|over)?(?: over| back)? ?to (?:the )?(.{3,40})$/iu;
const ONLY = /^(?:only|just)\b|\b(?:only|just)[.]?$|[.]$/giu;
/** "Forget the waterfall": what answers say of it goes too. */
const THROWS_AWAY =
  /^(?:forget|scratch|never mind|nevermind|skip|drop) (?:about )?(?:the|that|this|my) ([^,;]{3,40})$/iu;

/** Orders after which what was found before would be other numbers. */
const CHANGES_DATA =
  /\b(?:only|just|use|using|based on|count(?:ing)?|treat|include|convert|report|in (?:EUR|USD|GBP)|at least|more than|fewer than|means?|=|limit(?:ed)?|restrict(?:ed)?)\b/iu;

/** Words of an order that only gives a phrase its new number. */
const SHORT = 6;
const isOtherNumber = (words: string, found: string | undefined): boolean =>
  found !== undefined && found.toLowerCase() !== words.toLowerCase();

/** Reads all clauses of the user in order; the last value of everything wins. */
export const readInForce = (clauses: readonly Clause[]): InForce => {
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
    const contrast = readContrast(text);
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

  for (const clause of clauses) {
    const { text, turn } = clause;
    const kind = kindOf(clause);
    if (kind === 'revoke') revoke(text, turn);
    else if (kind === 'reset') reset(text, turn);
    else if (kind === 'definition') add(text, kind, turn, true);
    else if (kind === 'rule') {
      if (!amend(text, turn) && !renumber(text, turn) && !exchange(text, turn)) add(text, kind, turn, true);
    } else for (const inside of kind === 'ask' ? rulesInside(text) : []) add(inside, 'rule', turn, false);
    said.push(clause);
  }
  return { rules, changes, turning: [...turning] };
};

/** A text of an earlier turn with what holds now in the place of what held then. */
export const asOfNow = (text: string, changes: readonly Change[]): string =>
  changes.reduce(
    (now, { gone, fresh }) =>
      hasPhrase(now, gone) ? replacePhrase(now, gone, fresh === undefined ? undefined : lower(fresh)) : now,
    text,
  );

/** Whether a text speaks of something that holds no longer. */
export const isOutdated = (text: string, changes: readonly Change[]): boolean =>
  changes.some(({ gone, fresh }) => hasPhrase(text, gone) && !(fresh !== undefined && hasPhrase(fresh, gone)));
