import { readTime } from '../../scope/time';
import { tellingWords } from '../signs/telling-words';
import type { Turn } from '../thread';
import { actOf, type Act } from './acts';
import { agentLines } from './agent-lines';
import { ownWords, sentences } from './clauses';
import { figuresIn, stemsOf } from './figures';
import { RETRACTS } from './moves';
import { isOutdated } from './changes';
import { kindOf } from './rules';
import type { ThreadReading } from './read-thread';
import { foundAnew, type Finding } from './stale';

/** Something found out, with its numbers. */
export type Established = Pick<Finding, 'text' | 'turn' | 'isTaken' | 'figures'>;

const NO_RESULT =
  /\?$|^the (?:\w+ )?(?:table|query|result) (?:has|had|returned|took)\b|^(?:i(?:'ll| will| can| could| would|'m going)|let me|shall i|would you|do you|if you|you (?:can|could|may)|next,? i|to (?:do|get) this|select|here(?:'s| is| are) (?:the|a) (?:query|sql|code|chart))\b|\b(?:rows? returned|ran in|query took|timed out|seconds?\)|row limit|step \d)\b/iu;
const WORDS = 45;
const LONGEST = 600;
/** Leans on what the user said just before. */
const DANGLING =
  /^(?:(?:without|with) (?:it|that|them|this)|now|then|so|done|ok(?:ay)?|sure|great|here you go),? (\p{L})/iu;
const capital = (_all: string, letter: string): string => letter.toUpperCase();

const candidates = (turn: Turn): string[] =>
  agentLines(turn)
    .flatMap((line) => (line.includes('; ') ? [line] : sentences(line)))
    .filter((line) => line.length <= LONGEST && line.split(' ').length <= WORDS)
    .filter((line) => !NO_RESULT.test(line) && figuresIn(line).length > 0);

const label = (text: string): { words: readonly string[]; values: readonly string[] } => {
  const { words, values } = tellingWords(text);
  return { words, values: values.filter((value) => !/^[^\p{L}]*\d[\d.,%kmb]*$/u.test(value)) };
};

/** The later line answers the same in other numbers. */
const replaces = (later: string, earlier: string): boolean => {
  const [a, b] = [label(later), label(earlier)];
  const shared = b.words.filter((word) => a.words.includes(word)).length;
  const sameValues = b.values.every((value) => a.values.includes(value));
  return (
    sameValues && b.words.length > 0 && shared / b.words.length >= 0.7 && shared / Math.max(1, a.words.length) >= 0.5
  );
};

/** Asides in brackets that speak of what holds no longer go; the rest may still hold. */
const withoutAsides = (text: string, changes: ThreadReading['changes']): string =>
  text.replace(/\s*\([^()]*\)/gu, (aside) => (isOutdated(aside, changes) ? '' : aside));

/** Sets the period, so that numbers of another one are out of date. */
const setsPeriod = (texts: readonly string[]): boolean => texts.some((text) => readTime(text).length > 0);

const HALF = 0.5;

/** What the lines of one answer are worth after a later one: the whole of it goes with most of it, or with its first number. */
const isOverAll = (answer: readonly Finding[], anew: ReadonlySet<unknown>): boolean => {
  const figures = answer.flatMap((line) => line.figures);
  const gone = figures.filter((figure) => anew.has(figure)).length;
  return gone > 0 && (gone / figures.length >= HALF || anew.has(figures[0]));
};

/**
 * What the agent found, as it said it, from answers that were not corrected. Once the user changed what holds, or the
 * agent took something back, a number found anew takes the place of the old one, and the rest of that old answer goes
 * with it unless the user took it as good. What speaks of values that hold no longer is left out.
 */
export const establishedIn = (
  turns: readonly Turn[],
  { failed, changes, clauses, revoked }: Pick<ThreadReading, 'failed' | 'changes' | 'clauses' | 'revoked'>,
): Established[] => {
  let known: Finding[] = [];
  let heard = '';
  let [isFresh, contextBefore] = [false, new Set<string>()];
  let [chain, context, act] = [0, new Set<string>(), undefined as Act | undefined];
  /** Turns that changed what holds, whether they set a period, and their words. */
  const amending: { readonly turn: number; readonly isMoved: boolean; readonly ordered: readonly string[] }[] = [];
  const take = (isTaken: (finding: Finding) => boolean): void => {
    known = known.map((finding) => (isTaken(finding) ? { ...finding, isTaken: true } : finding));
  };
  for (const [place, turn] of turns.entries()) {
    if (turn.role === 'user') {
      const own = clauses.filter((clause) => clause.turn === place);
      act = actOf(turn, own);
      heard += ` ${ownWords(turn).toLowerCase()}`;
      // What was found since the last order is taken with the last answer.
      const since = amending.at(-1)?.turn ?? -1;
      const { accepts, quotes, amends, asksAnew, redoes, stems } = act;
      take(
        ({ turn: at, figures }) =>
          (accepts && at > since) || figures.some(({ digits }) => digits.length > 1 && quotes.has(digits)),
      );
      [isFresh, contextBefore] = [asksAnew, context];
      if (asksAnew) [chain, context] = [chain + 1, new Set(stems)];
      else context = new Set([...context, ...stems]);
      if (amends || redoes) {
        const orders = own
          .filter((clause) => kindOf(clause) !== 'ask' && kindOf(clause) !== 'definition')
          .map(({ text }) => text);
        amending.push({
          turn: place,
          isMoved: setsPeriod(orders),
          ordered: orders.flatMap((text) => [...stemsOf(text)]),
        });
      }
      continue;
    }
    if (failed.has(place) || revoked.has(place)) continue;
    const asked = turns.slice(0, place).findLastIndex(({ role }) => role === 'user');
    const lines = agentLines(turn).flatMap(sentences);
    if (lines.slice(0, 2).some((line) => RETRACTS.test(line))) {
      // The question was about the answer before, however new it sounded.
      if (isFresh) [chain, context, isFresh] = [chain - 1, contextBefore, false];
      amending.push({ turn: asked, isMoved: false, ordered: [] });
    }
    for (const line of candidates(turn)) {
      const text = isOutdated(line, changes) ? withoutAsides(line, changes) : line;
      if (isOutdated(text, changes) || figuresIn(text).length === 0) continue;
      // A column that the user named is a condition, no measure.
      const figures = figuresIn(text).map((figure) => ({
        ...figure,
        identifiers: figure.identifiers.filter((name) => !heard.includes(name.toLowerCase())),
      }));
      const finding: Finding = { text, turn: place, figures, chain, context, isTaken: false };
      const anew = new Set<unknown>();
      for (const old of known) {
        const since = amending.filter(({ turn: at }) => old.turn < at && at < place);
        if (old.turn === place) continue;
        if (since.length > 0)
          for (const figure of foundAnew(old, finding, {
            isMoved: since.some(({ isMoved }) => isMoved),
            isOrdered: amending.at(-1)?.turn === asked,
            ordered: new Set(since.flatMap(({ ordered }) => ordered)),
          }))
            anew.add(figure);
        else if (replaces(text, old.text)) for (const figure of old.figures) anew.add(figure);
      }
      const over = new Set(
        known
          .map(({ turn: at }) => at)
          .filter((at) =>
            isOverAll(
              known.filter((before) => before.turn === at),
              anew,
            ),
          ),
      );
      known = known.filter(
        (before) => !(over.has(before.turn) && !before.isTaken) && !before.figures.some((figure) => anew.has(figure)),
      );
      known.push(finding);
    }
  }
  return known.map((finding) => ({ ...finding, text: finding.text.replace(DANGLING, capital) }));
};
