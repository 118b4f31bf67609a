import { describe, expect, it } from 'vitest';
import { readTable, underLead } from '../../../../lib/thread/brief/tables';
import { plainParts } from '../../../../lib/thread/parts/plain-parts';
import type { Part } from '../../../../lib/thread/thread';
import { error, tool } from '../thread-of';

const code = (text: string): Part => ({ kind: 'code', text });
const text = (words: string): Part => ({ kind: 'text', text: words });
const QUERY = "select region, sum(net) from sales.orders where status <> 'test' group by 1";
const ROWS = 'region | net\nNorth | 412\nSouth | 371';

describe('the parts of an answer by what they are', () => {
  it('takes a query that a tool shows for code', () => {
    expect(plainParts([tool(QUERY), tool(ROWS)])).toEqual([code(QUERY), tool(ROWS)]);
  });

  it.each(['Ran SQL query\n', 'run_sql: ', '→ '])('whatever stands before it: %j', (title) => {
    expect(plainParts([tool(title + QUERY)])).toEqual([code(QUERY)]);
  });

  it.each([
    ['a blank line', `${QUERY}\n\n${ROWS}`],
    ['the end of the query', `${QUERY};\n${ROWS}`],
  ])('parts a query from what it gave by %s', (_, both) => {
    const [query, rows] = plainParts([tool(both)]);
    expect([query?.kind, rows?.kind, rows?.text.trim()]).toEqual(['code', 'tool', ROWS]);
  });

  it('takes what a tool could not do for an error', () => {
    const said = 'ERROR: column "netto" does not exist\nHINT: Perhaps you meant "net".';
    expect(plainParts([tool(said), tool(`${QUERY}\n\nQuery timed out after 300 s`)])).toEqual([
      error(said),
      code(QUERY),
      error('Query timed out after 300 s'),
    ]);
  });

  it('opens calls and answers that are written as JSON', () => {
    const call = JSON.stringify({ tool: 'run_sql', input: { query: QUERY } });
    const answer = JSON.stringify({
      columns: ['region', 'net'],
      rows: [
        ['North', 412],
        ['South', 371],
      ],
      row_count: 2,
    });
    const failed = JSON.stringify({ status: 'failed', error: { message: 'permission denied for table orders' } });
    expect(plainParts([tool(call), tool(answer), tool(failed)])).toEqual([
      code(QUERY),
      tool(ROWS),
      error('permission denied for table orders'),
    ]);
  });

  it.each<[string, object, Part[]]>([
    ['no error', { error: 'none', rows: [{ region: 'North', net: 412 }] }, [tool('region | net\nNorth | 412')]],
    ['null for an error', { error: null, result: '412 rows' }, [tool('412 rows')]],
    ['a log', { stderr: 'INFO loaded 3 models', stdout: '412' }, [tool('412')]],
    ['an error in a log', { stderr: 'KeyError: net', stdout: '' }, [error('KeyError: net')]],
    ['errors', { errors: [{ message: 'no such column' }, 'timed out'] }, [error('no such column'), error('timed out')]],
    ['a status', { status: 'error', message: 'Only reads are open here' }, [error('Only reads are open here')]],
    ['a code', { code: 403, message: 'Only reads are open here' }, [error('Only reads are open here')]],
    [
      'blocks',
      { content: [{ type: 'text', text: 'Only reads are open here' }], isError: true },
      [error('Only reads are open here')],
    ],
    ['blocks of rows', { content: [{ type: 'text', text: ROWS }] }, [tool(ROWS)]],
    [
      'rows in a text',
      { content: [{ type: 'text', text: '[{"region":"North","net":412.10}]' }] },
      [tool('region | net\nNorth | 412.10')],
    ],
    ['numbers beside words', { message: 'Done', loaded: 412, late: 3 }, [tool('Done'), tool('loaded | late\n412 | 3')]],
    ['an error as output', { output: 'ERROR: no such column' }, [error('ERROR: no such column')]],
  ])('opens an answer with %s', (_, answer, parts) => {
    expect(plainParts([tool(JSON.stringify(answer))])).toEqual(parts);
  });

  it.each(['{"code": "North 7", "net": 412}', '{"rows_scanned": 412, "took": "0.3 s", "limit": 100}'])(
    'takes for no query: %s',
    (answer) => {
      expect(plainParts([tool(answer)]).map(({ kind }) => kind)).toEqual(['tool']);
    },
  );

  it('takes fenced blocks and tables out of a text', () => {
    const said = [
      'Net revenue of all shops:',
      '```sql',
      QUERY,
      '```',
      'Both grew.',
      '| region | net |',
      '|---|---:|',
      '| **North** | 412 |',
      '| South | 371 |',
      'Nothing else changed.',
    ];
    expect(plainParts([text(said.join('\n'))]).map((part) => ({ ...part, text: part.text.trim() }))).toEqual([
      text('Net revenue of all shops:'),
      code(QUERY),
      text('Both grew.'),
      tool('| region | net |\n|---|---:|\n| North | 412 |\n| South | 371 |'),
      text('Nothing else changed.'),
    ]);
  });

  it('takes cells that a page shows as a table for rows', () => {
    const cells = 'region\tnet\nNorth\t412';
    expect(plainParts([text(`By region:\n${cells}`)])).toEqual([
      text('By region:\n'),
      tool(underLead('By region:', cells)),
    ]);
  });

  it.each([
    [
      'leads',
      'Net revenue without returns:\n\n',
      'Net revenue without returns: region | net: North | 412; South | 371',
    ],
    ['is a heading that leads', 'Done.\n\n**October:**\n\n', 'October: region | net: North | 412; South | 371'],
    ['ends a sentence', 'Both grew.\n\n', 'region | net: North | 412; South | 371'],
    ['only names rows', 'Result (2 rows):\n', 'region | net: North | 412; South | 371'],
    ['is talk', 'Here are the results:\n', 'region | net: North | 412; South | 371'],
  ])('tells a table with the line before it where that %s', (_, before, told) => {
    const said = `${before}| region | net |\n|---|---|\n| North | 412 |\n| South | 371 |`;
    expect(plainParts([text(said)]).map((part) => readTable(part.text)?.text)).toEqual([undefined, told]);
  });

  it('tells a title of a tool’s own rows from them', () => {
    expect(plainParts([tool(`Net revenue:\n${ROWS}`)]).map((part) => readTable(part.text)?.text)).toEqual([
      'region | net: North | 412; South | 371',
    ]);
  });

  it('leaves a table of words in its text', () => {
    const said = 'Owners:\n\n| region | owner |\n|---|---|\n| North | Dana |';
    expect(plainParts([text(said)])).toEqual([text(said)]);
  });

  it('takes an error on its own line out of a text, and leaves names of code in it', () => {
    expect(plainParts([text('That failed:\n`column netto does not exist`\nI read `sales.orders` instead.')])).toEqual([
      text('That failed:\n'),
      error('column netto does not exist'),
      text('\nI read `sales.orders` instead.'),
    ]);
    for (const said of ['`sales.orders`', "`reason <> 'not found'`"])
      expect(plainParts([text(said)])).toEqual([text(said)]);
  });

  it('takes rows and errors that a site shows as code for what they are', () => {
    expect(plainParts([code('KeyError: "net"'), code(ROWS), code('-- as before\nand region = 7')])).toEqual([
      error('KeyError: "net"'),
      tool(ROWS),
      code('-- as before\nand region = 7'),
    ]);
  });

  it.each([
    ['nested objects', '{"a":'.repeat(5000) + '1' + '}'.repeat(5000)],
    ['nested rows', `{"rows":${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['blanks in a query', `select a${' '.repeat(62_500)}x`],
    ['blanks', ' '.repeat(60_000)],
    ['a fence on one line', `\`\`\`${' '.repeat(60_000)}\`\`\``],
    ['marks', '-'.repeat(60_000)],
    ['a name', 'a.'.repeat(30_000)],
    ['a call', `a(${'b)('.repeat(20_000)}`],
    ['lines ended by \\r', 'a\tb\r'.repeat(15_000)],
    ['lines ended by U+2028', '`a\u2028'.repeat(15_000)],
    ['queries', 'select a from b;\n\n41\n\n'.repeat(2500)],
  ])('reads a long part of %s in no time', (_, long) => {
    const start = performance.now();
    plainParts([tool(long), text(long), code(long)]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('reads lines however they end', () => {
    expect(plainParts([tool(`\uFEFF${ROWS.replaceAll('\n', '\r\n')}`)])).toEqual([tool(ROWS)]);
  });
});
