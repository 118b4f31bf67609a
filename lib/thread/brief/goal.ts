import { tellingWords } from '../signs/telling-words';
import type { Clause } from './clauses';
import { asOfNow, type Change } from './in-force';
import { kindOf } from './rules';

const NEW_TOPIC =
  /^(?:(?:on )?(?:an? )?(?:different|another|new|separate|unrelated|other) (?:question|topic|thing|task|request|subject)|unrelated(?:ly)?\b|something (?:else|different)|(?:forget|scratch|never mind|nevermind|ignore|drop|skip) (?:that|this|it|all that|the (?:chart|plot|table|graph|list|question|request|last (?:one|question|request)))\b|(?:let's )?(?:switch|mov)\w* (?:to|on)|separately\b)/iu;
const LEANS =
  /^(?:what about|how about|why\??$|same\b|only\b|just\b|instead\b|now\b|by \w+|for \w+|(?:break|split|group|show|do|redo|run|make|add|sort|put|give) (?:it|that|this|them|me that|the same)\b|try again|go (?:on|ahead)|continue|fix (?:it|this|that))/iu;

const isTelling = ({ text }: Clause): boolean => tellingWords(text).words.length > 0;

/** The clauses that ask for something. */
const asksOf = (clauses: readonly Clause[]): Clause[] =>
  clauses.filter((clause) => kindOf(clause) === 'ask' && isTelling(clause));

/** Place of the turn at which the topic at hand begins, where the user says so; else 0. */
export const topicStart = (clauses: readonly Clause[]): number =>
  clauses.findLast(({ text }) => NEW_TOPIC.test(text))?.turn ?? 0;

const withoutTopicLead = (text: string): string => {
  const rest = text.replace(/^[^,:;–—-]{3,40}[:,;–—-]\s*/u, '');
  return NEW_TOPIC.test(text) && rest !== '' ? `${rest[0]?.toUpperCase()}${rest.slice(1)}` : text;
};

export interface Goal {
  /** The standing question, with what holds now in it. */
  readonly text: string;
  /** Turns quoted in it. */
  readonly turn: number;
  /** The last thing asked, where it is another one. */
  readonly open: string | undefined;
  readonly openTurn: number;
}

/** The question of the thread: the first of its topic, and the last one asked. Undefined when nothing was asked. */
export const goalOf = (clauses: readonly Clause[], changes: readonly Change[]): Goal | undefined => {
  const start = topicStart(clauses);
  const ours = clauses.filter(({ turn }) => turn >= start);
  const asks = asksOf(ours);
  const asked = asks.find(({ text }) => !LEANS.test(text)) ?? asks[0];
  const [opening] = ours;
  // "Revenue by channel for May" asks without a question's words.
  const first = asked && (asked.turn === opening?.turn || (opening && kindOf(opening) !== 'other')) ? asked : opening;
  if (!first) return undefined;
  const together = asks.filter(({ turn }) => turn === first.turn);
  const quoted = together.length > 0 ? together : [first];
  // What was said last waits for its answer, whether or not it sounds like a question.
  const latest = ours.filter(({ turn }) => turn === ours.at(-1)?.turn && turn !== first.turn);
  const waiting = latest.some((clause) => kindOf(clause) !== 'other') ? undefined : latest.findLast(isTelling);
  const last = waiting ?? asks.findLast(({ turn }) => turn !== first.turn);
  const open = last && asOfNow(last.text, changes);
  return {
    text: asOfNow(withoutTopicLead(quoted.map(({ text }) => text).join(' ')), changes),
    turn: first.turn,
    open,
    openTurn: last?.turn ?? first.turn,
  };
};
