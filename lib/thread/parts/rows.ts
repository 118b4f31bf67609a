import { cellsOfCsv } from './csv';
import { rowsOfJson } from './json-rows';

type Rows = readonly (readonly string[])[];

/** Longer ones (UTF-16 units) are no rows to carry along in any form. */
const LONGEST = 8000;
const BOX_BARS = /[│┃║┆┊]/gu;
const BOX_LINES = /[─━═┄┈┌┐└┘├┤┬┴┼╞╪╡╔╗╚╝╠╣╦╩╬╭╮╰╯┏┓┗┛┣┫┳┻╋╇┡┩╂]/gu;
/** Under the names, databases that draw boxes say of what type each is: "| varchar | int64 |". */
const TYPES =
  /^\s*\|(?:\s*(?:varchar|str|string|text|u?int\d*|integer|bigint|i\d+|u\d+|f\d+|float\d*|double|decimal(?:\([^)]*\))?|numeric|bool(?:ean)?|date|time(?:stamp)?|datetime(?:\[[^\]]*\])?|-{3})\s*\|)+\s*$/iu;
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

const FORMS: readonly ((lines: readonly string[]) => Rows)[] = [
  (lines) => rowsOfJson(lines.join('\n')) ?? [],
  (lines) => cellsOfCsv(lines, ','),
  (lines) => cellsOfCsv(lines, ';'),
  rowsOfGaps,
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
  const isDrawn = text.includes('│') || text.includes('┃') || text.includes('║');
  const plain = isDrawn ? text.replace(BOX_BARS, '|').replace(BOX_LINES, '-') : text;
  const lines = plain.split('\n').filter((line) => line.trim() !== '' && !(isDrawn && TYPES.test(line)));
  if (isDrawn) return lines.join('\n');
  if (lines.filter((line) => BARS.test(line)).length > 1) return text;
  for (const [above, below] of FRAMES) {
    const inside = lines.slice(above, lines.length - below);
    const rows = FORMS.map((read) => read(inside)).find(isTable);
    if (rows) return [...lines.slice(0, above), ...written(rows), ...lines.slice(lines.length - below)].join('\n');
  }
  return text;
};
