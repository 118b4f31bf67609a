type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a text of JSON; undefined where it is none. */
export const jsonOf = (text: string): Json | undefined => {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
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
  value === undefined || value === null ? '' : typeof value === 'object' ? undefined : String(value);

const isWhole = (rows: readonly (readonly (string | undefined)[])[]): rows is readonly (readonly string[])[] =>
  rows.every((row) => row.every((one) => one !== undefined));

const HEADS = ['columns', 'fields', 'headers', 'schema'];
const ROWS = ['rows', 'data', 'values', 'records', 'items', 'result', 'results'];

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
  if (held === undefined) return [Object.keys(value), Object.values(value).map(cell)];
  const isBare = heads !== undefined && held.every((row) => Array.isArray(row));
  return isBare ? [heads.map(nameOf), ...held.map((row) => (row as readonly Json[]).map(cell))] : tableOf(held);
};

/** The rows of a text of JSON, the names of the columns first; undefined where it holds no table. */
export const rowsOfJson = (text: string): readonly (readonly string[])[] | undefined => {
  const value = jsonOf(text) ?? readLines(text);
  const rows = value === undefined ? undefined : tableOf(value);
  return rows && isWhole(rows) ? rows : undefined;
};
