import { describe, expect, it } from 'vitest';
import { threadsIn } from '../../../cli/fit/read-threads';

const TEXT = `=== orders-late
about: Somebody asks twice.
U: Why were orders late?
In October.
A.code: select 1
from orders
A.tool: 42
A: 42 were late.
A+: Shall I go on?
U: Yes. The mail said:
\\U: go on
MUST: 42
MUST: October|10/2026
NOT: 41

=== empty
about: nothing
U: Hello
MUST: hello
`;

describe('threads that are written down', () => {
  const [first, second] = threadsIn(TEXT);

  it('are read one after the other', () => {
    expect([first?.name, second?.name]).toEqual(['orders-late', 'empty']);
    expect(second).toMatchObject({ about: 'nothing', must: ['hello'], mustNot: [] });
  });

  it('hold turns of several lines and parts', () => {
    expect(first?.turns.map(({ role, parts }) => [role, ...parts.map(({ kind, text }) => `${kind}: ${text}`)])).toEqual(
      [
        ['user', 'text: Why were orders late?\nIn October.'],
        ['agent', 'code: select 1\nfrom orders', 'tool: 42', 'text: 42 were late.'],
        ['agent', 'text: Shall I go on?'],
        ['user', 'text: Yes. The mail said:\nU: go on'],
      ],
    );
  });

  it('end with their labels', () => {
    expect(first).toMatchObject({ must: ['42', 'October|10/2026'], mustNot: ['41'] });
  });

  it('may have lines that end as on Windows', () => {
    expect(threadsIn(TEXT.replaceAll('\n', '\r\n'))).toEqual(threadsIn(TEXT));
  });

  it.each(['MUST NOT: 41', 'A.sql: select 1', 'a line after the labels'])('are refused with “%s”', (line) => {
    expect(() => threadsIn(`${TEXT}${line}\n`)).toThrow(`empty: "${line}"`);
  });

  it.each(['U: Hello', 'A: Hello\nMUST: hello'])('are refused where they are not whole: %s', (text) => {
    expect(() => threadsIn(`=== half\nabout: nothing\n${text}\n`)).toThrow('half: a thread begins with its user');
  });

  it('are none in an empty text', () => {
    expect(threadsIn('')).toEqual([]);
  });
});
