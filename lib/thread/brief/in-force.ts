import type { Change } from './changes';
import type { Clause } from './clauses';
import { hasPhrase, lower, readContrast } from './phrases';
import { isOpposite, isRestated, leavesOut, narrows, objectOf, share, valuesOf, type Order } from './rule-match';
import { CHANGES_DATA, COUNTED, LASTING, REASON, TAIL, THROWS_AWAY } from './order-words';
import { stemsOf } from './figures';
import { BRINGS_BACK, RETURNS, TAKES_BACK } from './moves';
import { openDenials } from './denials';
import { openReplacements, type RuleBook } from './replacements';
import { openGivingWay } from './give-way';
import { openRestore } from './restore';
import { openRevision } from './revise';
import { digitsIn, withoutNamed } from './parts';
import { givingUp, openNames, openRetirement } from './retire';
import { openRoles } from './roles';
import { openSlots } from './set-slots';
import { names, takenBack } from './take-back';
import { kindOf, rulesInside } from './rules';
import { valuesIn } from './values';

export interface OrdersInForce {
  readonly rules: readonly Order[];
  readonly changes: readonly Change[];
  /** Places of turns at which something that was in force lost it: answers before them may be out of date. */
  readonly turning: readonly number[];
  /** Places of turns whose answers were thrown away. */
  readonly revoked: ReadonlySet<number>;
}

/** What stands around the user's words. */
export interface Heard {
  /** By turn: what an error before it called missing, and the name that the user gave instead. */
  readonly renames: ReadonlyMap<number, { readonly gone: string; readonly fresh: string }>;
  /** Lines of the answer before a turn. */
  readonly answered: (turn: number) => readonly string[];
}

/** How a number is split is part of what it means. */
const PARTS = /^(?:split|allocate|distribute|weight|break (?:it|that|this|them) down|group)\b[^?]* by\b[^?]*$/iu;

/** No value, whatever denies it. */
const SAYS_NOTHING =
  /^(?:|[^\p{L}\d]+|\p{L}|it|we|you|he|she|they|that|this|the|an|us|them|me|now|ok|so|er|sie|es|wir|das|je|tu|il|on|yo|eu|io)$/iu;
const LONG_REASON = 16;
/** More words say more than one thing. */
const LONG = 3;

/** Says how it is to be done: "… each with equal credit". */
const HOW = /\b(?:each with|with equal|weighted|in the \d|per \d|columns?:|cohort|rolling)/iu;

/** Orders more, and takes nothing away. */
const ADDS = /^(?:also )?(?:include|add|bring|put)\b/iu;
/** Brought back for a part only. */
const FOR_PART = /\bback (?:in )?(?:for|in|into) the \p{L}+/iu;
/** "The 5.6 was wrong". */
const WRONG =
  /(?<![\p{L}\d.,])[€$£]?(\d+[.,]\d+|\d{3,})\S{0,2} (?:is|was|were|are) (?:wrong|not right|incorrect|nonsense|rubbish|off)\b/iu;

/** "1,000 seats and more, not the segment column": what must not be read is part of what is meant. */
const NOT_COLUMN = /\bnot the [\p{L}\d_ ]{2,30} (?:column|table|field|flag)\b/iu;

/** Gives a value, a name or a code on the way, or goes on for long. */
const tellsMore = (reason: string): boolean =>
  valuesIn(reason).length > 0 ||
  /\p{L}[._]\p{L}|(?<!\p{L})\p{Lu}{3}/u.test(reason) ||
  reason.split(' ').length > LONG_REASON;

/** Reads all clauses of the user in order; the last value of everything wins. */
export const readInForce = (clauses: readonly Clause[], { renames, answered }: Heard): OrdersInForce => {
  let rules: Order[] = [];
  let changes: Change[] = [];
  const turning = new Set<number>();
  const revoked = new Set<number>();
  const said: Clause[] = [];

  const wholes = new Map<number, string>();
  for (const { turn, said: own, text } of clauses)
    wholes.set(turn, `${wholes.has(turn) ? `${wholes.get(turn)} ` : ''}${own ?? text}`);
  const whole = (turn: number): string => wholes.get(turn) ?? '';

  const lapse = (old: string, fresh: string | undefined, turn: number, isTold = false): void => {
    if (SAYS_NOTHING.test(old.trim())) return;
    turning.add(turn);
    // What came back is in force again.
    const stays = new Set([fresh?.toLowerCase(), old.toLowerCase()]);
    changes = changes.filter(({ gone }) => !stays.has(gone.toLowerCase()));
    changes.push({ gone: old, fresh, turn, isTold });
  };
  const drop = (rule: Order, turn: number): void => {
    turning.add(turn);
    rules = rules.filter((other) => other !== rule);
  };
  /** Of an order of several things only those go that are named. */
  const dropNamed = (rule: Order, text: string, turn: number): void => {
    const rest = rule.kind === 'rule' ? withoutNamed(rule.text, text) : undefined;
    if (rest === undefined) drop(rule, turn);
    else {
      turning.add(turn);
      rewrite(rule, rest);
    }
  };
  const rewrite = (rule: Order, text: string): void => {
    rules = rules.map((other) => (other === rule ? { ...rule, text } : other));
  };

  const book: RuleBook = {
    rules: () => rules,
    said,
    lapse,
    drop,
    rewrite,
    add: (rule) => void rules.push(rule),
    turn: (turn) => void turning.add(turn),
  };
  const { setSlots, setContrast } = openSlots(book);

  const add = (text: string, kind: Order['kind'], turn: number, isOrder: boolean): void => {
    // "Cancelled and not back within 30 days" says what is meant, not what is not.
    const isWhole = kind === 'definition' && (/ and not /iu.test(text) || NOT_COLUMN.test(text));
    const contrast = isWhole ? undefined : readContrast(text);
    const holds = (contrast?.holds.trim() || text)
      .replace(REASON, (reason) => (tellsMore(reason) ? reason : ''))
      .replace(TAIL, '');
    if (contrast) setContrast(holds, contrast.gone, turn);
    setSlots(holds, kind, turn, isOrder);
    const object = objectOf(holds);
    let isKnown = false;
    for (const rule of rules.filter((one) => one.kind !== 'fact')) {
      if (isOpposite(rule, holds)) dropNamed(rule, holds, turn);
      else if (isRestated(rule, holds)) {
        const [before, after] = [valuesOf(rule.text), valuesOf(holds)];
        const old = before.filter((value) => !after.includes(value));
        const isMoved = old.length > 0 && after.length > 0;
        if (isMoved && narrows(rule) && !ADDS.test(holds)) for (const value of old) lapse(value, after[0], turn);
        if (isMoved || kind === 'definition') drop(rule, turn);
        else if (objectOf(rule.text).length > object.length) isKnown ||= after.every((value) => before.includes(value));
        else if (old.length === 0) rules = rules.filter((other) => other !== rule);
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

  const revoke = (text: string, turn: number): void => {
    if (FOR_PART.test(text)) return void rules.push({ text, kind: 'rule', turn, lasting: false });
    const thrown = THROWS_AWAY.exec(text)?.[1]?.replace(/[.]$/u, '');
    if (thrown !== undefined && objectOf(thrown).length > 0) lapse(thrown, undefined, turn);
    const [object, values] = [objectOf(text).filter(names), valuesOf(text)];
    const meant = rules.filter(
      (rule) =>
        rule.turn < turn &&
        rule.kind !== 'fact' &&
        (share(object, objectOf(rule.text)) >= 0.5 ||
          values.some((value) => hasPhrase(rule.text, value)) ||
          digitsIn(text).some((digits) => digits.length > 1 && digitsIn(rule.text).includes(digits))),
    );
    // The likest one, where it says that it takes something back; else all that speak of it.
    const { rule: target, asked, ask, isNamed } = takenBack(text, whole(turn), turn, rules, said);
    const isBare = object.length + values.length === 0;
    const before = isBare ? rules.filter((rule) => rule.kind === 'rule' && rule.turn < turn).slice(-1) : meant;
    const last = target ? [target] : asked === undefined || isBare ? before : [];
    const dropped = !isNamed && meant.length > 0 ? meant : last;
    for (const rule of new Set(dropped)) {
      dropNamed(rule, text, turn);
      revoked.add(rule.turn);
    }
    // "Forget the three cities, take all": goes on to order.
    const goesOn = /^[^,;]+[,;] (.+)$/u.exec(text)?.[1];
    if (goesOn !== undefined && TAKES_BACK.test(text) && kindOf({ text: goesOn }) === 'rule')
      rules.push({ text: `${goesOn[0]?.toUpperCase()}${goesOn.slice(1)}`, kind: 'rule', turn, lasting: false });
    // "We include cat events again, with a footnote on the effect" says more than that they are back.
    if (BRINGS_BACK.test(text) && text.split(' ').length > LONG)
      rules.push({ text, kind: 'rule', turn, lasting: false });
    const isAimless = dropped.length === 0 && asked === undefined && stemsOf(text).size > 2;
    if (dropped.length === 0 && asked !== undefined) {
      revoked.add(asked);
      // What was told to explain the question goes with it.
      for (const rule of rules) if (rule.turn === asked && rule.kind === 'fact') drop(rule, turn);
    }
    if (dropped.length === 0 && ask !== undefined) lapse(ask.replace(/[.?!]$/u, ''), undefined, turn, true);
    // "We cancelled DailyByte": nothing said before is meant.
    if (isAimless) rules.push({ text, kind: 'fact', turn, lasting: false });
    const isGone = (value: string): boolean =>
      (!TAKES_BACK.test(text) && !BRINGS_BACK.test(text)) ||
      (!BRINGS_BACK.test(text) && dropped.some((rule) => hasPhrase(rule.text, value)));
    for (const value of values.filter(isGone)) lapse(value, undefined, turn);
  };

  const { giveWay, reset } = openGivingWay(book, revoked);
  const restore = openRestore(book);
  const revise = openRevision(book);
  const setRole = openRoles(book);
  const retireNamed = openRetirement(book);
  const nameAnew = openNames(book);
  const { denies, redefine, forbids, rulesOut } = openDenials(book);
  const { amend, renumber, revalue, rename, retire, exchange } = openReplacements({
    ...book,
    rules: () => rules.filter(({ kind }) => kind !== 'fact'),
  });

  for (const [place, spoken] of clauses.entries()) {
    const { turn } = spoken;
    const up = givingUp(spoken.text, said);
    if (up) lapse(up.gone, undefined, turn, true);
    const clause: Clause = up ? { text: up.rest, turn, corrects: spoken.corrects, kind: 'rule' } : spoken;
    const { text } = clause;
    const kind = kindOf(clause);
    const renamed = renames.get(turn);
    if (renamed && hasPhrase(text, renamed.fresh)) rename(renamed.gone, renamed.fresh, turn);
    if (kind !== 'definition') said.push(clause);
    const counted = clause.corrects ? COUNTED.exec(text)?.[1] : undefined;
    if (counted !== undefined) add(`Leave out ${lower(counted)}`, 'rule', turn, true);
    const wrong = WRONG.exec(text)?.[1];
    if (wrong !== undefined) lapse(wrong, undefined, turn);
    if (!text.endsWith('?')) restore(text, turn, changes);
    if (RETURNS.test(text) && kind !== 'ask' && valuesIn(text).length === 0) giveWay(text, turn);
    if (kind === 'rule' || kind === 'other') setRole(text, turn);
    if (kind !== 'ask') retireNamed(clause.said ?? text, turn);
    if (kind !== 'ask') nameAnew(text, turn);
    const revised = kind === 'ask' || kind === 'revoke' ? 'nothing' : revise(clause, whole(turn), answered(turn));
    if (revised === 'absorbed') continue;
    if (kind !== 'ask' && (revalue(text, turn) || retire(text, turn, clauses[place + 1]))) continue;
    if (kind === 'other') denies(text, turn);
    if (kind !== 'ask') redefine(text, turn);
    rulesOut(clause.said ?? text, turn);
    if (kind === 'rule') forbids(text, turn);
    if (kind === 'revoke') revoke(text, turn);
    else if (kind === 'reset') reset(text, turn);
    else if (kind === 'definition') add(text, kind, turn, true);
    else if (kind === 'rule') {
      if (!amend(text, turn) && !renumber(text, turn) && !exchange(text, turn)) add(text, kind, turn, true);
    } else if (kind === 'other' || (kind === 'ask' && PARTS.test(text)))
      rules.push({ text, kind: revised === 'placed' ? 'rule' : 'fact', turn, lasting: LASTING.test(text) });
    else if (kind === 'ask' && !text.endsWith('?') && HOW.test(text))
      rules.push({ text, kind: 'fact', turn, lasting: false });
    else for (const inside of kind === 'ask' ? rulesInside(text) : []) add(inside, 'rule', turn, false);
  }
  return { rules, changes, turning: [...turning], revoked };
};
