import { cellsOfCsv } from './csv';
import { isDrawn, boxLines, withoutNotes } from './boxes';
import { rowsOfJson } from './json-rows';
import { isRecordHead, rowsOfRecords } from './records';

type Rows = readonly (readonly string[])[];

/** Longer ones (UTF-16 units) are no rows to carry along in any form. */
const LONGEST = 8000;
const BARS = /^(?!\s*[[{]).*(?:\S\s*\|\s*\S|\t)/u;
/** "avg_delay", "Net revenue (EUR)"; and what measures, "2030", "7.2 %", "−14". */
const IS_NAME = /^[^\d]*\p{L}/u;
const IS_NUMBER = /^[-+−–~≈<>]?\s?(?:[€$£¥₹]|[A-Z]{3} )?[-+−]?\d/u;

/** Names over the columns, and a number under one of them: what a comma or a gap alone does not tell. */
const isTable = ([head = [], ...rows]: Rows): boolean =>
  rows.length > 0 &&
  head.length > 1 &&
  rows.every((row) => row.length === head.length) &&
  head.every((cell) => IS_NAME.test(cell)) &&
  new Set(head).size === head.length &&
  rows.some((row) => row.some((cell) => IS_NUMBER.test(cell)));

/** Columns that gaps of two blanks and more keep apart, as libraries print them: a count of the rows before them goes. */
const rowsOfGaps = (lines: readonly string[]): Rows => {
  const [head = [], ...rows] = lines.map((line) => line.trim().split(/ {2,}/u));
  const isCounted = rows.length > 0 && rows.every(([first], place) => first === String(place));
  return [head, ...rows.map((row) => (isCounted && row.length === head.length + 1 ? row.slice(1) : row))];
};

interface Form {
  readonly read: (lines: readonly string[]) => Rows;
  /** What stands between its cells; a line that has it is no title and no note. */
  readonly between?: RegExp;
}

const FORMS: readonly Form[] = [
  { read: (lines) => rowsOfJson(lines.join('\n')) ?? [] },
  { read: rowsOfRecords, between: /\|/u },
  { read: (lines) => cellsOfCsv(lines, ','), between: /,/u },
  { read: (lines) => cellsOfCsv(lines, ';'), between: /;/u },
  { read: rowsOfGaps, between: /\S {2,}\S/u },
];

const written = (rows: Rows): readonly string[] =>
  rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')).join(' | '));

/** A line above rows and one below them may say how many there are, or what they are of. */
const FRAMES = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

/**
 * Rows in whatever form a tool gave them (JSON, CSV, columns apart by blanks, drawn boxes), as lines of cells between bars;
 * the text itself where it holds none.
 */
export const withBars = (text: string): string => {
  if (text.length > LONGEST) return text;
  const lines = boxLines(text);
  if (isDrawn(text)) return lines.join('\n');
  const isRecord = isRecordHead(lines[0] ?? '');
  if (!isRecord && lines.filter((line) => BARS.test(line)).length > 1) return withoutNotes(lines)?.join('\n') ?? text;
  for (const [above, below] of FRAMES) {
    const inside = lines.slice(above, lines.length - below);
    const frame = [...lines.slice(0, above), ...lines.slice(lines.length - below)];
    for (const { read, between } of FORMS) {
      const rows = frame.some((line) => between?.test(line)) ? [] : read(inside);
      if (isTable(rows))
        return [...lines.slice(0, above), ...written(rows), ...lines.slice(lines.length - below)].join('\n');
    }
  }
  return text;
};
