import type { PracticePart } from '../model';

type Tool = Extract<PracticePart, { kind: 'tool' }>;

/** Numbers between 0 and 1 that are the same at every start (mulberry32). */
export const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A number from words, so that a table looks the same whenever it is asked for. */
export const seedOf = (words: string): number =>
  Array.from(words, (letter) => letter.charCodeAt(0)).reduce((sum, one) => (Math.imul(sum, 31) + one) | 0, 7);

const DAY = 86_400_000;

/** ISO days from `from` on. */
export const days = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, day) => new Date(Date.parse(from) + day * DAY).toISOString().slice(0, 10));

/** A column of a made-up result: a list to go through, or a number around which values fall. */
export type Column = readonly string[] | { readonly around: number; readonly decimals?: 0 | 1 | 2 | 4 };

/** Rows of a made-up result: lists are combined, the last one fastest; numbers vary by a fifth. */
export const makeRows = (title: string, columns: Readonly<Record<string, Column>>, most = 60): string[][] => {
  const random = chance(seedOf(title));
  const all = Object.values(columns);
  const lists = all.filter((column): column is readonly string[] => Array.isArray(column));
  const count = Math.min(
    most,
    lists.reduce((product, list) => product * list.length, 1),
  );
  return Array.from({ length: count }, (_, row) => {
    let step = row;
    const picked = new Map<Column, string>();
    for (const list of lists.toReversed()) {
      picked.set(list, list[step % list.length] ?? '');
      step = Math.floor(step / list.length);
    }
    return all.map((column) => {
      if (!('around' in column)) return picked.get(column) ?? '';
      return (column.around * (0.8 + random() * 0.4)).toFixed(column.decimals ?? 2);
    });
  });
};

/** A query with its made-up result. */
export const query = (title: string, sql: string, columns: Readonly<Record<string, Column>>, most?: number): Tool => ({
  kind: 'tool',
  title,
  sql,
  columns: Object.keys(columns),
  rows: makeRows(title + sql, columns, most),
});

/** A look at something that is no query: a dashboard, a list of assets. */
export const look = (title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Tool => ({
  kind: 'tool',
  title,
  columns,
  rows,
});

export const EU = ['DE', 'FR', 'NL', 'ES', 'IT', 'SE', 'DK', 'AT', 'BE', 'IE', 'PL'] as const;
export const CHANNELS = ['direct', 'paid_search', 'organic', 'email', 'social', 'marketplace'] as const;
