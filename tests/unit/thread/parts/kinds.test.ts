import { describe, expect, it } from 'vitest';
import { plainParts } from '../../../../lib/thread/parts/plain-parts';
import type { Part } from '../../../../lib/thread/thread';
import { error, tool } from '../thread-of';

const code = (text: string): Part => ({ kind: 'code', text });

describe('what a tool shows', () => {
  it.each([
    'North 412; South 371',
    'min liquidity = 12.32 + 4.00 = 16.32',
    'P = 0.93 ; median Dec 2026',
    'count(1)\n96,020,118',
    '418 rows, total 3,914,220.55',
    'error_rate | n\n0.02 | 41',
    'reason | count\nnot found | 12\ntimed out | 9',
    'from Spain 41, from Italy 12',
    'with recognition 63 hires, median 311; without 289, median 124',
    'count\n-------\n 96020\n(1 row)',
    'Select customers: 412 (of 1,204)',
    'Where orders > 100: 412 customers',
    'From 1 May 2026 orders = completed only (no drafts)',
    'from 2026-10-01 to 2026-10-31: 412 (North)',
    'Join rate: 98.2 % (412 of 420)',
    'Left join keeps 412 rows, inner join 371 (41 lost)',
    'Import volume 412, export 371',
    'Let x = 412',
    'def of active: login within 28 days',
    'region = North (412)',
    '# Net revenue was 412k',
    '# A tibble: 2 × 2',
    '... and 412 more',
    '… 412 more rows',
    '-- 412 rows',
    '  North 412\n  South 371',
    'regions:\n  - North\n  - South',
    'Errors: 0, rows: 412',
    'Payments failed: 41 of 412',
    'Error rate: 3.1 %',
    'Mean absolute error: 4.12',
    'Standard error: 0.31',
    'margin of error: 3.1 points',
    'Exceptions: 12 (of 412)',
    'Fehler: 12 von 412',
    'No errors, 412 rows loaded',
    'error in 412 of 9000 requests',
    '403 not shipped, 412 shipped',
    '500 service calls',
    '404: North\n371: South',
    'Orders that could not be delivered are refunded within 14 days.',
    'Access denied rows are excluded from fct_events.',
    'Orders not found in the ledger: 41',
    'Title: Orders\nAn order that does not exist has no row.',
  ])('leaves what came back as it is: %j', (said) => {
    expect(plainParts([tool(said)])).toEqual([tool(said)]);
  });

  it.each([
    "df.groupby('region').net.sum()",
    'import pandas as pd\nx = pd.read_csv("a.csv")\nx.head()',
    '... and not exists (select 1 from tests t where t.id = o.id)',
    '-- same without the region filter',
    'sum(least(net, 200))/count(*)',
    'WITH a AS (SELECT 1) SELECT * FROM a',
    'merge into silver.orders using staged on id = id',
    '... ON t.arn = f.arn\n AND t.net > f.net',
    "... l.stopped_at at time zone 'UTC' > b.ended ...",
    "-- as before, plus\nand reason_code <> 'MIG_PRE'",
    "and site in (7, 9) and day like '2026-10-%'",
    "where ts > '2026-10-01 10:30'",
    'import pandas\n\ndef net(x):\n  return x.net',
  ])('takes for code: %j', (said) => {
    expect(plainParts([tool(said)])).toEqual([code(said)]);
  });

  it.each([
    "AttributeError: 'DataFrame' object has no attribute 'net'",
    'SQL compilation error: invalid identifier NETTO',
    'Database Error in model fct_orders\n  could not run',
    'HTTP 403: the caller does not have permission',
    'ORA-01652: unable to extend temp segment',
    "Msg 207, Level 16: Invalid column name 'net'.",
    'SELECT failed: column net is ambiguous',
    'FEHLER: Spalte »netto« existiert nicht',
    'Memory limit (for query) exceeded: would use 41.2 GiB',
    'Access Denied: table sales.orders',
    '----------------\nKeyError                 Traceback (most recent call last)',
    'Error: 1054 (42S22): Unknown column',
    'Error code: 1054. Unknown column',
    '404 Not Found',
    'Query exceeded the time limit of 900 s and was cancelled',
    '403: the caller does not have permission',
  ])('takes for an error: %j', (said) => {
    expect(plainParts([tool(said)])).toEqual([error(said)]);
  });
});
