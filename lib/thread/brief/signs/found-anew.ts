import { figuresIn, type Figure } from '../figures';
import type { Heard, HeardTurn } from '../heard';
import { ratio } from './likeness';
import { visitNear } from './near';

type Signs = Readonly<Record<string, number>>;

const MOST = 4;
const NEAR = 0.5;
/** Nearly the same: a power that leaves only what is within some percent. */
const CLOSE = 8;

/** What other answers say of one number, each 0 to 1. */
interface Anew {
  /** How near a later number comes, by its words as well; `nearest`: by its value alone. */
  best: number;
  nearest: number;
  /** The same of later numbers after an order of the user, that the user says again, that the user takes as good. */
  nearAmended: number;
  nearQuoted: number;
  nearAccepted: number;
  /** How near one before comes: then this one was found anew. */
  nearBefore: number;
  closeBefore: number;
  /** Places of the turns with a later number that is near. */
  readonly answers: Set<number>;
}
const MAXIMA = ['nearest', 'nearAmended', 'nearQuoted', 'nearAccepted', 'nearBefore', 'closeBefore'] as const;

const anewOf = (heard: Heard, turn: number, figures: readonly Figure[]): readonly Anew[] => {
  const { turns, amending } = heard;
  const all = figures.map(
    (): Anew => ({
      best: 0, nearest: 0, nearAmended: 0, nearQuoted: 0, nearAccepted: 0, nearBefore: 0, closeBefore: 0, answers: new Set(),
    }), // prettier-ignore
  );
  visitNear(heard, { turn, figures }, ({ at, other, value, near }) => {
    const one = all[at];
    if (!one || other.isUsers) return;
    if (other.turn < turn) {
      one.nearBefore = Math.max(one.nearBefore, near);
      one.closeBefore = Math.max(one.closeBefore, value ** CLOSE);
      return;
    }
    one.best = Math.max(one.best, near);
    one.nearest = Math.max(one.nearest, value);
    if (near > NEAR) one.answers.add(other.turn);
    if (amending.has(other.turn - 1)) one.nearAmended = Math.max(one.nearAmended, near);
    const then = turns[other.turn + 1];
    if (then?.numbers.has(other.figure.digits)) one.nearQuoted = Math.max(one.nearQuoted, near);
    if (then?.sentences.slice(0, 2).some(({ accepts }) => accepts)) one.nearAccepted = Math.max(one.nearAccepted, near);
  });
  return all;
};

const signsOf = (all: readonly Anew[]): Signs => {
  const best = all.map((one) => one.best);
  return {
    ...Object.fromEntries(MAXIMA.map((name) => [name, Math.max(0, ...all.map((one) => one[name]))])),
    nearShare: ratio(
      best.reduce((sum, one) => sum + one, 0),
      best.length,
    ),
    nearLeast: best.length === 0 ? 0 : Math.min(...best),
    nearAnswers: Math.min(MOST, new Set(all.flatMap(({ answers }) => [...answers])).size),
  };
};

/** An answer is asked for each of its lines: its numbers are compared with all others once. */
interface Read {
  readonly byFigure: ReadonlyMap<Figure, Anew>;
  readonly signs: Signs;
}
const read = new WeakMap<HeardTurn, Read>();
const readAnswer = (heard: Heard, turn: number, own: HeardTurn): Read => {
  const before = read.get(own);
  if (before) return before;
  const figures = own.lines.flatMap((line) => line.figures);
  const all = anewOf(heard, turn, figures);
  const byFigure = new Map(figures.flatMap((figure, at) => (all[at] ? [[figure, all[at]] as const] : [])));
  const found = { byFigure, signs: signsOf(all) };
  read.set(own, found);
  return found;
};

/** Whether the numbers of a whole answer were found anew later, and whether they were what was found anew; none where there is no such turn. */
export const answerAnewSigns = (heard: Heard, turn: number): Signs => {
  const own = heard.turns[turn];
  return own ? readAnswer(heard, turn, own).signs : {};
};

/** The same of the numbers of a line or of rows, beside what holds for their whole answer. */
export const lineAnewSigns = (heard: Heard, turn: number, figures: readonly Figure[]): Signs => {
  const own = heard.turns[turn];
  if (!own) return {};
  const { byFigure, signs } = readAnswer(heard, turn, own);
  const all = figures.flatMap((figure) => byFigure.get(figure) ?? []);
  // Rows are no line of the answer.
  const line = signsOf(all.length === figures.length ? all : anewOf(heard, turn, figures));
  const { nearShare = 0, nearAmended = 0, nearBefore = 0 } = signs;
  return { ...line, answerNear: nearShare, answerAmended: nearAmended, answerBefore: nearBefore };
};

/** Whether numbers near to those of what the user said are said or found later, or were before. */
export const saidAnewSigns = (heard: Heard, turn: number, text: string): Signs => {
  const signs = { nearSaid: 0, closeSaid: 0, nearSaidBefore: 0, nearFound: 0, nearestFound: 0, nearFoundBefore: 0 };
  visitNear(heard, { turn, figures: figuresIn(text) }, ({ other, value, near }) => {
    if (other.turn < turn) {
      const name = other.isUsers ? 'nearSaidBefore' : 'nearFoundBefore';
      signs[name] = Math.max(signs[name], near);
    } else if (other.isUsers) {
      signs.nearSaid = Math.max(signs.nearSaid, near);
      signs.closeSaid = Math.max(signs.closeSaid, value ** CLOSE);
    } else {
      signs.nearFound = Math.max(signs.nearFound, near);
      signs.nearestFound = Math.max(signs.nearestFound, value);
    }
  });
  return signs;
};
