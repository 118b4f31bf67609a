import type { TurnRow } from './database';

/** What a page says about where its turns stand in the thread. */
export interface PageOrder {
  /** The site numbers its turns: an index is a place in the thread, whatever the page shows of it. */
  readonly placed: boolean;
  /** Keys of all turns in the page, in its order; undefined while they are as they were. */
  readonly order?: readonly string[] | undefined;
  /** All turns of the thread as far as the page tells. */
  readonly about: number;
  /** The site says itself how many turns there are: `about` is no guess. */
  readonly total?: boolean;
}

/** What a report changes in the turns known so far. */
export interface Merge {
  readonly put: readonly TurnRow[];
  /** Keys of turns that are no longer in the thread. */
  readonly drop: readonly string[];
}

/** Two reports agree that this is the same turn, though one did not know its lasting id yet. */
const isSame = (a: TurnRow, b: TurnRow): boolean => a.index === b.index && a.role === b.role && a.hash === b.hash;

const sorted = (rows: Iterable<TurnRow>): TurnRow[] =>
  [...rows].sort((a, b) => a.index - b.index || (a.at ?? 0) - (b.at ?? 0));

/**
 * Known turns that a page leaves out although it would show them: those between two that it shows; those after the last
 * one it shares with the past, once it goes on otherwise there (an edit, a regeneration, another branch). What lies
 * before may only be scrolled away.
 */
const leftOut = (known: readonly TurnRow[], order: readonly string[], about: number): TurnRow[] => {
  const shown = new Set(order);
  const places = new Map(known.map(({ key }, place) => [key, place]));
  const shared = order.flatMap((key) => places.get(key) ?? []);
  // Nothing in common: where the page shows all there is, the thread was begun anew.
  if (shared.length === 0) return about > order.length ? [] : [...known];
  const [first, last] = [Math.min(...shared), Math.max(...shared)];
  const next = order[order.indexOf(known[last]?.key ?? '') + 1];
  const goesOn = next !== undefined && !places.has(next);
  return known.filter(({ key }, place) => !shown.has(key) && place > first && (place < last || goesOn));
};

/** Known turns at whose place the site has another one now, and all that followed them on that branch. */
const replaced = (known: readonly TurnRow[], told: readonly TurnRow[], shown: ReadonlySet<string>): TurnRow[] => {
  const byPlace = new Map(told.map((row) => [row.index, row]));
  const from = known.find((row) => byPlace.has(row.index) && !shown.has(row.key));
  return from ? known.filter(({ key, index }) => index >= from.index && !shown.has(key)) : [];
};

/** Turns in thread order with new places: what the page shows in its order, what it does not show around it. */
const inOrder = (
  known: readonly TurnRow[],
  rows: ReadonlyMap<string, TurnRow>,
  order: readonly string[],
): TurnRow[] => {
  const shown = new Set(order);
  const hidden = known.filter(({ key }) => !shown.has(key) && rows.has(key));
  const first = known.findIndex(({ key }) => shown.has(key));
  const before =
    first === -1 ? hidden : hidden.slice(0, known.slice(0, first).filter(({ key }) => rows.has(key)).length);
  const after = hidden.slice(before.length);
  const keys = [...before.map(({ key }) => key), ...order, ...after.map(({ key }) => key)];
  return keys
    .flatMap((key) => rows.get(key) ?? [])
    .map((row, index) => (row.index === index ? row : { ...row, index }));
};

const isChanged = (before: TurnRow | undefined, row: TurnRow): boolean =>
  !before || before.hash !== row.hash || before.index !== row.index || (before.estimated && !row.estimated);

/**
 * Which rows a report changes: each turn stands once, under its key. A turn that was told under another key before is
 * taken over; one that the page has replaced goes, with all that followed it. `known` in thread order.
 */
export const mergeTurns = (known: readonly TurnRow[], told: readonly TurnRow[], page: PageOrder): Merge => {
  const { placed, order, about, total } = page;
  const byKey = new Map(known.map((row) => [row.key, row]));
  const shown = new Set([...told.map(({ key }) => key), ...(order ?? [])]);
  const byPlace = new Map(told.map((row) => [row.index, row]));
  const drop = new Set<string>();
  const leave = (rows: readonly TurnRow[]): void => {
    for (const { key } of rows) drop.add(key);
  };
  const stay = known.map((row) => {
    const now = byPlace.get(row.index);
    const isTaken = now !== undefined && !shown.has(row.key) && !byKey.has(now.key) && isSame(row, now);
    if (isTaken) drop.add(row.key);
    return isTaken ? now : row;
  });
  if (placed) {
    leave(replaced(stay, told, shown));
    if (total) leave(stay.filter(({ key, index }) => index >= about && !shown.has(key)));
  } else if (order) leave(leftOut(stay, order, about));

  const rows = new Map(stay.filter(({ key }) => !drop.has(key)).map((row) => [row.key, row]));
  for (const row of told) {
    const before = byKey.get(row.key);
    // Without a new order a turn stands where it stood: the page counts what it shows, not the thread.
    rows.set(row.key, before && !placed && !order && known.length > 0 ? { ...row, index: before.index } : row);
  }
  const now = order && !placed ? inOrder(stay, rows, order) : sorted(rows.values());
  return { put: now.filter((row) => isChanged(byKey.get(row.key), row)), drop: [...drop] };
};

/** The rows after a merge, in thread order; those that did not change are the same objects. */
export const merged = (known: readonly TurnRow[], { put, drop }: Merge): readonly TurnRow[] => {
  if (put.length === 0 && drop.length === 0) return known;
  const rows = new Map(known.map((row) => [row.key, row]));
  for (const key of drop) rows.delete(key);
  for (const row of put) rows.set(row.key, row);
  return sorted(rows.values());
};
