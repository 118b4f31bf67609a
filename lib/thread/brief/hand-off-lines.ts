import { capital } from '../../text/capital';
import { pastedTables, type MentioningTurn } from './assets';
import type { Line } from './budget';
import { withoutLead } from './lead';
import { ownWords, sentences } from './own-words';
import { askedIn } from './answers';
import { digitsIn } from './heard';
import { failuresIn } from './failures';
import { isOutdated } from './changes';
import type { Established } from './found';
import { isAccepting, isParting } from './moves';
import { stemsOf } from './figures';
import { printAsk } from '../signs/ask-print';
import { isOnlyLogin } from '../../text/without-secrets';
import type { Turn } from '../thread';
import { TITLES } from './titles';
import { withoutTopicLead } from './topic';
import { hasPhrase } from './phrases';
import { kindOf } from './rules';
import type { Goal } from './goal';
import type { ThreadReading } from './read-thread';
import type { Order } from './order';

/** An order that is more likely to belong into a brief than this stays, however long the brief is. */
const LEAST_ORDER = 0.12;
/** Ranks of the lines of a brief: what goes last first. */
const RANK = { goal: 0, open: 1, asset: 2, rule: 2, fact: 3, known: 4, failure: 5, rows: 6, settled: 7 } as const;

const QUESTION =
  /^(?:warum|wieso|weshalb|pourquoi|por qu[eé]|perch[eé]|waarom|what'?s?|how'?s?|which|who'?s?|when|where'?s?|why|is|are|was|were|do(?= (?:i|we|you|they|the|our|any|all|those|these|customers|people|users)\b)|does|did|can|could)\b/iu;

/** "Get me the headcount?", of "can you get me …": it asks for something, and is no question. */
const REQUEST =
  /^(?:(?:get|give|show|tell|pull|find|compare|calculate|(?:re)?compute|summari[sz]e)(?!\p{L})|(?:make|list|check|explain|put|split|add|run|break|help|plot|draw|chart|build|write|draft|look|count|sort|rank|narrow|upload|redo|re-?(?:do|run|calculate|compute|count|check|build|fit)|update|convert|estimate|simulate|forecast|confirm|include|exclude|remove|walk|send|prepare|export|bring|take|use|leave|switch|change|group) (?:me|us|the|an?|it|them|this|that|these|those|all|our|my|with|by|for|of|how|which|what|who|why|where|when|whether|if|to|at|in|on|into|up|down|back|out|each|every|only|both|some|two|three)(?!\p{L}))(?![^?]*,(?: and| but| so| or)? (?:do|does|did|is|are|was|should|shall|can|could|will|would|how|what|which|who|why|when|where|\p{L}+\?$)(?!\p{L}))[^?]*\?$/iu;

/** Gives what a question before needed. */
const SUPPLIES =
  /^(?:here(?:['’]s| (?:is|are|you (?:go|are)|it is|they are))?|hier(?: (?:ist|sind|bitte))?|aquí(?: (?:está|tienes|van?))?|voici|segue\p{L}*|ecco)(?=[ :,])(?! (?:i|we|in|the most|on)(?!\p{L}))/iu;

/** An answer that needs more before it can be one. */
const ASKS_FOR_MORE =
  /(?<!\p{L})(?:paste|send|share|give|provide|upload|can(?:['’]t|not) (?:open|access|read|see))(?!\p{L})|\?\s*$/iu;
const wordsOf = (turn: Turn | undefined): string =>
  turn?.parts.flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])).join('\n') ?? '';

const MORE_THAN_ONE = /[.!:] \p{Lu}/u;
const isRequest = (said: string): boolean => REQUEST.test(said) && !MORE_THAN_ONE.test(said);

const sentence = (said: string): string => {
  const text = (isRequest(said) ? said.slice(0, -1) : said)
    .replace(/(?<![,;\s])[,;\s]+(?=[.?]?$)/u, '')
    .replace(/[.]{2}$/u, '.')
    .replace(/(?<![?!])[?!]+[.]?$/u, (marks) => (marks.includes('?') ? '?' : '.'));
  return /[.?:…!。？！]["”»')\]]*$/u.test(text)
    ? text
    : `${text}${QUESTION.test(text) && !text.includes('? ') ? '?' : '.'}`;
};

/** The sentences of a turn that say more than thanks. */
const lastWords = (turn: Turn | undefined): string =>
  turn === undefined
    ? ''
    : sentences(ownWords(turn))
        .map(withoutLead)
        .filter(
          (said) =>
            said !== '' && !isParting(said) && !isOnlyLogin(said) && !(isAccepting(said) && stemsOf(said).size < 2),
        )
        .map(sentence)
        .join(' ');

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What a topic that was left has come to: kept where the user ordered or settled something in it. */
const settledIn = (
  { clauses, isBefore, isDropped, startOf }: ThreadReading,
  statements: readonly Order[],
  known: readonly Established[],
): string[] => {
  const starts = [
    ...new Set(
      clauses
        .map(({ turn }) => turn)
        .filter((turn) => isBefore(turn) && !isDropped(turn))
        .map(startOf),
    ),
  ];
  return starts.flatMap((start) => {
    const isIn = ({ turn }: { readonly turn: number }): boolean => isBefore(turn) && startOf(turn) === start;
    const held = statements.filter(isIn);
    const isSettled = held.some(({ kind }) => kind !== 'fact');
    return isSettled ? [...held, ...known.filter(isIn)].map(({ text }) => sentence(text)) : [];
  });
};

const ranked = (texts: readonly string[], rank: number): readonly Line[] => texts.map((text) => ({ text, rank }));

const SHORT_QUESTION = 14;

/** "Yes, 157 MWh of OUT": an answer to what is not told with it. */
const ANSWERS = /^(?:yes|no|indeed|right|correct|ja|nein|nee|oui|non|s[ií]|sim|não)[,.:] (?=\S)/iu;

/** What was found, each with the short question that it answers where nothing else says it: "1 per 80? 16,000 €." */
const withQuestions = (
  { clauses, changes }: ThreadReading,
  known: readonly Established[],
  isSaid: (text: string) => boolean,
): readonly Established[] =>
  known.map((found, place) => {
    const { text, turn } = found;
    const alone = ANSWERS.test(text) ? { ...found, text: capital(text.replace(ANSWERS, '')) } : found;
    if (known[place - 1]?.turn === turn) return alone;
    const asked = clauses.findLast((one) => one.turn === turn - 1 && one.text.endsWith('?'));
    const question = asked === undefined ? '' : withoutTopicLead(asked.text);
    const isShort = question !== '' && !isRequest(question) && question.split(' ').length <= SHORT_QUESTION;
    return isShort && !isOutdated(question, changes) && !isSaid(question) && !isSaid(text)
      ? { ...found, text: `${question} ${text}` }
      : alone;
  });

/** The lines of a brief for a thread with a goal, without what the user said that is told with a likelihood of less than `least`. */
export const handOffLines = (
  turns: readonly MentioningTurn[],
  thread: ThreadReading,
  goal: Goal,
  least: number,
): Line[] => {
  const { changes, ours, statements } = thread;
  const lines: Line[] = [{ text: goal.whole.map(sentence).join(' '), rank: RANK.goal }];
  const isSaid = (text: string): boolean => lines.some((line) => hasPhrase(line.text, text.replace(/[.?]$/u, '')));
  const add = (text: string, rank: number): void => {
    if (text !== '' && !isSaid(text)) lines.push({ text: sentence(text), rank });
  };

  const last = thread.clauses.at(-1)?.turn ?? -1;
  const asked = goal.open !== undefined && !isOutdated(goal.open, changes) ? goal.open : undefined;
  // What was said last waits for its answer, all of it and as it was said.
  const isLast = asked !== undefined && goal.openTurn === last && goal.turn !== last;
  const words = lastWords(turns[last]);
  // A correction without a question waits for the answer to the one before it.
  const isCorrection = thread.clauses.every(
    (clause) => clause.turn !== last || (clause.corrects && kindOf(clause) !== 'ask'),
  );
  const before = thread.clauses.findLast(
    (clause) => clause.turn < last && kindOf(clause) === 'ask' && clause.text.endsWith('?'),
  );
  // So does what the agent asked for: "I can't open sheets, paste them." – "Here: Eng 445, Sales 300."
  const waits = isCorrection || (SUPPLIES.test(words) && ASKS_FOR_MORE.test(wordsOf(turns[last - 1])));
  const open = !isLast ? asked : waits && before ? `${before.text} ${words}` : words;
  const { findings: known } = thread;
  const numbers = new Set(digitsIn(known.map(({ text }) => text).join('\n')));
  const asksAgain = (text: string): boolean => printAsk(text)?.template === printAsk(goal.text)?.template;
  const own = statements.filter(
    ({ text, turn, kind, lasting, telling }) =>
      telling >= (kind === 'rule' || kind === 'definition' ? Math.min(least, LEAST_ORDER) : least) &&
      (lasting || ours(turn)) &&
      !(isLast && turn === last) &&
      // "63.", said of a number that is told with what it counts.
      !(!/\p{L}/u.test(text) && digitsIn(text).every((one) => numbers.has(one))) &&
      !(kind === 'ask' && asksAgain(text)),
  );
  const spoken = [...goal.whole, open ?? '', ...own.map(({ text }) => text)].join('\n');
  const unsaid = thread.assets.filter((name) => !hasPhrase(spoken, `@${name}`));
  add(unsaid.length > 0 ? `Use ${listOf(unsaid.map((name) => `@${name}`))}` : '', RANK.asset);
  const tables = pastedTables(
    turns,
    thread.clauses.map(({ text }) => text),
  ).filter((name) => !hasPhrase(spoken, name));
  add(tables.length > 0 ? `The query reads ${listOf(tables)}` : '', RANK.asset);
  const isOpen = (text: string): boolean => open !== undefined && (open === text || hasPhrase(open, text));
  for (const turn of new Set(own.map((one) => one.turn))) {
    const said = own.filter((one) => one.turn === turn && !isSaid(one.text) && !isOpen(one.text));
    const fresh = said.flatMap(({ text }) => sentences(sentence(text))).filter((one) => !isSaid(one));
    const rank = said.some(({ kind }) => kind === 'rule' || kind === 'definition') ? RANK.rule : RANK.fact;
    // Of too many the oldest go first.
    add(fresh.join(' '), rank + (turns.length - turn) / (turns.length + 1));
  }
  const list = (title: string, items: readonly Line[]): void => {
    const fresh = items.filter(
      ({ text }, place) => items.findIndex((one) => one.text === text) === place && !isSaid(text) && !isOpen(text),
    );
    const rank = Math.min(...fresh.map((one) => one.rank));
    if (fresh.length === 1) lines.push({ text: `${title}: ${sentence(fresh[0]?.text ?? '')}`, rank });
    else if (fresh.length > 1)
      lines.push({ text: `${title}:`, rank }, ...fresh.map((one) => ({ ...one, text: `- ${one.text}` })));
  };
  const data = thread.data.filter((name) => !hasPhrase(spoken, name) && !unsaid.includes(name));
  add(data.length > 0 ? `${TITLES.data} ${listOf(data)}` : '', RANK.failure);
  list(
    TITLES.known,
    withQuestions(
      thread,
      known.filter(({ turn }) => ours(turn)),
      (text) => isSaid(text) || isOpen(text),
    ).map(({ text, isRows }) => ({ text, rank: isRows === true ? RANK.rows : RANK.known })),
  );
  list(TITLES.failed, ranked(failuresIn(turns, thread), RANK.failure));
  const settled = settledIn(
    thread,
    statements.filter((one) => !own.includes(one)),
    known,
  );
  list(TITLES.settled, ranked(settled, RANK.settled));
  const askedBack = askedIn(turns);
  const isAnswered = turns.at(-1)?.role === 'agent' && askedBack === undefined;
  add(askedBack === undefined ? '' : `${TITLES.back}: ${askedBack}`, RANK.open);
  if (open !== undefined && open !== '' && !isSaid(open))
    lines.push({ text: `${isAnswered ? TITLES.last : TITLES.now}: ${sentence(open)}`, rank: RANK.open });
  return lines;
};
