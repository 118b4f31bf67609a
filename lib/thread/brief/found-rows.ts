import type { Change } from './changes';
import type { Candidate, Established } from './found';
import { digitsIn, type Heard, type HeardTable } from './heard';
import { saysYes, type Model } from './odds';
import { tableSigns } from './signs/table';

/** A small table of a thread, with what tells whether its rows hold. */
export interface SignedTable {
  readonly table: HeardTable;
  readonly turn: number;
  readonly signs: Readonly<Record<string, number>>;
}

/** The small tables that came back. `lines`: what was said in words, with how likely it holds. */
export const tablesIn = (
  heard: Heard,
  failed: ReadonlySet<number>,
  changes: readonly Change[],
  lines: readonly Candidate[],
): readonly SignedTable[] => {
  const likely = new Map<number, number[]>();
  for (const line of lines) likely.set(line.turn, [...(likely.get(line.turn) ?? []), line.likely]);
  return heard.turns.flatMap(({ tables }, turn) =>
    tables.map((table) => ({
      table,
      turn,
      signs: tableSigns(heard, turn, table, failed, changes, likely.get(turn) ?? []),
    })),
  );
};

/** Rows that hold at the end of a thread and say a number that nothing else does. `said`: what is told in words. */
export const rowsIn = (tables: readonly SignedTable[], said: string, model: Model): readonly Established[] => {
  const numbers = new Set(digitsIn(said));
  return tables
    .filter(({ table, signs }) => saysYes(model, signs) && digitsIn(table.text).some((one) => !numbers.has(one)))
    .map(({ table, turn }) => ({ text: table.text, turn, isRows: true }));
};
