import type { TurnRow } from './database';

/** What a report changes in the turns known so far. */
export interface Merge {
  readonly put: readonly TurnRow[];
  /** Keys of turns that these replace. */
  readonly drop: readonly string[];
}

/** Two reports agree that this is the same turn, though one did not know its lasting id yet. */
const isSame = (a: TurnRow, b: TurnRow): boolean => a.index === b.index && a.role === b.role && a.hash === b.hash;

/**
 * Which rows a report changes: each turn stands once, under its key. A turn that was told under another key before is
 * taken over; where positions are the site's own (`placed`), one turn at a place replaces another.
 */
export const mergeTurns = (known: readonly TurnRow[], told: readonly TurnRow[], placed: boolean): Merge => {
  const byKey = new Map(known.map((row) => [row.key, row]));
  const toldKeys = new Set(told.map(({ key }) => key));
  const byPlace = new Map<number, TurnRow[]>();
  for (const row of known) byPlace.set(row.index, [...(byPlace.get(row.index) ?? []), row]);
  const drop = new Set<string>();
  const put = told.filter((row) => {
    const before = byKey.get(row.key);
    for (const other of byPlace.get(row.index) ?? []) {
      if (!toldKeys.has(other.key) && (placed || (!before && isSame(other, row)))) drop.add(other.key);
    }
    return !before || before.hash !== row.hash || before.index !== row.index || (before.estimated && !row.estimated);
  });
  return { put, drop: [...drop] };
};

/** The rows after a merge, in thread order. */
export const merged = (known: readonly TurnRow[], { put, drop }: Merge): TurnRow[] => {
  const rows = new Map(known.map((row) => [row.key, row]));
  for (const key of drop) rows.delete(key);
  for (const row of put) rows.set(row.key, row);
  return [...rows.values()].sort((a, b) => a.index - b.index || (a.at ?? 0) - (b.at ?? 0));
};
