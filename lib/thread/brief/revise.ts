import type { Clause } from './clauses';
import { hasDigits, isLabelled, isNamedApart, isQuoted, rowBefore, same, twinBefore, type Remark } from './earlier';
import { CORRECTIVE, REDO } from './moves';
import { withoutPart } from './changes';
import { escape, replacePhrase } from './phrases';
import type { RuleBook } from './replacements';
import { isOfOtherSubject, isSetAside, isTurnedFrom, speaksOfMore } from './subject';
import { isOfKind, isPrice, isPatterned, isTime, valuesIn, wordsBeside, type Value } from './values';

/** "The threshold is 5k": says what a value is. */
const STATES =
  /\b(?:is|are|'s|ist|sind|es|son|est|sont|é|são|gilt|gelten)(?: \S+){0,4} [€$£]?\d|\b(?:minimum|maximum|threshold|limit|cap|cut-?off|target|schwelle|grenze|budget|mindest\w*|höchst\w*|mínim[oa]|máxim[oa]|límite|seuil|limite)\b/iu;
/** "For this one 90% is fine." */
const WILL_DO =
  /\b(?:is|are|will be|would be) (?:fine|enough|ok(?:ay)?|sufficient)\b|\b(?:will do|suffices?|reicht|genügt|basta|suffit|chega|volstaat)(?!\p{L})/iu;
const LIMIT =
  /\b(?:threshold|limit|cap|cut-?off|target|goal|standard|sla|ziel\w*|grenze|schwelle|umbral|seuil|soglia|grens|objetivo|objectif|meta|obiettivo)\b/iu;
const ONLY = /\b(?:only|just|nur|solo|sólo|seulement|uniquement|só|apenas)\b/iu;
const DIGITS = /\d+(?:[.,:']\d+)*/u;
/** Before a bare number: it limits something, and another number can take its place. */
const LIMITS =
  /\b(?:under|over|than|until|least|most|above|below|within|after|top|first|last|size|of|to|at|unter|über|als|bis|ab|menos de|más de|que|hasta|moins de|plus de|jusqu'à|até|menos|mais de|acima de|abaixo de) $/iu;

/** The new value as it stands in the place of the old one: only the digits change where both have one unit. */
const inPlaceOf = (old: Value, fresh: Value): string => {
  const digits = DIGITS.exec(old.text) ? DIGITS.exec(fresh.text)?.[0] : undefined;
  const isWorded = (old.kind === fresh.kind || fresh.kind === '') && !isPatterned(old) && old.kind !== '';
  return isWorded && digits !== undefined ? old.text.replace(DIGITS, () => digits) : fresh.text;
};

const wordBefore = (text: string, value: string): string =>
  /(?<![\p{L}])\p{L}+ $/u.exec(text.slice(0, text.indexOf(value)))?.[0] ?? '';

const canGo = (old: Value, text: string): boolean =>
  old.kind !== '' || LIMITS.test(text.slice(0, text.indexOf(old.text)));

const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

/** A correction of fewer words says nothing but its value. */
const SHORT = 9;
const NAMES = /@\p{L}|[\p{L}\d][._]\p{L}/u;
/** "Hang on, it's 8": of what was said last. */
const SAID_OF_IT = /\b(?:it|that)(?:['’]s| is| was| should be| must be) (?:actually |only |really |now )?$/iu;
/** "Make it 90 days": also of what only the agent said. */
const MAKES = /^(?:make|set) (?:it|that|this)(?: to)? /iu;
/** Words that two statements of one thing share. */
const TWICE = 2;

/** Beginnings of words that set something. */
const OF_SETTING = new Set(
  'make set use take go cap limit let put change chang actua sorry wait hang think instea reall right corre'.split(' '),
);

/** What came of a clause: `absorbed` where it says nothing but what now stands in the place of the old value. */
export type Revised = 'nothing' | 'placed' | 'absorbed';

/**
 * Puts a value that the user corrects in the place of the old one of its kind, wherever it was said. `turnText`: the
 * whole turn, in which "sorry" may stand beside the value; `answered`: lines of the answer before it.
 */
export const openRevision =
  (book: RuleBook) =>
  (clause: Clause, turnText: string, answered: readonly string[]): Revised => {
    const { text, turn } = clause;
    const beside = wordsBeside(text);
    const values = valuesIn(text);
    if (values.length === 0) return 'nothing';
    // "Make it 75 days", "5k": nothing but the value, and a verb.
    const isBare = beside.size <= 1 && values.length === 1;
    const earlier: readonly Remark[] = [...book.rules(), ...book.said]
      .filter((one) => one.turn < turn)
      .toSorted((one, other) => other.turn - one.turn);
    // "14 is too tight, go 30 days": names the old value beside the new one.
    const namesOld = (fresh: Value): boolean =>
      values.some(
        (value) =>
          isOfKind(value, fresh) &&
          value.kind !== 'year' &&
          earlier.some((one) => valuesIn(one.text).some((old) => hasDigits(old, value) && isOfKind(old, fresh))),
      );
    const isCorrective =
      values.some(namesOld) || clause.corrects || isBare || CORRECTIVE.test(turnText) || REDO.test(turnText);
    const lastTurn = earlier[0]?.turn ?? -1;
    const isAkin = (before: string): boolean => countShared(beside, wordsBeside(before)) > 0;
    /** Nothing else was said that it could take the place of. */
    const isOnly = (old: Value): boolean => {
      const all = earlier.flatMap((one) => valuesIn(one.text)).filter((value) => value.kind === old.kind);
      return new Set(all.map((value) => value.text.toLowerCase())).size === 1;
    };
    const isLikely = (old: Value, fresh: Value, before: Remark): boolean => {
      const isDay = fresh.kind === 'date' || fresh.kind === 'year';
      const isUnit =
        fresh.kind !== '' &&
        !isDay &&
        (fresh.kind === old.kind || isPrice(old, fresh) || (isTime(fresh) && isTime(old)));
      const shared = countShared(beside, wordsBeside(before.text));
      const isNear = before.turn === lastTurn;
      if (fresh.kind === '' && old.kind === 'amount') return LIMIT.test(text) && isNear;
      if (fresh.kind === '' && old.kind === '' && LIMIT.test(text) && isNear && isCorrective) return true;
      if (isDay)
        return (shared > 0 && (isCorrective || STATES.test(text))) || (isNear && CORRECTIVE.test(clause.said ?? text));
      const isAll = shared > 0 && shared >= [...wordsBeside(before.text)].length - 1;
      if (shared > 0)
        return (
          isCorrective ||
          STATES.test(text) ||
          (isUnit && (shared >= TWICE || isAll)) ||
          isLabelled(before.text, old, beside)
        );
      if (isUnit && isNear && WILL_DO.test(text)) return true;
      return isUnit && ((isCorrective && (isNear || beside.size <= 1 || isOnly(old))) || (isNear && STATES.test(text)));
    };
    const isOfIt = (fresh: Value, before: Remark): boolean =>
      before.turn === lastTurn && SAID_OF_IT.test(text.slice(0, text.indexOf(fresh.text))) && CORRECTIVE.test(turnText);
    const isMeant = (old: Value, fresh: Value, before: Remark): boolean =>
      isSetAside(turnText, old, fresh) ||
      isOfIt(fresh, before) ||
      (fresh.kind === '' && old.kind === 'amount' && isLikely(old, fresh, before)) ||
      (isLikely(old, fresh, before) &&
        (isTurnedFrom(text, old) ||
          !isOfOtherSubject(clause.said ?? text, fresh, before.text, old, () => isOnly(old))));
    /** "Make it 2 hours" takes the place of "30 minutes". */
    const canTake = (old: Value, fresh: Value, said = ''): boolean =>
      isOfKind(old, fresh) ||
      // "Take 250 as the limit" takes the place of "300 €".
      (fresh.kind === '' && old.kind === 'amount' && LIMIT.test(text)) ||
      ((isBare || (LIMIT.test(said) && CORRECTIVE.test(text))) && isTime(old) && isTime(fresh) && !same(old, fresh));
    const oldIn = (before: Remark, fresh: Value): Value | undefined => {
      const isKept = (old: Value): boolean =>
        values.some((value) => value !== fresh && same(value, old)) && !isTurnedFrom(text, old);
      const open = valuesIn(before.text).filter((old) => !isKept(old));
      const isRow = values.filter(({ kind }) => kind === fresh.kind).length > 1;
      // Of two of a kind it must be told which one is meant.
      const isTold = (old: Value): boolean =>
        isRow ||
        isSetAside(turnText, old, fresh) ||
        isTurnedFrom(text, old) ||
        open.filter(({ kind }) => kind === old.kind).length === 1 ||
        isNamedApart(before.text, old, open, beside);
      return open.find(
        (old) =>
          canTake(old, fresh, before.text) && canGo(old, before.text) && isTold(old) && isMeant(old, fresh, before),
      );
    };
    /** Says nothing but its value, of what was spoken of before. */
    const isAbsorbable =
      [...beside].every((word) => OF_SETTING.has(word) || earlier.some((one) => wordsBeside(one.text).has(word))) &&
      text.split(' ').length <= SHORT &&
      (isBare || CORRECTIVE.test(clause.said ?? text)) &&
      !NAMES.test(text);
    const replace = (before: Remark, old: Value, fresh: Value): void => {
      const now = inPlaceOf(old, fresh);
      // Elsewhere the new value may be one of something else: the sentence that tells it stands for itself.
      const isSpliced =
        isAbsorbable || isOfIt(fresh, before) || isSetAside(turnText, old, fresh) || isTurnedFrom(text, old);
      // A bare number may mean anything elsewhere; with the word before it it is this one.
      const lead = old.kind === '' ? wordBefore(before.text, old.text) : '';
      if (old.kind !== '' || lead !== '') book.lapse(`${lead}${old.text}`, `${lead}${now}`, turn, !isSpliced);
      else book.turn(turn);
      // "18.5 was October. November is 17.2": what was said of the old value in the same breath.
      for (const rule of book.rules())
        if (
          rule.turn === turn &&
          valuesIn(rule.text).some((value) => hasDigits(value, old)) &&
          !rule.text.includes(fresh.text)
        )
          book.drop(rule, turn);
      for (const rule of book.rules()) {
        const all = valuesIn(rule.text);
        if (rule.turn >= turn || !all.some((value) => same(value, old))) continue;
        // What was only told is told anew.
        if (rule.kind === 'fact' && all.length === 1 && !isOfIt(fresh, before) && !isAbsorbable) book.drop(rule, turn);
        else if (isSpliced) book.rewrite(rule, replacePhrase(rule.text, old.text, now));
        else {
          const rest = withoutPart(rule.text, old.text);
          if (rest === '') book.drop(rule, turn);
          else book.rewrite(rule, rest);
        }
      }
    };
    // "The rents went up: £52 and £29" after "full plots are £48, half plots £26": one by one.
    const first = values.find(({ kind }) => /^(?:amount|share|span)$/u.test(kind));
    const inRow = values.filter(({ kind }) => kind === first?.kind);
    const isRow = inRow.length > 1 && isPatterned(first ?? { text: '', kind: '' });
    const row = isRow && CORRECTIVE.test(text) && !values.some(namesOld) ? rowBefore(earlier, inRow) : undefined;
    if (row) for (const [place, fresh] of inRow.entries()) replace(row, valuesIn(row.text)[place] ?? fresh, fresh);
    if (row) return 'placed';
    // "99% under 1500 ms" after "95% under 700 ms": as many things as were set before, each with another value.
    const twin = twinBefore(earlier, values);
    if (twin) {
      for (const fresh of values) {
        const old = valuesIn(twin.text).find((value) => value.kind === fresh.kind);
        if (old) replace(twin, old, fresh);
      }
      return 'placed';
    }
    let placed = 0;
    for (const fresh of values) {
      // A number of the answer is only quoted.
      if (answered.some((line) => isQuoted(line, fresh))) continue;
      const known = earlier.find((one) => valuesIn(one.text).some((value) => same(value, fresh)));
      if (known) {
        // Back to what was said before: what took its place goes, "1.08, not 1.12" as well as "only clicks".
        for (const one of earlier.filter((later) => later.turn > known.turn)) {
          const old = isCorrective && isAkin(one.text) ? oldIn(one, fresh) : undefined;
          if (!old) continue;
          book.lapse(old.text, fresh.text, turn);
          for (const rule of book.rules()) if (rule.text === one.text && rule.turn === one.turn) book.drop(rule, turn);
        }
        for (const other of ONLY.test(text) && isAkin(known.text) ? valuesIn(known.text) : []) {
          if (other.kind !== fresh.kind || fresh.kind === '' || same(other, fresh)) continue;
          const named = new RegExp(`${escape(other.text)}(?: \\p{L}+)?`, 'u').exec(known.text)?.[0] ?? other.text;
          book.lapse(named, undefined, turn);
        }
        continue;
      }
      const akin = earlier.find((one) => isAkin(one.text) && oldIn(one, fresh));
      const told = (line: string): Value | undefined =>
        valuesIn(line).find((value) => isOfKind(value, fresh) && !speaksOfMore(clause.said ?? text, fresh, line));
      const heard =
        isCorrective &&
        (isPatterned(fresh) || (isTime(fresh) && MAKES.test(text))) &&
        fresh.kind !== 'date' &&
        fresh.kind !== 'year'
          ? answered.filter((line) => told(line))
          : [];
      const isNothingElse =
        clause.corrects || CORRECTIVE.test(text) || [...beside].every((word) => OF_SETTING.has(word));
      // The user's own last words are meant before what the agent said in between.
      const isOwn = earlier.some((one) => one.turn === lastTurn && oldIn(one, fresh) !== undefined);
      const line = isOwn
        ? undefined
        : (heard.find((one) => isAkin(one)) ?? (akin || !isNothingElse ? undefined : heard[0]));
      const old = line === undefined ? undefined : told(line);
      if (old && !akin) {
        book.lapse(old.text, fresh.text, turn);
        continue;
      }
      const before = akin ?? earlier.find((one) => oldIn(one, fresh));
      const gone = before && oldIn(before, fresh);
      if (!before || !gone) continue;
      replace(before, gone, fresh);
      placed += 1;
    }
    if (placed === 0) return 'nothing';
    return placed === values.length && isAbsorbable ? 'absorbed' : 'placed';
  };
