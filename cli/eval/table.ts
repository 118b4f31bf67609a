import type { Interval } from './figures';

type Cell = string | number | Interval;

/** One set's figures: what was measured, by whom, and how the columns read. */
export interface Table {
  readonly set: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes?: readonly string[];
}

const decimal = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0(?=\.)/u, ''));

/** A cell as text: decimals without a leading zero, a figure with its interval. */
export const cellText = (cell: Cell): string => {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : decimal(cell);
  return Number.isNaN(cell.value) ? '–' : `${decimal(cell.value)} [${decimal(cell.low)}, ${decimal(cell.high)}]`;
};

/** The table as aligned text, for a terminal. */
export const asLines = ({ set, title, columns, rows, notes = [] }: Table): string => {
  const cells = [columns, ...rows.map((row) => row.map(cellText))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [`${set}: ${title}`, ...lines.map((line) => `  ${line}`), ...notes.map((note) => `  ${note}`), ''].join('\n');
};
