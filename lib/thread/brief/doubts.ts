import { fold } from '../../text/fold';
import type { Doubtful } from './doubtful';
import { digitsIn } from './heard';
import { sentences } from './own-words';
import { finderOf } from './phrases';
import { TITLES, titleOf } from './titles';

/** Something of which a brief is not sure, for the user to check: it was told, or left out. */
export interface BriefDoubt {
  /** As it stands in the brief, or would. */
  readonly text: string;
  /** Place of its turn among all turns. */
  readonly turn: number;
  /** The brief was made with it. */
  readonly isTold: boolean;
  /** The user said it: it is an order or a fact, and no finding. */
  readonly isOwn: boolean;
}

interface Weighed extends BriefDoubt {
  readonly chance: number;
}

/** More would be read by nobody. */
const MOST = 5;
/** What is less likely a fault than this is no doubt. */
const LEAST = 0.1;

/** Say what is asked, and what did not work: nothing in them holds or lapses. */
const CERTAIN: ReadonlySet<string> = new Set([TITLES.failed, TITLES.data, TITLES.back, TITLES.last, TITLES.now]);

/** A part of a brief that can be taken out by itself: an item of a list, else a sentence. */
interface Unit {
  readonly text: string;
  /** As rules read it. */
  readonly folded: string;
  readonly small: string;
  readonly isCertain: boolean;
}

/** What the brief asks stands in its first line. */
const unitsIn = (brief: string): readonly Unit[] => {
  let title = '';
  return brief.split('\n').flatMap((line, place): Unit[] => {
    const isItem = line.startsWith('- ');
    if (!isItem) title = titleOf(line) ?? '';
    const isCertain = place === 0 || CERTAIN.has(title);
    const said = isItem ? line.slice(2) : line.slice(title.length + 1).trim();
    return (title === '' ? sentences(line) : [said]).map((text) => ({
      text,
      folded: fold(text),
      small: fold(text).toLowerCase(),
      isCertain,
    }));
  });
};

const isOnce = (brief: string, text: string): boolean => brief.split(text).length === 2;

const END = /[.,;:]+$/u;
/** "64." stands in many sentences, and is meant where it is most of one. */
const SHORT = 12;

const LONG_WORDS = /\p{L}{3}/u;
/** "0.26.", "21 wow.", half a quotation: nobody can say whether that holds. */
const isPlain = (text: string): boolean =>
  text.split(/\s+/u).filter((word) => LONG_WORDS.test(word)).length > 1 && text.split('"').length % 2 === 1;

/** A doubt of a brief; undefined where the brief says it for certain, or says nothing that it lacks. */
const weigh = (
  brief: string,
  units: readonly Unit[],
  numbers: ReadonlySet<string>,
  one: Doubtful,
): Weighed | undefined => {
  const { turn, isOwn, ifTold, ifLeftOut } = one;
  const looked = one.text.trim().replace(END, '');
  const isSaid = finderOf(looked);
  const unit = units.find(
    ({ folded, small }) => isSaid(folded, small) && (looked.length >= SHORT || 2 * looked.length >= folded.length),
  );
  if (unit) {
    if (unit.isCertain || !isOnce(brief, unit.text)) return undefined;
    return { text: unit.text, turn, isTold: true, isOwn, chance: ifTold };
  }
  const text = one.whole.trim();
  if (brief.includes(text) || (!isOwn && digitsIn(text).every((digits) => numbers.has(digits)))) return undefined;
  return { text, turn, isTold: false, isOwn, chance: ifLeftOut };
};

/** "12.1 % and 19.3 %", and the rows it was read from: one question is enough. */
const saysAll = (one: Weighed, other: Weighed): boolean => {
  if (one.text.includes(other.text)) return true;
  const [own, others] = [digitsIn(one.text), digitsIn(other.text)];
  return (
    one.turn === other.turn && one.isOwn === other.isOwn && others.length > 0 && others.every((it) => own.includes(it))
  );
};

/** As many are looked for in a brief: a pasted list has thousands of pieces. */
const LOOKED_AT = 100;
const most = ({ ifTold, ifLeftOut }: Doubtful): number => Math.max(ifTold, ifLeftOut);

/**
 * The few things that a brief is most likely wrong about, in the order of the thread. What was left out of a turn that
 * `hasSecret` is none: the secret may have been the reason.
 */
export const doubtsIn = (
  brief: string,
  all: readonly Doubtful[],
  hasSecret: (turn: number) => boolean,
): readonly BriefDoubt[] => {
  const units = unitsIn(brief);
  const numbers = new Set(digitsIn(brief));
  const weighed = all
    .filter((one) => most(one) >= LEAST)
    .toSorted((one, other) => most(other) - most(one))
    .slice(0, LOOKED_AT)
    .flatMap((one) => weigh(brief, units, numbers, one) ?? [])
    .filter(({ chance, text }) => chance >= LEAST && isPlain(text))
    .toSorted((one, other) => other.chance - one.chance);
  const first: Weighed[] = [];
  for (const one of weighed) {
    if (first.length === MOST) break;
    const isKnown = first.some((other) => saysAll(one, other) || saysAll(other, one));
    if (!isKnown && (one.isTold || !hasSecret(one.turn))) first.push(one);
  }
  return first
    .toSorted((one, other) => one.turn - other.turn)
    .map(({ text, turn, isTold, isOwn }) => ({ text, turn, isTold, isOwn }));
};
