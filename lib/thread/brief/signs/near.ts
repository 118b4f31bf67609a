import { figuresIn, type Figure } from '../figures';
import type { Heard } from '../heard';
import { decimalsOf, numericValue } from '../numeric';
import { figuresAlike } from './quoted';

/** A number of a thread, as it is compared with others. */
export interface PlacedNumber {
  readonly figure: Figure;
  readonly value: number;
  /** Digits after its decimal mark; none in "4.1m", which is 4,100,000. */
  readonly places: number;
  readonly turn: number;
  readonly isUsers: boolean;
}

const placed = (figure: Figure, turn: number, isUsers: boolean): PlacedNumber => ({
  figure,
  value: numericValue(figure.digits, figure.kind) * figure.scale,
  places: figure.scale === 1 ? decimalsOf(figure.digits, figure.kind) : 0,
  turn,
  isUsers,
});

/** Each number is compared with all others of its kind in a long thread: they are read once. */
const known = new WeakMap<Heard, ReadonlyMap<string, readonly PlacedNumber[]>>();
const placedIn = (heard: Heard): ReadonlyMap<string, readonly PlacedNumber[]> => {
  const before = known.get(heard);
  if (before) return before;
  const byKind = new Map<string, PlacedNumber[]>();
  for (const [turn, { role, sentences, lines }] of heard.turns.entries()) {
    const isUsers = role === 'user';
    const figures = isUsers ? sentences.map(({ text }) => figuresIn(text)) : lines.map((line) => line.figures);
    const seen = new Set<string>();
    for (const figure of figures.flat()) {
      // A pasted column says one number a thousand times.
      const key = `${figure.digits} ${figure.scale} ${figure.kind} ${[...figure.words].join(' ')}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const all = byKind.get(figure.kind) ?? [];
      all.push(placed(figure, turn, isUsers));
      byKind.set(figure.kind, all);
    }
  }
  known.set(heard, byKind);
  return byKind;
};

/** How much numbers that are told in other words, in none, or with other decimals are one number found anew. By hand: the fit weighs what comes of them. */
const BESIDE = 0.3;
const UNTOLD = 0.6;
const OF_OTHER_PLACES = 0.4;
/** Of two numbers one of which is 20 times the other, neither is the other one found anew. */
const FAR = 0.05;

/** A number beside another one, and how near they are. */
export interface Near {
  /** Which of the numbers it is beside. */
  readonly at: number;
  readonly other: PlacedNumber;
  /** By their values alone: the smaller one's share of the greater one. */
  readonly value: number;
  /** With what is said of them, 0 to 1. */
  readonly near: number;
}

/** Visits all numbers of other turns that may be some numbers of one turn found anew, or what these were before. */
export const visitNear = (
  heard: Heard,
  { turn, figures }: { readonly turn: number; readonly figures: readonly Figure[] },
  visit: (near: Near) => void,
): void => {
  const byKind = placedIn(heard);
  const digits = new Set(figures.map((figure) => figure.digits));
  for (const [at, figure] of figures.entries()) {
    const own = placed(figure, turn, false);
    if (!(own.value > 0)) continue;
    for (const other of byKind.get(figure.kind) ?? []) {
      const value = own.value < other.value ? own.value / other.value : other.value / own.value;
      // One number in another spelling came again as it was.
      if (!(value >= FAR) || value === 1 || other.turn === turn || digits.has(other.figure.digits)) continue;
      const told = BESIDE + (1 - BESIDE) * figuresAlike(figure, other.figure, UNTOLD);
      visit({ at, other, value, near: value * told * (own.places === other.places ? 1 : OF_OTHER_PLACES) });
    }
  }
};
