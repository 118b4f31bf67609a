import type { Asking } from './asked';
import { sharedPieces, type Piece } from './pieces';

/** A place in a question where other values stood at other times. */
export interface Slot {
  readonly kind: Piece['kind'];
  /** As written, the last wording's first; each once. */
  readonly values: readonly string[];
  /** Words of the last wording before and after it. */
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** A value has at most so many words. */
const MOST_WORDS = 5;

/** A value as its wording has it, with what stands between its pieces. */
const textOf = (text: string, pieces: readonly Piece[]): string | undefined => {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last && pieces.length <= MOST_WORDS ? text.slice(first.start, last.end) : undefined;
};

const once = (values: readonly (string | undefined)[]): string[] => {
  const byName = new Map<string, string>();
  for (const value of values) {
    const name = value?.toLowerCase();
    if (value !== undefined && name !== undefined && !byName.has(name)) byName.set(name, value);
  }
  return [...byName.values()];
};

/** Runs of pieces of one kind that some wording has otherwise: from, to, in the last wording. */
const runsOf = (pieces: readonly Piece[], isFixed: (place: number) => boolean): [number, number][] => {
  const runs: [number, number][] = [];
  for (const [place, { kind }] of pieces.entries()) {
    if (isFixed(place)) continue;
    const last = runs.at(-1);
    if (last?.[1] === place && pieces[place - 1]?.kind === kind) last[1] = place + 1;
    else runs.push([place, place + 1]);
  }
  return runs;
};

/** Where the wordings of a question differ, and what stood there. What only some of them add is no place of its own. */
export const slotsOf = ([latest, ...others]: readonly Asking[]): Slot[] => {
  if (!latest) return [];
  const { pieces } = latest;
  const shared = others.map((other) => new Map(sharedPieces(pieces, other.pieces)));
  const isFixed = (place: number): boolean => shared.every((pairs) => pairs.has(place));
  return runsOf(pieces, isFixed).flatMap(([from, to]) => {
    const kind = pieces[from]?.kind ?? 'word';
    const inOther = (other: Asking, pairs: ReadonlyMap<number, number>): readonly Piece[] => {
      const fixed = [...pairs].filter(([own]) => isFixed(own));
      const left = fixed.findLast(([own]) => own < from)?.[1] ?? -1;
      const right = fixed.find(([own]) => own >= to)?.[1] ?? other.pieces.length;
      return other.pieces.slice(left + 1, right).filter((piece) => piece.kind === kind);
    };
    const all = [pieces.slice(from, to), ...others.map((other, at) => inOther(other, shared[at] ?? new Map()))];
    const texts = [latest, ...others].map(({ text }) => text);
    // A period and the one it is held against are two.
    const apart = kind === 'time' && all.every(({ length }) => length === to - from);
    return Array.from({ length: apart ? to - from : 1 }, (_, nth): Slot[] => {
      const values = once(all.map((own, at) => textOf(texts[at] ?? '', apart ? own.slice(nth, nth + 1) : own)));
      const [start, end] = apart ? [from + nth, from + nth + 1] : [from, to];
      return values.length > 1 ? [{ kind, values, before: pieces.slice(0, start), after: pieces.slice(end) }] : [];
    }).flat();
  });
};
