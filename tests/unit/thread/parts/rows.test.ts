import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../lib/thread/brief/tables';
import { withBars } from '../../../../lib/thread/parts/rows';

const ROWS = 'carrier | late\nBrenner | 2030\nDahl, J. | 41';

describe('rows of any form', () => {
  it.each([
    ['JSON', '[{"carrier": "Brenner", "late": 2030}, {"carrier": "Dahl, J.", "late": 41}]'],
    [
      'JSON over lines',
      JSON.stringify(
        [
          { carrier: 'Brenner', late: 2030 },
          { carrier: 'Dahl, J.', late: 41 },
        ],
        null,
        2,
      ),
    ],
    ['JSON, one object a line', '{"carrier":"Brenner","late":2030}\n{"carrier":"Dahl, J.","late":41}'],
    ['columns and rows', '{"columns":["carrier","late"],"rows":[["Brenner",2030],["Dahl, J.",41]]}'],
    ['a schema and data', '{"schema":[{"name":"carrier"},{"name":"late"}],"data":[["Brenner",2030],["Dahl, J.",41]]}'],
    ['records', '{"result":[{"carrier":"Brenner","late":2030},{"carrier":"Dahl, J.","late":41}]}'],
    ['CSV', 'carrier,late\nBrenner,2030\n"Dahl, J.",41'],
    ['CSV with semicolons', 'carrier;late\nBrenner;2030\nDahl, J.;41'],
    ['columns apart by blanks', 'carrier    late\nBrenner    2030\nDahl, J.     41'],
    [
      'records',
      '-[ RECORD 1 ]----\ncarrier | Brenner\nlate    | 2030\n-[ RECORD 2 ]----\ncarrier | Dahl, J.\nlate    | 41',
    ],
    ['counted rows', '    carrier  late\n0   Brenner  2030\n1  Dahl, J.    41'],
  ])('reads %s', (_, text) => {
    expect(withBars(text)).toBe(ROWS);
  });

  it('reads drawn boxes', () => {
    const box =
      '┌─────────┬───────┐\n│ carrier │ late  │\n│ varchar │ int64 │\n├─────────┼───────┤\n│ Brenner │ 2030  │\n└─────────┴───────┘';
    expect(readTable(withBars(box))?.text).toBe('carrier Brenner, late 2030');
  });

  it.each([
    [
      'mysql',
      '+---------+------+\n| carrier | late |\n+---------+------+\n| Brenner | 2030 |\n+---------+------+\n1 row in set (0.01 sec)',
    ],
    ['Spark', '+-------+----+\n|carrier|late|\n+-------+----+\n|Brenner|2030|\n+-------+----+\nonly showing top 1 row'],
    [
      'polars',
      'shape: (1, 2)\n┌─────────┬──────┐\n│ carrier ┆ late │\n│ ---     ┆ ---  │\n│ cat     ┆ i64  │\n╞═════════╪══════╡\n│ Brenner ┆ 2030 │\n└─────────┴──────┘',
    ],
    ['ClickHouse', '┌─carrier─┬─late─┐\n│ Brenner │ 2030 │\n└─────────┴──────┘'],
    [
      'DuckDB',
      '┌─────────┬────────┐\n│ carrier │  late  │\n│ varchar │ hugeint │\n├─────────┼────────┤\n│ Brenner │ 2030   │\n└─────────┴────────┘\n1 row',
    ],
  ])('reads what %s draws', (_, box) => {
    expect(readTable(withBars(box))?.text).toBe('carrier Brenner, late 2030');
  });

  it.each([
    ['a total', 'region,net\nNorth,412\nSouth,371\nTotal,,783'],
    ['thousands', 'region,net\nNorth,412\nSouth,1,204'],
    ['a row that is cut', 'region;net\nNorth;412\nSouth;371;'],
    ['other names', 'a,b,c\nregion,net\nNorth,412'],
  ])('makes no table without %s', (_, text) => {
    expect(withBars(text)).toBe(text);
  });

  it('keeps a line over rows and one under them', () => {
    expect(withBars('Result (2 rows):\ncarrier,late\nBrenner,2030\nDahl,41\n2 rows in 0.8 s')).toBe(
      'Result (2 rows):\ncarrier | late\nBrenner | 2030\nDahl | 41\n2 rows in 0.8 s',
    );
  });

  it('keeps numbers of JSON as they are written', () => {
    expect(withBars('[{"id": 1234567890123456789, "zip": "007", "net": 412.10, "of \\"7\\"": -1e3}]')).toBe(
      'id | zip | net | of "7"\n1234567890123456789 | 007 | 412.10 | -1e3',
    );
  });

  it('marks a bar inside a cell', () => {
    expect(withBars('name,n\na|b,1')).toBe('name | n\na\\|b | 1');
  });

  it.each([
    ['rows with bars', ROWS],
    ['thousands', 'Ashdown 1,858 / 2,033\nBrackwell 2,391 / 2,702'],
    ['sentences', 'In May, 41 came.\nIn June, 52 came.'],
    ['a list in JSON', '["Brenner", "Dahl"]'],
    ['objects that hold objects', '[{"a": {"b": 1}}]'],
    ['how a query was run', '{"rows_scanned":412,"took":"0.3 s","max_rows":100}'],
    ['JSON that is cut', '[{"carrier": "Brenner", "la'],
    ['rows without a number', 'carrier,owner\nBrenner,Dana'],
    ['uneven lines', 'a,b\n1\n2,3'],
  ])('leaves %s as it is', (_, text) => {
    expect(withBars(text)).toBe(text);
  });

  it('leaves texts that are too long to be rows of a brief', () => {
    const long = `a,b\n${'x,1\n'.repeat(3000)}`;
    expect(withBars(long)).toBe(long);
  });
});
