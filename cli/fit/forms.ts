import type { Part, Turn } from '../../lib/thread/thread';

type Rows = readonly (readonly string[])[];
/** The same thread as another page, or another agent, would give it. */
type Form = (turns: readonly Turn[]) => readonly Turn[];

const isRow = (line: string): boolean => /\S \| \S|^\S+(?:\|\S+)+$/u.test(line);
/** Rows of a tool with the lines around them; labelled threads write them with bars. */
const rowsIn = (text: string): { readonly before: string; readonly rows: Rows; readonly after: string } | undefined => {
  const lines = text.split('\n');
  const first = lines.findIndex(isRow);
  const length = lines.slice(Math.max(0, first)).findIndex((line) => !isRow(line));
  const end = length < 0 ? lines.length : first + length;
  const rows = first < 0 ? [] : lines.slice(first, end).map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.length > 1 && rows.every((row) => row.length === rows[0]?.length)
    ? { before: lines.slice(0, first).join('\n'), rows, after: lines.slice(end).join('\n') }
    : undefined;
};

const ofAgent =
  (change: (parts: readonly Part[]) => readonly Part[]): Form =>
  (turns) =>
    turns.map((turn) => (turn.role === 'agent' ? { ...turn, parts: change(turn.parts) } : turn));
const eachPart = (change: (part: Part) => Part): Form => ofAgent((parts) => parts.map(change));
const eachText = (change: (text: string) => string): Form =>
  eachPart((part) => (part.kind === 'text' ? { ...part, text: change(part.text) } : part));

const eachRows = (write: (rows: Rows) => string, kind?: Part['kind']): Form =>
  eachPart((part) => {
    const found = part.kind === 'tool' ? rowsIn(part.text) : undefined;
    if (!found) return part;
    const text = [found.before, write(found.rows), found.after].filter((one) => one !== '').join('\n');
    return { kind: kind ?? part.kind, text };
  });

const value = (cell: string): string => (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(cell) ? cell : JSON.stringify(cell));
const objects = ([head = [], ...rows]: Rows): string =>
  `[${rows.map((row) => `{${row.map((cell, place) => `${JSON.stringify(head[place])}: ${value(cell)}`).join(', ')}}`).join(', ')}]`;
const quoted = (cell: string): string => (/[",]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const markdown = ([head = [], ...rows]: Rows): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const columns = (rows: Rows): string => {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  return rows.map((row) => row.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join('  ')).join('\n');
};

const asTool = (part: Part): Part => (part.kind === 'text' ? part : { ...part, kind: 'tool' });
const fenced = ({ kind, text }: Part): string =>
  kind === 'text' ? text : `\`\`\`${kind === 'code' ? 'sql' : ''}\n${text}\n\`\`\``;
/** A query with what it gave in one part. */
const together = (parts: readonly Part[]): readonly Part[] => {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.kind === 'text' || !last || last.kind === 'text') all.push(asTool(part));
    else all[all.length - 1] = { kind: 'tool', text: `${last.text}\n\n${part.text}` };
  }
  return all;
};
const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?]) +(?=\p{Lu})/u);

/** Ways to give one thread, by name. */
export const FORMS: Readonly<Record<string, Form>> = {
  'as written': (turns) => turns,
  'queries, rows and errors as tool parts': eachPart(asTool),
  'a query and its rows in one part': ofAgent(together),
  'a call in JSON': eachPart((part) =>
    part.kind === 'code'
      ? { kind: 'tool', text: JSON.stringify({ tool: 'run_sql', input: { query: part.text } }) }
      : part,
  ),
  'a title over what was run': eachPart((part) =>
    part.kind === 'code' ? { kind: 'tool', text: `Ran SQL query\n${part.text}` } : part,
  ),
  'rows as JSON': eachRows(objects),
  'rows as CSV': eachRows((rows) => rows.map((row) => row.map(quoted).join(',')).join('\n')),
  'rows apart by tabs': eachRows((rows) => rows.map((row) => row.join('\t')).join('\n')),
  'rows apart by blanks': eachRows(columns),
  'rows as Markdown': eachRows(markdown),
  'rows as Markdown in the answer': eachRows(markdown, 'text'),
  'all in one answer with fences': ofAgent((parts) => [{ kind: 'text', text: parts.map(fenced).join('\n\n') }]),
  'each part a turn': (turns) =>
    turns.flatMap((turn) => (turn.role === 'user' ? [turn] : turn.parts.map((part) => ({ ...turn, parts: [part] })))),
  'answers as lists': eachText((text) =>
    sentences(text)
      .map((one) => `- ${one}`)
      .join('\n'),
  ),
  'answers under a heading': eachText((text) => `## Result\n\n${text}`),
  'answers with a label': eachText((text) => `**Answer:** ${text}`),
  'numbers in bold': eachText((text) => text.replace(/\d[\d.,]*\d(?: ?%)?/gu, '**$&**')),
  'talk before answers': ofAgent((parts) => [{ kind: 'text', text: 'Sure, let me take a look at that.' }, ...parts]),
  'an offer after answers': ofAgent((parts) => [
    ...parts,
    { kind: 'text', text: 'Would you like me to break this down further?' },
  ]),
  'a bid after answers': ofAgent((parts) => [
    ...parts,
    { kind: 'text', text: 'Let me know if you want me to dig deeper.' },
  ]),
};
