import { printAsk } from '../signs/ask-print';
import { tellingWords } from '../signs/telling-words';
import type { Clause } from './clauses';
import { asOfNow, type Change } from './changes';
import { stemsOf } from './figures';
import { isAccepting, isParting } from './moves';
import { kindOf } from './rules';
import { isOnlyLogin } from '../../text/without-secrets';
import { opensTopic, withoutTopicLead } from './topic';

const LEANS =
  /^(?:what about|how about|why\??$|same\b|only\b|just\b|instead\b|now\b|by \w+|for \w+|(?:break|split|group|show|do|redo|run|make|add|sort|put|give) (?:it|that|this|them|me that|the same)\b|try again|go (?:on|ahead)|continue|fix (?:it|this|that))/iu;

/** Fewer words are a row of something pasted. */
const SENTENCE = 4;

/** What is quoted of the turn that asks: the question, and what is said to explain it. */
const isQuoted = (clause: Clause): boolean => {
  const kind = kindOf(clause);
  return kind === 'ask' || (kind === 'other' && clause.isAside !== true && clause.text.split(' ').length >= SENTENCE);
};

/** Belongs to a question: no aside, no login, and nothing that was only taken back. */
const belongs = (clause: Clause): boolean =>
  clause.isAside !== true && kindOf(clause) !== 'revoke' && !isOnlyLogin(clause.text);

const isTelling = ({ text }: Clause): boolean => {
  const { words, values } = tellingWords(text);
  return words.length + values.length > 0;
};

/** The clauses that ask for something. */
const asksOf = (clauses: readonly Clause[]): Clause[] =>
  clauses.filter((clause) => kindOf(clause) === 'ask' && isTelling(clause));

const opens = (clause: Clause): boolean => kindOf(clause) !== 'definition' && stemsOf(clause.text).size > 1;

export interface Goal {
  /** The standing question, with what holds now in it. */
  readonly text: string;
  /** All that was said with it, in the order in which it was said. */
  readonly whole: readonly string[];
  /** Turns quoted in it. */
  readonly turn: number;
  /** The last thing asked, where it is another one. */
  readonly open: string | undefined;
  readonly openTurn: number;
}

/** Only says that the answer before is no good, or nothing: what was asked is still what is open. */
const ONLY_COMPLAINS =
  /^(?:(?:that|this|it|these|those)(?:['’]s| is| are| was)? still\b|(?:still|(?:this|that|it)(?: is|['’]s)(?: still)?) (?:wrong|incorrect|not right|off)\b|(?:finally|anyway|so|well|now)[.!]?$)/iu;

/** The question of a topic, from its own clauses: the first one, and the last one asked. Undefined when nothing was asked. */
export const goalOf = (ours: readonly Clause[], changes: readonly Change[]): Goal | undefined => {
  const asks = asksOf(ours);
  const asked = asks.find(({ text }) => !LEANS.test(text)) ?? asks[0];
  const [opening] = ours;
  // "Revenue by channel for May" asks without a question's words: what is said first is mostly what is asked for.
  const first = ours.filter((clause) => clause.turn === opening?.turn && isTelling(clause));
  const opened = asked?.turn === opening?.turn || first.length === 0 ? asked : (first.find(opens) ?? first[0]);
  if (!opened) return undefined;
  // Asked again with other values: the last ones count.
  const template = printAsk(opened.text)?.template ?? 0;
  const again = template === 0 ? undefined : asks.findLast(({ text }) => printAsk(text)?.template === template);
  const standing = again ?? opened;
  const own = ours.filter((clause) => clause.turn === standing.turn);
  const together = own.slice(
    Math.max(
      0,
      own.findLastIndex(({ text }) => opensTopic(text)),
    ),
  );
  const asking = together.filter((clause) => isQuoted(clause) && !isOnlyLogin(clause.text));
  const quoted = asking.length > 0 ? asking : [standing];
  const told = together.filter((clause) => clause === standing || quoted.includes(clause) || belongs(clause));
  // "Margin in Q2?", and then "Margin in Q2? COGS includes shipping."
  const whole = told.filter(
    (clause) => !told.some((other) => other !== clause && other.text.startsWith(`${clause.text} `)),
  );
  // What was said last waits for its answer, whether or not it sounds like a question.
  const latest = ours.filter(
    ({ turn, text, said }) =>
      turn === ours.at(-1)?.turn &&
      said !== undefined &&
      turn !== standing.turn &&
      !isParting(text) &&
      !isAccepting(text) &&
      !ONLY_COMPLAINS.test(text),
  );
  const waiting =
    latest.findLast((clause) => kindOf(clause) === 'ask' && isTelling(clause)) ??
    latest.findLast(isTelling) ??
    // "Why?"
    latest.findLast(({ text }) => text.endsWith('?'));
  const last = waiting ?? asks.findLast(({ turn }) => turn > standing.turn);
  const open = last && asOfNow(last.text, changes);
  return {
    text: asOfNow(withoutTopicLead(quoted.map(({ text }) => text).join(' ')), changes),
    whole: (whole.length > 0 ? whole : quoted).map(({ text }) => asOfNow(withoutTopicLead(text), changes)),
    turn: standing.turn,
    open,
    openTurn: last?.turn ?? standing.turn,
  };
};
