import { readMetric } from '../../../scope/metric';
import type { AskPrint } from '../../counted';
import { compareQuestions } from '../../similarity/compare';
import { printAsk } from '../../signs/ask-print';
import { asOfNow } from '../changes';
import type { Clause } from '../clauses';
import type { MentioningTurn } from '../assets';
import { inRounds } from '../in-rounds';
import { readThread, type ThreadReading } from '../read-thread';
import { kindOf, type ClauseKind } from '../rules';
import { piecesOf, sharedPieces, type Piece } from './pieces';

/** One wording of a question. */
export interface Asking {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Its print: made once, since each wording is compared with many. */
  readonly ask: AskPrint | undefined;
}

/** A question without the names of its assets: their words are not its own. */
export const nameless = (text: string, assets: readonly string[]): string =>
  assets.reduce((rest, name) => rest.replaceAll(`@${name}`, ' '.repeat(name.length + 1)), text);

const askingOf = (text: string, assets: readonly string[]): Asking => ({
  text,
  pieces: piecesOf(nameless(text, assets)),
  ask: printAsk(text),
});

/** Two wordings of one question share this much of the longer one. */
const SHARED = 0.5;

const isVariant = (a: Asking, b: Asking): boolean => {
  const [one, other] = [a.ask, b.ask];
  if (!one || !other || one.template === 0 || other.template === 0) return false;
  if (one.template === other.template) return true;
  if (compareQuestions(one.print, other.print).kind === 'different') return false;
  return sharedPieces(a.pieces, b.pieces).length >= SHARED * Math.max(a.pieces.length, b.pieces.length);
};

const ASKING: ReadonlySet<ClauseKind> = new Set(['ask', 'other']);

/** "Top 10 customers by revenue" and "Revenue for May 2026" ask without a question's words. */
const isAsking = (clause: Clause): boolean =>
  (printAsk(clause.text)?.template ?? 0) !== 0 &&
  (ASKING.has(kindOf(clause)) || (clause.kind === undefined && readMetric(clause.text)[0]?.start === 0));

/** The question asked most often, last wording first; else the thread's own. Empty where nothing was asked. */
const askedMost = ({ clauses, spoken, goal, changes, assets }: ThreadReading): readonly Asking[] => {
  const groups: Asking[][] = [];
  const held = new Set(clauses.map(({ turn }) => turn));
  // As they were asked: a period that another one followed is a value of the question.
  for (const clause of spoken) {
    if (!held.has(clause.turn) || !isAsking(clause)) continue;
    const asking = askingOf(clause.text, assets);
    const group = groups.find(([latest]) => latest !== undefined && isVariant(latest, asking));
    if (group) group.unshift(asking);
    else groups.push([asking]);
  }
  const [most = []] = groups.sort((one, other) => other.length - one.length);
  return most.length > 1 || !goal ? most : [askingOf(asOfNow(goal.text, changes), assets)];
};

/** A thread as briefs for its question read it. */
export interface AskedThread {
  readonly thread: ThreadReading;
  /** The wordings of the question asked most often, the last one first. */
  readonly askings: readonly Asking[];
  readonly question: Asking;
  /** All that the user said, without the names of assets. */
  readonly said: string;
}

/** Reads the question that a thread is about; undefined where nothing was asked. */
export const readAsked = (turns: readonly MentioningTurn[]): AskedThread | undefined => {
  const thread = readThread(inRounds(turns));
  const askings = askedMost(thread);
  const [question] = askings;
  const said = thread.clauses.map(({ text }) => nameless(text, thread.assets)).join('\n');
  return question && { thread, askings, question, said };
};
