import { remember } from '../remember';
import type { Turn } from '../thread';
import { agentLines } from './agent-lines';
import { stemsOf } from './figures';
import { isAccepting, isParting } from './moves';
import { hasPhrase } from './phrases';
import type { ThreadReading } from './read-thread';
import type { Order } from './in-force';
import type { Quoting } from './quoting';
import { kindOf } from './rules';
import { settingsIn } from './settings';
import { valuesIn } from './values';
import { isOnlyLogin } from '../../text/without-secrets';

/** Fewer words are a row of something pasted. */
const SENTENCE = 4;
const TELLING = 2;
/** A name of a table, file, column; an asset; something quoted. */
const NAMES = /@\p{L}|[\p{L}\d][._]\p{L}|\p{L}_\d|"[^"]{2,}"|'[^']{2,}'/u;

/** "LUM-204", "v4.7", "STR04". */
const CODES = /(?<![\p{L}\p{N}])\p{L}+-?\d+(?![\p{L}\p{N}])/u;

/** "For privacy": led to an order of its own, and says nothing without it. */
const ONLY_LEADS = /^(?:for|as for|about|on) (?:the |our |my )?\p{Ll}+(?: (?:one|two|three))?[.]?$/iu;

/** Speaks of the answer, and not of the data. */
const COMPLAINS =
  /^(?:(?:that|this)(?:'s| is| was| can't| cannot| looks?| seems?| feels?)\b|you (?!can\b|could\b|should\b|need\b|must\b|have\b|may\b)\p{L}+)/iu;

/** All that the thread speaks of, by the beginnings of its words: what was asked, ordered and answered. */
const vocabularyOf = (turns: readonly Turn[], { clauses }: Pick<ThreadReading, 'clauses'>): ReadonlySet<string> =>
  new Set([
    ...turns
      .filter(({ role }) => role === 'agent')
      .flatMap((turn) => agentLines(turn).flatMap((line) => [...stemsOf(line)])),
    ...clauses.filter((clause) => kindOf(clause) !== 'other').flatMap(({ text }) => [...stemsOf(text)]),
  ]);

/** "Metres per minute it is." */
const IT_IS = /\p{L} (?:it is|then|wins)[.!]*$/iu;
/** "Normal is 17." */
const IS = /^\p{L}[\p{L} ]* (?:is|are|=|ist|sind|es|son|est|sont|é|são) [€$£]?\d/iu;

/** A fact that says something of what the thread is about, and does not only take an answer. */
const tells = (text: string, vocabulary: ReadonlySet<string>, isOwn: boolean): boolean => {
  const stems = [...stemsOf(text)];
  const values = (text.match(/\d+/gu) ?? []).length;
  if (IT_IS.test(text) && stems.length > 0) return true;
  if ((isAccepting(text) || COMPLAINS.test(text)) && values === 0) return false;
  if (values > 0 && IS.test(text) && !isAccepting(text)) return true;
  if (NAMES.test(text) || CODES.test(text) || (isOwn && text.includes(' '))) return true;
  const known = stems.filter((stem) => vocabulary.has(stem)).length;
  if (values > 0) return text.split(' ').length >= SENTENCE || known > 0;
  return stems.length >= TELLING;
};

const FEW = 5;
/** "Strip them": an order, in whatever words, about what was said just before. */
const isPointing = (text: string): boolean =>
  !isAccepting(text) &&
  stemsOf(text).size > 0 &&
  text.split(' ').length <= FEW &&
  /\b(?:them|those|these|em)[.]?$/iu.test(text);

const identifiersIn = remember(
  (text: string): readonly string[] => text.match(/[\p{L}\d]+(?:[._][\p{L}\d]+)+/gu) ?? [],
);

const covers = (whole: Order, part: Order): boolean => {
  // What was only told is no order, though it names the same.
  if (part.kind !== 'fact' && whole.kind === 'fact') return false;
  if (identifiersIn(part.text).some((name) => !whole.text.includes(name))) return false;
  if (stemsOf(part.text).size === 0 && valuesIn(part.text).length === 0)
    return hasPhrase(whole.text, part.text.replace(/[.]$/u, ''));
  const [words, values] = [stemsOf(whole.text), valuesIn(whole.text).map(({ text }) => text.toLowerCase())];
  return (
    [...stemsOf(part.text)].every((word) => words.has(word)) &&
    valuesIn(part.text).every(({ text }) => values.includes(text.toLowerCase()))
  );
};

/** Turns in which one thing was said. */
const aloneIn = (clauses: ThreadReading['clauses']): ReadonlySet<number> => {
  const counts = new Map<number, number>();
  for (const { turn } of clauses) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  return new Set([...counts].flatMap(([turn, count]) => (count === 1 ? [turn] : [])));
};

/** What the user ordered, defined and told that holds, in the order it was said, nothing twice. */
export const ordersIn = (turns: readonly Turn[], thread: ThreadReading, numbers: Quoting): Order[] => {
  const vocabulary = vocabularyOf(turns, thread);
  const alone = aloneIn(thread.clauses);
  const held = thread.statements
    .filter(
      ({ text }) =>
        text !== '' &&
        !isOnlyLogin(text) &&
        !isParting(text) &&
        !(ONLY_LEADS.test(text) && settingsIn(text).length === 0),
    )
    .filter((order, _place, all) => {
      const { text, kind, turn } = order;
      if (kind !== 'fact' || tells(text, vocabulary, numbers.own(order).length > 0) || isPointing(text)) return true;
      // What is all that somebody says is no aside: "Unweighted, please."
      if (
        alone.has(turn) &&
        text.split(' ').length > 1 &&
        stemsOf(text).size > 0 &&
        !isAccepting(text) &&
        !COMPLAINS.test(text)
      )
        return true;
      // What "them" means was said beside it.
      return (
        stemsOf(text).size >= TELLING &&
        !isAccepting(text) &&
        all.some((one) => one.turn === turn && isPointing(one.text))
      );
    });
  return held.filter(
    (rule, place) =>
      !held.some((other, at) => other !== rule && covers(other, rule) && (at < place || !covers(rule, other))),
  );
};
