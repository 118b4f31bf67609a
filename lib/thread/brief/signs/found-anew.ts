import { figuresIn, type Figure } from '../figures';
import type { Heard, HeardTurn } from '../heard';
import { ratio } from './likeness';
import { visitNear } from './near';

type Signs = Readonly<Record<string, number>>;

const MOST = 4;
const NEAR = 0.5;
/** Nearly the same: a power that leaves only what is within some percent. */
const CLOSE = 8;

/** Whether other answers give numbers near to those of an answer: then these were found anew, or are what was found anew. */
const foundAnewSigns = (heard: Heard, turn: number, figures: readonly Figure[]): Signs => {
  const { turns, amending } = heard;
  const best = figures.map(() => 0);
  const answers = new Set<number>();
  const signs = { nearest: 0, nearAmended: 0, nearQuoted: 0, nearAccepted: 0, nearBefore: 0, closeBefore: 0 };
  const raise = (name: keyof typeof signs, to: number): void => {
    signs[name] = Math.max(signs[name], to);
  };
  visitNear(heard, { turn, figures }, ({ at, other, value, near }) => {
    if (other.isUsers) return;
    if (other.turn < turn) {
      raise('nearBefore', near);
      raise('closeBefore', value ** CLOSE);
      return;
    }
    best[at] = Math.max(best[at] ?? 0, near);
    raise('nearest', value);
    if (near > NEAR) answers.add(other.turn);
    if (amending.has(other.turn - 1)) raise('nearAmended', near);
    const then = turns[other.turn + 1];
    if (then?.numbers.has(other.figure.digits)) raise('nearQuoted', near);
    if (then?.sentences.slice(0, 2).some((one) => one.accepts)) raise('nearAccepted', near);
  });
  const sum = best.reduce((all, one) => all + one, 0);
  return {
    ...signs,
    nearShare: ratio(sum, best.length),
    nearLeast: best.length === 0 ? 0 : Math.min(...best),
    nearAnswers: Math.min(MOST, answers.size),
  };
};

const known = new WeakMap<HeardTurn, Signs>();

/** The same of all numbers of an answer. */
export const answerAnewSigns = (heard: Heard, turn: number): Signs => {
  const own = heard.turns[turn];
  if (!own) return {};
  const before = known.get(own);
  if (before) return before;
  const signs = foundAnewSigns(
    heard,
    turn,
    own.lines.flatMap(({ figures }) => figures),
  );
  known.set(own, signs);
  return signs;
};

/** Whether the numbers of a line were found anew, and those of its whole answer. */
export const lineAnewSigns = (heard: Heard, turn: number, figures: readonly Figure[]): Signs => {
  const { nearShare = 0, nearAmended = 0, nearBefore = 0 } = answerAnewSigns(heard, turn);
  return {
    ...foundAnewSigns(heard, turn, figures),
    answerNear: nearShare,
    answerAmended: nearAmended,
    answerBefore: nearBefore,
  };
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
