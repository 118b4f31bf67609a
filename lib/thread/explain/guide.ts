import { capital } from '../../text/capital';
import { readMetric } from '../../scope/metric';
import { assetsOf, type MentioningTurn } from '../brief/assets';
import { fitLines, type Line } from '../brief/budget';
import { clausesOf } from '../brief/clauses';
import { kindOf } from '../brief/rules';
import { tellingWords } from '../signs/telling-words';
import { printStatement } from './statement-print';
import { statementsIn, type Statement } from './statements';

const BUDGET = 400;
const MOST_EXAMPLES = 2;
const MOST_METRICS = 4;
const TITLE_WORDS = 6;

/** How a site wants its guides. */
export interface GuideForm {
  /** A head with name and description, by which its agent finds them. */
  readonly frontmatter?: boolean;
}

/** The verb of an order, and what leads to it: the rest names what it is about. */
const ORDERS =
  /^(?:(?:always|never|please|we|only|do not|don't)\s+)*(?:use|exclude|include|ignore|omit|leave out|filter out|count|report|treat|convert|round|join on|join|group|show|measure|calculate|store|take)\s+(?:(?:the|our|all|any)\s+)?/iu;

const titleOf = ({ text, term }: Statement): string => {
  if (term !== undefined) return capital(term);
  const [words = ''] = text.replace(ORDERS, '').split(/[,.;:(]| instead of | not /u);
  return capital(words.trim().split(' ').slice(0, TITLE_WORDS).join(' '));
};

const sentence = (text: string): string => capital(/[.!?]$/u.test(text) ? text : `${text}.`);

/** Tables and columns by their names: "fct_orders", "plans.monthly_spend". */
const IDENTIFIER = /(?<![\p{L}\p{N}_.@])[\p{Ll}\d]+(?:[._][\p{L}\d]+)+/gu;

const once = (texts: readonly string[]): string[] => [
  ...new Map(texts.map((text) => [text.toLowerCase(), text.trim()])).values(),
];

/** The statement of a thread that is about this, as it was worded last. */
const findStatement = (turns: readonly MentioningTurn[], about: number): Statement | undefined =>
  turns.flatMap((turn) => statementsIn(turn)).findLast((one) => printStatement(one)?.about === about);

/** Questions of the thread: those that share a word with the statement first. */
const questionsFor = (turns: readonly MentioningTurn[], { text }: Statement): string[] => {
  const asks = turns.flatMap((turn, place) =>
    turn.role === 'user' ? clausesOf(turn, place, false).filter((clause) => kindOf(clause) === 'ask') : [],
  );
  const stems = new Set(tellingWords(text).words);
  const shared = (ask: string): number => tellingWords(ask).words.filter((word) => stems.has(word)).length;
  const ranked = asks.map((ask) => ask.text).filter((ask) => tellingWords(ask).words.length > 1);
  return once(ranked).sort((a, b) => shared(b) - shared(a));
};

/**
 * A draft of a guide for a statement that a user makes again and again: title, the sentence as it was worded last, where it
 * applies. Made from the turns that the page shows; `about` names the statement. Empty where they do not hold it.
 */
export const guideDraft = (
  turns: readonly MentioningTurn[],
  about: number,
  { frontmatter = false }: GuideForm = {},
  budget = BUDGET,
): string => {
  const statement = findStatement(turns, about);
  if (!statement) return '';
  const title = titleOf(statement);
  const questions = questionsFor(turns, statement);
  const metrics = once(
    questions.flatMap((ask) =>
      readMetric(ask).map(({ start, end }) => ask.slice(start, end).replace(/^how (?:many|much) ?/iu, '')),
    ),
  )
    .filter((name) => name !== '' && name.toLowerCase() !== title.toLowerCase())
    .slice(0, MOST_METRICS);
  const assets = assetsOf(turns, []).map((name) => `@${name}`);
  const tables = (statement.text.match(IDENTIFIER) ?? []).filter((name) => !assets.includes(`@${name}`));
  const where = [metrics.length > 0 ? `questions about ${metrics.join(', ')}` : '', ...assets, ...once(tables)].filter(
    (one) => one !== '',
  );
  const words = once([title.toLowerCase(), ...metrics]).join(', ');
  const head = frontmatter
    ? ['---', `name: ${title}`, `description: Use when questions mention ${words}.`, '---', '']
    : [];
  const lines: Line[] = [
    ...head.map((text) => ({ text, rank: 0 })),
    { text: `# ${title}`, rank: 0 },
    { text: '', rank: 0 },
    { text: sentence(statement.text), rank: 0 },
    ...(where.length > 0
      ? [
          { text: '', rank: 1 },
          { text: `Applies to: ${where.join('; ')}.`, rank: 1 },
        ]
      : []),
    ...(questions.length > 0
      ? [
          { text: '', rank: 2 },
          { text: 'Example questions:', rank: 2 },
          ...questions.slice(0, MOST_EXAMPLES).map((ask) => ({ text: `- ${ask}`, rank: 2 })),
        ]
      : []),
  ];
  return fitLines(lines, budget);
};
