import { readTime } from '../../scope/time';
import type { Turn } from '../thread';
import { actOf, isFreshAsk } from './acts';
import { agentLines } from './agent-lines';
import { openAmendments } from './amendments';
import { ownWords, sentences } from './clauses';
import { conditionOf, figuresIn, stemsOf } from './figures';
import { openFindings } from './findings';
import { DOES_ANEW, RETRACTS } from './moves';
import { isOutdated } from './changes';
import { kindOf } from './rules';
import type { ThreadReading } from './read-thread';
import type { AnswerLine, Between } from './stale';

/** Something found out, with its numbers. */
export type Established = Pick<AnswerLine, 'text' | 'turn' | 'isTaken' | 'figures' | 'question'>;

const NO_RESULT =
  /\?$|^the (?:\w+ )?(?:table|query|result) (?:has|had|returned|took)\b|^(?:i(?:'ll| will| can| could| would|'m going)|let me|shall i|would you|do you|if you|you (?:can|could|may)|next,? i|to (?:do|get) this|select|here(?:'s| is| are) (?:the|a) (?:query|sql|code|chart))\b|\b(?:rows? returned|ran in|query took|timed out|seconds?\)|row limit|step \d)\b/iu;
const WORDS = 45;
const LONGEST = 600;
const LONG_QUESTION = 14;
const FEW = 4;
/** Leans on what the user said just before. */
const DANGLING =
  /^(?:(?:without|with) (?:it|that|them|this)|now|then|so|done|ok(?:ay)?|sure|great|here you go),? (\p{L})/iu;
/** "Those three are final". */
const FINAL = /^(?:those|these|they|that|this|it)\b[^.?]{0,20} (?:is|are) final\b/iu;
/** "0.03 instead of 0.01": what it was before. */
const NO_LONGER =
  / (?:instead of|rather than|statt|en (?:lugar|vez) de|au lieu de|em vez de|invece di|in plaats van) (?:the )?(?:\S+ ){0,2}?[€$£]?\d[\d.,']*\d*(?: ?(?:%|[€$£]|\p{L}{1,4}(?!\p{L})))?/giu;
const NUMBERS = /\d+(?:[.,']\d+)*/gu;
const numbersOf = (text: string): readonly string[] => text.match(NUMBERS) ?? [];
const isIn = (turn: Turn | undefined, digits: string): boolean =>
  turn?.parts.some(({ text }) => numbersOf(text).includes(digits)) === true;
const ORDERS: ReadonlySet<string> = new Set(['rule', 'revoke', 'reset']);
/** "17.1% is the one for the deck now." */
const IS_NOW = /\d\S* (?:\S+ )?(?:is|goes|are|go) [^.?!]{0,40}\b(?:now|instead)\b/iu;
const capital = (_all: string, letter: string): string => letter.toUpperCase();

const candidates = (turn: Turn): string[] =>
  agentLines(turn)
    .flatMap((line) => (line.includes('; ') ? [line] : sentences(line)))
    .filter((line) => line.length <= LONGEST && line.split(' ').length <= WORDS)
    .filter((line) => !NO_RESULT.test(line) && figuresIn(line).length > 0);

/** Asides in brackets that speak of what holds no longer go; the rest may still hold. */
const withoutAsides = (text: string, changes: ThreadReading['changes']): string =>
  text.replace(/\s*\([^()]*\)/gu, (aside) => (isOutdated(aside, changes) ? '' : aside));

/** Sets the period, so that numbers of another one are out of date. */
const setsPeriod = (texts: readonly string[]): boolean => texts.some((text) => readTime(text).length > 0);

/** What the agent found, and whether a number that somebody said is out of date. */
export interface Findings {
  readonly known: readonly Established[];
  readonly isOver: (digits: readonly string[], turn: number) => boolean;
}

/**
 * What the agent found, as it said it, from answers that were not corrected. Once the user changed what holds, or the
 * agent took something back, a number found anew takes the place of the old one, and the rest of that old answer goes
 * with it unless the user took it as good. What speaks of values that hold no longer is left out.
 */
export const establishedIn = (
  turns: readonly Turn[],
  { failed, changes, clauses, revoked }: Pick<ThreadReading, 'failed' | 'changes' | 'clauses' | 'revoked'>,
): Findings => {
  const findings = openFindings();
  let heard = '';
  let [chain, context] = [0, new Set<string>()];
  let [isFresh, contextBefore] = [false, context];
  const amended = openAmendments();
  let asked = -1;
  let question: string | undefined;
  let isResult = false;
  let heardNow: ReadonlySet<string> = new Set();
  let isShort = false;

  const isHeard = (name: string): boolean => heard.includes(name) || heard.includes(name.replaceAll('_', ' '));

  const hear = (turn: Turn): void => {
    const own = clauses.filter((clause) => clause.turn === asked);
    const { accepts, quotes, amends, asksAnew, redoes, stems } = actOf(turn, own);
    heardNow = stems;
    isShort = own
      .filter((clause) => isFreshAsk(clause))
      .every(({ text }) => text.split(' ').length <= FEW && !text.endsWith('?'));
    heard += ` ${ownWords(turn).toLowerCase()}`;
    // What was found since the last order is taken with the last answer.
    const since = amended.last();
    findings.take(
      ({ turn: at, figures }) =>
        (accepts && at > since) || figures.some(({ digits }) => digits.length > 1 && quotes.has(digits)),
    );
    if (own.some(({ text }) => FINAL.test(text))) findings.settle();
    // "19.4??? I don't believe": also where it stood in rows only.
    if (failed.has(asked - 1))
      findings.refute(
        own.flatMap(({ text }) => numbersOf(text)).filter((digits) => isIn(turns[asked - 1], digits)),
        asked + 1,
      );
    [isFresh, contextBefore] = [asksAnew, context];
    isResult = asksAnew || amends || redoes;
    if (asksAnew) [chain, context] = [chain + 1, new Set(stems)];
    else context = new Set([...context, ...stems]);
    const ask = own.findLast((clause) => isFreshAsk(clause))?.text;
    if (ask !== undefined)
      question = isOutdated(ask, changes) || /\d/u.test(ask) || ask.split(' ').length > LONG_QUESTION ? undefined : ask;
    const isNow = own.some(({ text }) => IS_NOW.test(text));
    if (amends || isNow) findings.prefer(quotes, asked, chain, isNow);
    if (!amends && !redoes && !changes.some(({ turn: at }) => at === asked)) return;
    const orders = own
      .filter((clause) => kindOf(clause) !== 'ask' && kindOf(clause) !== 'definition')
      .map(({ text }) => text);
    const ordered = orders.flatMap((text) => [...stemsOf(text)]);
    amended.at(asked, ordered, setsPeriod(orders), !own.some((clause) => ORDERS.has(kindOf(clause))));
  };

  const answer = (turn: Turn, place: number): void => {
    const said = agentLines(turn).flatMap(sentences).slice(0, 2);
    const isTakingBack = said.some((line) => RETRACTS.test(line));
    if (isTakingBack) {
      // The question was about the answer before, however new it sounded.
      if (isFresh) [chain, context, isFresh] = [chain - 1, contextBefore, false];
      amended.at(asked, [], false);
    }
    const last = findings.lastTurn();
    const found = candidates(turn);
    // "The mobile pantry isn't funded" – "Without MOB- sites: 7,964": the answer took it as an order.
    const applied = [...stemsOf(conditionOf(found[0] ?? ''))].some((word) => heardNow.has(word));
    // "Minus refunds" – "Net of refunds: …" asked for nothing new.
    if (applied && isFresh && isShort) [chain, context, isFresh] = [chain - 1, contextBefore, false];
    if (applied && !isFresh && amended.last() !== asked) amended.at(asked, [...heardNow], false);
    // Nothing but rows after an order: what was found for this question was made anew.
    const isRows = found.length === 0 && turn.parts.some(({ kind, text }) => kind === 'tool' && /\d/u.test(text));
    if (isRows && !isFresh && amended.last() === asked) findings.outdate(place, chain);
    if (said.some((line) => DOES_ANEW.test(line)) && amended.last() === asked) findings.outdate(place);
    const standOf = (old: number): Between | undefined => {
      const since = amended.since(old);
      return (
        since && {
          ...since,
          isOrdered: amended.last() === asked,
          isDirect: old === asked - 1,
          isTakenBack: isTakingBack && old === last,
        }
      );
    };
    /** By the turn of an earlier answer. */
    const stands = new Map<number, Between | undefined>();
    for (const line of found) {
      const text = isOutdated(line, changes) ? withoutAsides(line, changes) : line;
      const passed = changes.filter((change) => isOutdated(text, [change]));
      // A column that the user named is a condition, no measure.
      const figures = figuresIn(text).map((figure) => ({
        ...figure,
        identifiers: figure.identifiers.filter((name) => !isHeard(name.toLowerCase())),
      }));
      if (figures.length === 0) continue;
      const isBare = figures.every(({ words }) => ![...words].some((word) => context.has(word)));
      const asksIt = isBare && question !== undefined ? { question } : {};
      findings.meet(
        { text, turn: place, figures, chain, context, isTaken: false, isResult, ...asksIt },
        ({ turn: at }) => {
          if (!stands.has(at)) stands.set(at, standOf(at));
          return stands.get(at);
        },
      );
      // What took the place of older numbers may be none itself: the older ones stay gone.
      if (passed.length > 0) findings.discard(text, place, Math.max(...passed.map((change) => change.turn)));
      // What the user says of its numbers in the next turn goes with them.
      else if (failed.has(place)) findings.discard(text, place, place + 2);
    }
  };

  for (const [place, turn] of turns.entries()) {
    if (turn.role === 'user') {
      asked = place;
      hear(turn);
    } else if (!revoked.has(place)) answer(turn, place);
    else for (const text of candidates(turn)) findings.lose({ text, figures: figuresIn(text) }, place + 2);
  }
  const known = findings
    .all()
    .map((line) => ({ ...line, text: line.text.replace(NO_LONGER, '').replace(DANGLING, capital) }));
  return { known, isOver: findings.isOver };
};
