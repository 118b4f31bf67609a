type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Stands before a number inside of a value: numbers stay as they were written, "412.10", "1234567890123456789". */
const NUMBER = '\uE002';
/** A text in quotes, or a number outside of them: `"7"`, `412.10`. */
const TEXT_OR_NUMBER = /("[^"\\]*(?:\\[\s\S][^"\\]*)*")|(-?\d[\d.eE+-]*)/gu;
/** A number with its mark, as JSON. */
const MARKED = /"\uE002([^"]*)"/gu;

/** Whether a value of `jsonOf` is a number. */
export const isNumber = (value: unknown): value is string => typeof value === 'string' && value.startsWith(NUMBER);

/** Whether a value of `jsonOf` is a text. */
export const isWords = (value: unknown): value is string => typeof value === 'string' && !isNumber(value);

/** A number of `jsonOf` as it was written, 0 where it is none. */
export const numberOf = (value: unknown): number => (isNumber(value) ? Number(value.slice(NUMBER.length)) : 0);

/** A value of `jsonOf` as JSON; nothing where it nests too deep to be written. */
export const jsonText = (value: unknown): string => {
  try {
    return JSON.stringify(value).replace(MARKED, '$1');
  } catch {
    return '';
  }
};

/** The value of a text of JSON, numbers as they are written; undefined where it is none. */
export const jsonOf = (text: string): Json | undefined => {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  try {
    JSON.parse(text);
    return JSON.parse(
      text.replace(TEXT_OR_NUMBER, (all: string, quoted?: string) => quoted ?? `"${NUMBER}${all}"`),
    ) as Json;
  } catch {
    return undefined;
  }
};

/** One value a line, as logs and exports have it. */
const readLines = (text: string): Json | undefined => {
  const values = text.split('\n').map(jsonOf);
  return values.every(isObject) ? values : undefined;
};

const cell = (value: Json | undefined): string | undefined =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? undefined
      : String(value).replace(NUMBER, '');

const isWhole = (rows: readonly (readonly (string | undefined)[])[]): rows is readonly (readonly string[])[] =>
  rows.every((row) => row.every((one) => one !== undefined));

const HEADS = ['columns', 'fields', 'headers', 'schema'];
const ROWS = ['rows', 'data', 'values', 'records', 'items', 'result', 'results'];

/** Names of how a query was run, and not of what it gave: "rows_scanned", "took", "max_rows". */
const OF_RUN =
  /^(?:limit|offset|timeout(?:_?\w+)?|rows?_?(?:scanned|read|count)|bytes_?\w*|duration(?:_?\w+)?|took|elapsed(?:_?\w+)?|status|state|dry_?run|max_?\w+|(?:request|query|job|run|trace)_?id|truncated|cached?|success|ok)$/iu;
const isOfRun = (value: JsonObject): boolean => {
  const names = Object.keys(value);
  return names.filter((name) => OF_RUN.test(name)).length * 2 >= names.length;
};

const nameOf = (column: Json): string | undefined => cell(isObject(column) ? column['name'] : column);

/** Rows of objects with the same keys, of lists under a list of columns, or of one flat object; the names of the columns first. */
const tableOf = (value: Json): readonly (readonly (string | undefined)[])[] | undefined => {
  if (Array.isArray(value)) {
    const rows = value as readonly Json[];
    if (rows.length > 0 && rows.every(isObject)) {
      const columns = [...new Set(rows.flatMap(Object.keys))];
      return [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
    }
    return rows.length > 1 && rows.every((row) => Array.isArray(row))
      ? rows.map((row) => (row as readonly Json[]).map(cell))
      : undefined;
  }
  if (!isObject(value)) return undefined;
  const heads = HEADS.map((key) => value[key]).find((one) => Array.isArray(one)) as readonly Json[] | undefined;
  const held = ROWS.map((key) => value[key]).find((one) => Array.isArray(one)) as readonly Json[] | undefined;
  if (held === undefined) return isOfRun(value) ? undefined : [Object.keys(value), Object.values(value).map(cell)];
  const isBare = heads !== undefined && held.every((row) => Array.isArray(row));
  return isBare ? [heads.map(nameOf), ...held.map((row) => (row as readonly Json[]).map(cell))] : tableOf(held);
};

/** The rows of a text of JSON, the names of the columns first; undefined where it holds no table. */
export const rowsOfJson = (text: string): readonly (readonly string[])[] | undefined => {
  const value = jsonOf(text) ?? readLines(text);
  const rows = value === undefined ? undefined : tableOf(value);
  return rows && isWhole(rows) ? rows : undefined;
};
