const CELLS: Readonly<Record<',' | ';', RegExp>> = {
  ',': /\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))(?:,|$)/gu,
  ';': /\s*(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))(?:;|$)/gu,
};

/** The cells of lines with `separator` between them; what is in quotes is one cell. */
export const cellsOfCsv = (lines: readonly string[], separator: ',' | ';'): readonly (readonly string[])[] =>
  lines.map((line) => {
    const cells = Array.from(line.matchAll(CELLS[separator]), ([, quoted, plain = '']) =>
      quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'),
    );
    // The end of a line matches once more, unless a separator stands there.
    return line.endsWith(separator) ? cells : cells.slice(0, -1);
  });
