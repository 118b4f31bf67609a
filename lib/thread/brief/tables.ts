import { remember } from '../remember';

/** A small table of rows that came back. */
export interface ResultTable {
  /** Names of its columns; empty where it has none. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** It on one line: "carrier | late: Brenner | 2030; Dahl | 41". */
  readonly text: string;
}

/** More rows, or UTF-16 units on one line, are a table to look up, not to carry along. */
const MOST_ROWS = 8;
const LONGEST = 320;
/** With the blanks and rules of its columns (UTF-16 units): longer ones are not read. */
const LONGEST_WHOLE = 4000;
const RULED = /^[\s|:+=-]*$/u;
const SPLITS = [/(?<!\\)\|/u, /\t/u] as const;
const MEASURES = /^[-+−–~≈<>]?\s?(?:[€$£¥₹]|R\$|CHF|EUR|USD|GBP)?\s?[-+−]?\d/u;

/** The cells of lines. Bars around a table are no cells where all of its lines have them. */
const cellsOf = (lines: readonly string[], split: RegExp): readonly (readonly string[])[] => {
  const isFramed = lines.every((line) => /^\s*\|.*\|\s*$/u.test(line));
  return lines.map((line) =>
    (isFramed ? line.trim().slice(1, -1) : line).split(split).map((cell) => cell.replaceAll('\\|', '|').trim()),
  );
};

/** Says that there is nothing, and names no column. */
const NOTHING = /^(?:n\/?a|null|none|nan|-+|–|—)$/iu;
const isHead = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^[^\d]*\p{L}|^$/u.test(cell) && !MEASURES.test(cell) && !NOTHING.test(cell));

/** One row names each of its numbers, more rows stand under their columns. */
const told = (columns: readonly string[], rows: readonly (readonly string[])[]): string => {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined && columns.length > 0)
    return columns.map((column, place) => `${column} ${only[place] ?? ''}`.trim()).join(', ');
  const head = columns.length === 0 ? '' : `${columns.join(' | ')}: `;
  return `${head}${rows.map((row) => row.map((cell) => (cell === '' ? '–' : cell)).join(' | ')).join('; ')}`;
};

const readSmall = remember((text: string): ResultTable | undefined => {
  const lines = text.split('\n').filter((line) => !RULED.test(line));
  const split = SPLITS.find((one) => lines.filter((line) => one.test(line)).length >= Math.min(2, lines.length));
  // One line is a report of its own kind: "Status: ok | 5 rows | 0.3 s".
  if (split === undefined || lines.length < 2) return undefined;
  const cells = cellsOf(lines, split);
  const even = cells.filter((row) => row.length > 1);
  const [first] = even;
  // A title over it and a note under it, and nothing else, may be no row.
  const framed = cells.slice(cells[0]?.length === 1 ? 1 : 0, cells.at(-1)?.length === 1 ? -1 : undefined);
  if (first === undefined || framed.length !== even.length || even.some((row) => row.length !== first.length))
    return undefined;
  const columns = isHead(first) && even.length > 1 ? first : [];
  const rows = columns.length > 0 ? even.slice(1) : even;
  const table = { columns, rows, text: told(columns, rows) };
  const isSmall = rows.length <= MOST_ROWS && table.text.length <= LONGEST;
  return isSmall && rows.some((row) => row.some((cell) => MEASURES.test(cell))) ? table : undefined;
});

/** Marks the line that leads to a table in a text, "Net revenue without returns:"; the titles of tools have none. */
const LEAD = '\uE001';

/** Rows out of a text under the line that leads to them. */
export const underLead = (lead: string, rows: string): string => `${LEAD}${lead}\n${rows}`;

/** "password", "api_key", "client secret": nothing of such a table is carried along. "Tokens" are counted, and a "pass" is a test. */
const SECRET = /(?<!\p{L})(?:pass(?:words?|wd|phrases?)|secrets?|token|api.?keys?|credentials?)(?!\p{L})/iu;

/** Whether rows hold what nobody else may read. */
export const holdsSecrets = (rows: string): boolean => SECRET.test(rows);

/** The table that a tool's answer is; nothing where it is none, too large to carry along, or holds secrets. */
export const readTable = (text: string): ResultTable | undefined => {
  if (text.length > LONGEST_WHOLE || holdsSecrets(text)) return undefined;
  if (!text.startsWith(LEAD)) return readSmall(text);
  const [lead = '', ...rows] = text.slice(LEAD.length).split('\n');
  const table = readSmall(rows.join('\n'));
  return table && { ...table, text: `${lead} ${table.text}` };
};
