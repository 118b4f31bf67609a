import type { Change } from '../changes';
import type { Heard, HeardTable } from '../heard';
import { countShared } from './likeness';
import { resultLineSigns } from './result';
import { shareIn } from './words';

const MOST = 6;
/** Numbers of one digit are in every answer. */
const TELLING = 2;

const isTelling = (digits: string): boolean => digits.replace(/\D/gu, '').length >= TELLING;

/** How much of a table a later one gives anew, with other numbers: by columns and by rows, 0 to 1. */
const anewBy = (old: HeardTable, fresh: HeardTable): { readonly columns: number; readonly labels: number } =>
  countShared(fresh.numbers, old.numbers) === fresh.numbers.size
    ? { columns: 0, labels: 0 }
    : { columns: shareIn(old.heads, fresh.heads), labels: shareIn(old.labels, fresh.labels) };

/** What tells whether the rows of a table hold at the end of the thread. `likely`: how likely the lines of its answer do. */
export const tableSigns = (
  heard: Heard,
  place: number,
  table: HeardTable,
  failed: ReadonlySet<number>,
  changes: readonly Change[],
  likely: readonly number[],
): Readonly<Record<string, number>> => {
  const { turns } = heard;
  const later = turns.slice(place + 1);
  const after = later.flatMap(({ tables }) => tables);
  const all = after.map((fresh) => anewBy(table, fresh));
  const numbers = new Set([...table.numbers].filter(isTelling));
  const own = turns[place];
  const siblings = own?.tables ?? [];
  return {
    ...resultLineSigns(heard, place, table.line, failed, changes),
    columnsAnew: Math.max(0, ...all.map(({ columns }) => columns)),
    labelsAnew: Math.max(0, ...all.map(({ labels }) => labels)),
    bothAnew: Math.max(0, ...all.map(({ columns, labels }) => columns * labels)),
    tablesAfter: Math.min(MOST, after.length),
    isLastTable: Number(after.length === 0),
    isLastOfTurn: Number(siblings.at(-1) === table),
    rows: Math.min(MOST, table.rows.length),
    isAlone: Number(table.rows.length === 1),
    inWords: shareIn(numbers, own?.numbers ?? new Set()),
    inLaterWords: Math.max(0, ...later.map((turn) => shareIn(numbers, turn.numbers))),
    inLastWords: shareIn(numbers, turns[heard.last]?.numbers ?? new Set()),
    hasLines: Number(likely.length > 0),
    bestLine: Math.max(0, ...likely),
    worstLine: likely.length > 0 ? Math.min(...likely) : 0,
  };
};
