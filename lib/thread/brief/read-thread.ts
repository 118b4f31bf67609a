import { correctingRounds, failedAnswers } from '../attempts';
import { countedTurn } from '../count-turn';
import { roundsOf } from '../rounds';
import type { Turn } from '../thread';
import { assetsOf, type MentioningTurn } from './assets';
import type { Change } from './changes';
import type { Clause } from './clauses';
import { ownWords } from './own-words';
import { stemsOf } from './figures';
import { doubtfulIn, type Doubtful } from './doubtful';
import { candidatesIn, findingsIn, type Established } from './found';
import { rowsIn, tablesIn } from './found-rows';
import { goalOf, type Goal } from './goal';
import { hear, type Heard } from './heard';
import { readInForce } from './in-force';
import { asOrder, type Order } from './order';
import { isAccepting, REFUSES } from './moves';
import { likelihood, type BriefModels, type Model } from './odds';
import { kindOf, rulesInside } from './rules';
import { spokenIn } from './spoken';
import { newValueIn } from './swaps/new-value';
import { settingsIn } from './settings';
import { tellingSigns } from './signs/telling';
import { dataNamesIn } from './signs/data-names';
import { agentDataIn, isNameGone } from './signs/names';
import { topicsOf, type Topics } from './topic';
import { BRIEF_MODELS } from './weights';

/** A thread as far as a brief needs it; turns are named by their place. */
export interface ThreadReading extends Topics {
  /** What the user said, without what holds no longer. */
  readonly clauses: readonly Clause[];
  /** All that the user said, as it was said. */
  readonly spoken: readonly Clause[];
  readonly goal: Goal | undefined;
  /** Answers that were corrected. */
  readonly failed: ReadonlySet<number>;
  readonly assets: readonly string[];
  /** Values and names that hold no longer. */
  readonly changes: readonly Change[];
  /** All that the user ordered, defined and told, and that holds: of every topic. */
  readonly statements: readonly Order[];
  /** Orders and definitions that hold for the topic at hand. */
  readonly rules: readonly Order[];
  /** What the agent found, and that holds. */
  readonly findings: readonly Established[];
  /** Data that only the agent named, and that nobody gave up. */
  readonly data: readonly string[];
  /** What may be told, or left out, by mistake. */
  readonly doubtful: readonly Doubtful[];
}

const MOST_DATA = 6;

/** Answers that a user says no to in words that the health of a thread does not know. */
const refusedIn = (turns: readonly Turn[]): number[] =>
  turns.flatMap((turn, place) =>
    turn.role === 'user' && turns[place - 1]?.role === 'agent' && REFUSES.test(ownWords(turn).trim())
      ? [place - 1]
      : [],
  );

/** The user begins by taking the answer as good, whatever sounds like a correction after that. */
const isTaken = (turns: readonly Turn[], place: number): boolean => {
  const next = turns[place + 1];
  return next?.role === 'user' && isAccepting(ownWords(next).trim());
};

/** "Weighted it is, what's the damage?": what is said before a question. */
const LEAD =
  /^(.+?)(?:[,;:]| [–—-]) (?=(?:(?:and|so|but) )?(?:what|which|how|who|why|where|when|can|could|is|are|was|were|do|does|did|should|shall|would|will|has|have)(?!\p{L})(?! (?:it|they|he|she|that|those|these|this)(?!\p{L}))[^,;:]*\?$)/iu;

/** "Before 3.2, what was the crash rate?": belongs to the question, whatever its length. */
const SAYS_WHEN =
  /^(?:before|after|in|on|at|for|since|until|during|as of|per|vor|nach|bei|seit|für|avant|après|pour|antes|depois|después|para|per)(?!\p{L})[^,;]{0,40}$/iu;

/** From this likelihood on something belongs into a brief, whatever it sounds like. */
const CERTAIN = 0.4;

/** "Sort by signups descending", "split by country": how it is to be shown, of this answer and the next ones. */
const SHAPES =
  /^(?:(?:and|nice|please|now|then|ok(?:ay)?|also|bitte)[,.!\s]+)*(?:sort|order (?:it|them|by)|rank|split|group|break (?:it|them|this|that|down)|show (?:it|them|these|those|me)? ?(?:by|as|with|per)|trie[rsz]?|sortier\p{L}*|gruppier\p{L}*|ordena\p{L}*|agrup\p{L}*)(?!\p{L})/iu;

/** The orders in a clause: the whole of it, or those before and inside a question. */
const ordersOf = (clause: Clause): Order[] => {
  const kind = kindOf(clause);
  if (kind !== 'ask') return [asOrder(clause, kind)];
  const isFresh = newValueIn(clause.said ?? clause.text) !== undefined;
  if ((SHAPES.test(clause.text) || isFresh) && !clause.text.endsWith('?')) return [asOrder(clause, 'rule')];
  // What was asked before is answered; what it says of how it was to be done stays.
  const inside = rulesInside(clause.text).map((text) => asOrder({ ...clause, text }, 'rule'));
  const saysHow = settingsIn(clause.text).length > 0 || dataNamesIn(clause.text).length > 0;
  // "Geometric mean, that's how the bonus rule does it" only sounds like a request.
  const isTold = saysHow || (clause.telling ?? 0) > CERTAIN;
  if (!clause.text.endsWith('?')) return isTold ? [asOrder(clause, kind)] : inside;
  const lead = LEAD.exec(clause.text)?.[1];
  const isTelling =
    lead !== undefined && kindOf({ text: lead }) !== 'ask' && stemsOf(lead).size > 0 && !SAYS_WHEN.test(lead);
  const before = isTelling ? [lead] : [];
  return [...before.map((text) => asOrder({ ...clause, text }, kindOf({ text }))), ...inside];
};

/** A thread as it was heard, before it is judged what of it holds. */
export interface HeardThread {
  readonly heard: Heard;
  /** All that the user said. */
  readonly spoken: readonly Clause[];
  /** Answers that were corrected. */
  readonly failed: ReadonlySet<number>;
}

/** Reads what was said in a thread. */
export const hearThread = (turns: readonly Turn[]): HeardThread => {
  const rounds = roundsOf(turns.map((turn, place) => countedTurn(turn, place, [], undefined)));
  const correcting = correctingRounds(rounds);
  const spoken = spokenIn(turns, new Set([...correcting].flatMap((place) => rounds[place]?.prompt.index ?? [])));
  return {
    heard: hear(turns, spoken),
    spoken,
    failed: new Set([
      ...[...failedAnswers(rounds, correcting)].map(({ index }) => index).filter((place) => !isTaken(turns, place)),
      ...refusedIn(turns),
    ]),
  };
};

const FEW = 3;
/** "Average please.": a word that sets something, and nothing else. */
const isChoice = (text: string): boolean =>
  text.split(' ').length <= FEW && !text.endsWith('?') && settingsIn(text).some(({ isWord }) => isWord);

/** "Kick it out": says what is to be done with what was just named. */
const ACTS_ON_IT =
  /(?<!\p{L})(?:kick|take|leave|throw|drop|remove|exclude|ignore|skip|keep|add|include|put|count) (?:\p{L}+ )?(?:it|them|that|those|these|em)(?: (?:out|off|in|back|away|too|again|please|pls|then))*[.!]?$/iu;
const LONG_NAMING = 8;

/** "Overage isn't recurring. Kick it out.": the first names what the second is about. */
const namesFor = ({ text, turn }: Clause, next: Clause | undefined): boolean =>
  next?.turn === turn &&
  ACTS_ON_IT.test(next.text) &&
  !text.endsWith('?') &&
  !isAccepting(text) &&
  text.split(' ').length <= LONG_NAMING;

/** What the user said, with how likely each belongs into a brief. What was said last belongs there. */
const withTelling = ({ heard, spoken }: HeardThread, model: Model): readonly Clause[] => {
  const places = new Map<number, number>();
  return spoken.map((clause, at) => {
    const place = places.get(clause.turn) ?? 0;
    places.set(clause.turn, place + 1);
    const telling = clause.turn === heard.last ? 1 : likelihood(model, tellingSigns(heard, clause.turn, place));
    return {
      ...clause,
      telling,
      isAside: telling <= model.from && !isChoice(clause.text) && !namesFor(clause, spoken[at + 1]),
    };
  });
};

/** Reads what the user said, what holds of it, what was found and which answers failed. */
export const readThread = (turns: readonly MentioningTurn[], models: BriefModels = BRIEF_MODELS): ThreadReading => {
  const thread = hearThread(turns);
  const { heard, spoken, failed } = thread;
  const inForce = readInForce(heard, withTelling(thread, models.tells), models.lapsed);
  const { held, changes } = inForce;
  const topics = topicsOf(spoken);
  const lines = candidatesIn(heard, failed, changes, models.holds);
  const findings = findingsIn(heard, lines, models.holds);
  const words = [...held, ...findings].map(({ text }) => text).join('\n');
  const tables = tablesIn(heard, failed, changes, lines);
  const rows = rowsIn(tables, words, models.rows);
  const statements = held.filter(({ isAside }) => isAside !== true).flatMap(ordersOf);
  return {
    ...topics,
    clauses: held,
    spoken,
    goal: goalOf(
      held.filter(({ turn }) => topics.ours(turn)),
      changes,
    ),
    failed,
    assets: assetsOf(turns, changes).filter((name) => !isNameGone(heard, name)),
    changes,
    statements,
    rules: statements.filter(
      ({ turn, kind, lasting }) =>
        kind !== 'fact' && kind !== 'ask' && (lasting || kind === 'definition' || topics.ours(turn)),
    ),
    // Rows stand after what was said of them.
    findings: [...findings, ...rows].toSorted((one, other) => one.turn - other.turn),
    data: agentDataIn(heard, MOST_DATA),
    doubtful: doubtfulIn(inForce, lines, tables, models).filter(({ turn }) => topics.ours(turn)),
  };
};
