import type { Clause } from './clauses';
import { AMENDS, AMOUNT, ASSET, ONLY, RETIRES, SETTLES, SWITCHES, TAIL, TAKES } from './order-words';
import { escape, hasPhrase, lower, numbered, replacePhrase } from './phrases';
import { narrows, objectOf, share, type Order } from './rule-match';
import { readSlots } from './slots';

/** The orders in force while a thread is read, and what can be done to them. */
export interface RuleBook {
  readonly rules: () => readonly Order[];
  /** What the user said so far, without definitions. */
  readonly said: readonly Clause[];
  /** A value holds no longer. */
  readonly lapse: (old: string, fresh: string | undefined, turn: number, isTold?: boolean) => void;
  readonly drop: (rule: Order, turn: number) => void;
  readonly rewrite: (rule: Order, text: string) => void;
  readonly add: (rule: Order) => void;
  /** Answers before this turn may be out of date. */
  readonly turn: (turn: number) => void;
}

/** More words say more than a new number. */
const FEW = 8;
/** Words of an order that only gives a phrase its new number. */
const SHORT = 6;
const isOtherNumber = (words: string, found: string | undefined): boolean =>
  found !== undefined && found.toLowerCase() !== words.toLowerCase();

/** Ways in which people put one value in the place of another. Each tells whether it took the text for one of its own. */
export const openReplacements = (book: RuleBook) => {
  const amend = (text: string, turn: number): boolean => {
    const [, named, found] = AMENDS.exec(text) ?? [];
    if (named === undefined && text.split(' ').length > FEW) return false;
    const amount = found?.trim();
    const noun = objectOf(named ?? '');
    const isMeant = (one: Order): boolean =>
      AMOUNT.test(one.text) && (named === undefined || share(noun, objectOf(one.text)) === 1);
    const rule = amount === undefined ? undefined : book.rules().findLast(isMeant);
    const old = rule && AMOUNT.exec(rule.text)?.[0];
    if (!rule || amount === undefined || old === undefined) return false;
    book.turn(turn);
    // A bare number may mean anything elsewhere; one with its unit or its "at least" is this one.
    const whole = new RegExp(`(?:at least|at most|more than|less than|over|under)? ?${escape(old)}(?: \\p{L}+)?`, 'iu');
    const before = whole.exec(rule.text)?.[0].trim() ?? old;
    if (before !== old || /[^\d.,]/u.test(old))
      book.lapse(
        before,
        before.replace(old, () => amount),
        turn,
      );
    book.rewrite(
      rule,
      rule.text.replace(old, () => amount),
    );
    return true;
  };

  /** "At least 3 sessions" where something said "at least 2 sessions" puts the new number in its place. */
  const renumber = (text: string, turn: number): boolean => {
    const words = text.replace(TAIL, '').replace(/[.]$/u, '');
    if (words.split(' ').length > SHORT) return false;
    const rule = book.rules().findLast((one) => isOtherNumber(words, numbered(words, one.text)));
    const old = rule && numbered(words, rule.text);
    if (!rule || old === undefined) return false;
    book.lapse(old, words, turn);
    book.rewrite(rule, replacePhrase(rule.text, old, lower(words)));
    return true;
  };

  /** "72 hours is what we agreed" puts its number in the place of "48 hours". */
  const revalue = (text: string, turn: number): boolean => {
    const [, fresh, unit] = SETTLES.exec(text) ?? TAKES.exec(text) ?? [];
    if (fresh === undefined || unit === undefined) return false;
    const same = new RegExp(String.raw`\d[\d.,]* ?${escape(unit.replace(/s$/u, ''))}s?(?![\p{L}])`, 'iu');
    const rule = book.rules().findLast((one) => same.test(one.text));
    const before = rule ?? book.said.findLast((one) => one.turn < turn && same.test(one.text));
    const old = before && same.exec(before.text)?.[0];
    if (old === undefined || old === fresh) return false;
    book.lapse(old, fresh, turn);
    if (rule) book.rewrite(rule, replacePhrase(rule.text, old, fresh));
    return true;
  };

  /** A table or column that did not exist, by its right name. */
  const rename = (gone: string, fresh: string, turn: number): void => {
    book.lapse(gone, fresh, turn);
    for (const rule of book.rules())
      if (hasPhrase(rule.text, gone)) book.rewrite(rule, replacePhrase(rule.text, gone, fresh));
  };

  /** "@Fuel Cards is outdated": gone, and the asset that is named next takes its place. */
  const retire = (text: string, turn: number, next: Clause | undefined): boolean => {
    const gone = RETIRES.exec(text)?.[1];
    if (gone === undefined) return false;
    // "… is broken, take prod.shipments": the new one in the same breath.
    const rest = text.slice(text.indexOf(gone) + gone.length);
    const beside = ASSET.exec(rest)?.[0];
    const fresh = beside ?? (next?.turn === turn ? ASSET.exec(next.text)?.[0] : undefined);
    book.lapse(gone, fresh, turn);
    for (const rule of book.rules()) if (hasPhrase(rule.text, gone)) book.drop(rule, turn);
    if (beside !== undefined) book.add({ text: `Use ${beside}`, kind: 'rule', turn, lasting: false });
    return true;
  };

  /** "Switch it to sales assisted" takes the place of "self serve only". */
  const exchange = (text: string, turn: number): boolean => {
    const fresh = SWITCHES.exec(text)?.[1]?.replace(/[.]$/u, '');
    const rule = book.rules().findLast((one) => narrows(one) && readSlots(one.text).size === 0);
    if (fresh === undefined || !rule || readSlots(fresh).size > 0 || /[@_]/u.test(fresh)) return false;
    book.lapse(rule.text.replace(ONLY, '').trim(), fresh, turn);
    book.drop(rule, turn);
    book.add({ text: `Only ${lower(fresh)}`, kind: 'rule', turn, lasting: false });
    return true;
  };

  return { amend, renumber, revalue, rename, retire, exchange };
};
