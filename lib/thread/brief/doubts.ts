import type { Doubtful } from './doubtful';
import { digitsIn } from './heard';
import { sentences } from './own-words';
import { finderOf } from './phrases';
import { TITLES } from './titles';

/** Something of which a brief is not sure, for the user to check: it was told, or left out. */
export interface BriefDoubt {
  /** As it stands in the brief, or would. */
  readonly text: string;
  /** Place of its turn among all turns. */
  readonly turn: number;
  /** The brief was made with it. */
  readonly isTold: boolean;
}

/** More would be read by nobody. */
const MOST = 5;
/** What is less likely a fault than this is no doubt. */
const LEAST = 0.1;

/** Say what is asked, and what did not work: nothing in them holds or lapses. */
const CERTAIN = [TITLES.failed, TITLES.data, TITLES.back, TITLES.last, TITLES.now];

/** A part of a brief that can be taken out by itself: an item of a list, else a sentence. */
interface Unit {
  readonly text: string;
  readonly isCertain: boolean;
}

/** What the brief asks stands in its first line. */
const unitsIn = (brief: string): readonly Unit[] => {
  let title = '';
  return brief.split('\n').flatMap((line, place): Unit[] => {
    const isItem = line.startsWith('- ');
    if (!isItem) title = Object.values(TITLES).find((one) => line.startsWith(one)) ?? '';
    const isCertain = place === 0 || CERTAIN.some((one) => one === title);
    if (title === '') return sentences(line).map((text) => ({ text, isCertain }));
    return [{ text: isItem ? line.slice(2) : line.slice(title.length + 1).trim(), isCertain }];
  });
};

const isOnce = (brief: string, text: string): boolean => brief.split(text).length === 2;

/** The few things that a brief is most likely wrong about, in the order of the thread. */
export const doubtsIn = (brief: string, all: readonly Doubtful[]): readonly BriefDoubt[] => {
  const units = unitsIn(brief).map((unit) => ({ ...unit, small: unit.text.toLowerCase() }));
  const numbers = new Set(digitsIn(brief));
  const likeliest = new Map<string, BriefDoubt & { readonly chance: number }>();
  for (const { text: said, turn, ifTold, ifLeftOut } of all) {
    if (Math.max(ifTold, ifLeftOut) < LEAST) continue;
    const text = said.trim();
    const isSaid = finderOf(text.replace(/[.]$/u, ''));
    const unit = units.find((one) => isSaid(one.text, one.small));
    const isSure = unit
      ? unit.isCertain || !isOnce(brief, unit.text)
      : digitsIn(text).every((digits) => numbers.has(digits));
    const doubt = unit
      ? { text: unit.text, turn, isTold: true, chance: ifTold }
      : { text, turn, isTold: false, chance: ifLeftOut };
    if (!isSure && doubt.chance >= Math.max(LEAST, likeliest.get(doubt.text)?.chance ?? 0))
      likeliest.set(doubt.text, doubt);
  }
  return [...likeliest.values()]
    .toSorted((one, other) => other.chance - one.chance)
    .slice(0, MOST)
    .toSorted((one, other) => one.turn - other.turn)
    .map(({ text, turn, isTold }) => ({ text, turn, isTold }));
};
