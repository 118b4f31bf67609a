import type { Change } from '../changes';
import { numbersIn, type Heard, type HeardTable } from '../heard';
import { ratio } from './likeness';
import { resultLineSigns } from './result';

const MOST = 6;
/** A number of so many digits is told by chance in no other answer. */
const TELLING = 2;

const shareIn = (some: readonly string[], others: ReadonlySet<string>): number =>
  ratio(some.filter((one) => others.has(one)).length, some.length);

const lowered = (texts: readonly string[]): readonly string[] => texts.map((text) => text.toLowerCase());

const labelsOf = ({ rows }: HeardTable): readonly string[] =>
  lowered(rows.map(([label = '']) => label).filter((label) => /\p{L}/u.test(label)));

const tellingNumbers = (text: string): readonly string[] =>
  numbersIn(text).filter((one) => one.replace(/\D/gu, '').length >= TELLING);

/** How much of a table a later one gives anew, with other numbers: by columns and by rows, 0 to 1. */
const anewBy = (old: HeardTable, fresh: HeardTable): { readonly columns: number; readonly labels: number } => {
  const known = new Set(numbersIn(old.text));
  if (numbersIn(fresh.text).every((one) => known.has(one))) return { columns: 0, labels: 0 };
  return {
    columns: shareIn(lowered(old.columns), new Set(lowered(fresh.columns))),
    labels: shareIn(labelsOf(old), new Set(labelsOf(fresh))),
  };
};

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
  const numbers = tellingNumbers(table.text);
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
    hasCode: Number((own?.code ?? '') !== ''),
    hasLines: Number(likely.length > 0),
    bestLine: Math.max(0, ...likely),
    worstLine: likely.length > 0 ? Math.min(...likely) : 0,
  };
};
