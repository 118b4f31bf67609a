/** Over each row that is shown as names and values: "-[ RECORD 1 ]----". */
const RECORD = /^-\[ RECORD \d+ \][-+]*$/u;

/** Whether a line stands over a row that is shown as names and values. */
export const isRecordHead = (line: string): boolean => RECORD.test(line.trim());

/** Rows that are shown one name and value a line, the names of the columns first; none where they differ. */
export const rowsOfRecords = (lines: readonly string[]): readonly (readonly string[])[] => {
  if (!isRecordHead(lines[0] ?? '')) return [];
  const records: (readonly string[])[][] = [];
  for (const line of lines) {
    if (isRecordHead(line)) records.push([]);
    else {
      const bar = line.indexOf('|');
      records.at(-1)?.push(bar < 0 ? [] : [line.slice(0, bar).trim(), line.slice(bar + 1).trim()]);
    }
  }
  const [first = []] = records;
  const heads = first.map(([name = '']) => name);
  const isEven = records.every(
    (record) => record.length === heads.length && record.every(([name], place) => name === heads[place]),
  );
  return isEven ? [heads, ...records.map((record) => record.map(([, value = '']) => value))] : [];
};
