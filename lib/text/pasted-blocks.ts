import type { Span } from './draft';

export type BlockKind = 'rows' | 'log lines' | 'lines of JSON';

/** A run of lines that nobody typed: a table, a log or JSON. */
export interface PastedBlock extends Span {
  readonly kind: BlockKind;
  readonly lines: number;
}

const LOG =
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|\w{3} +\d{1,2} \d\d:\d\d:\d\d|(?:\d{1,3}\.){3}\d{1,3} |\[?(?:DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|TRACE)\]?[ :]|(?<=\s)at [\w$.<>]+\(|(?<=\s)File ".+", line \d+)/u;
const JSON_LINE =
  /^\s*(?:[[\]{}]+,?|"[^"]*"\s*:.*|\{".*\},?|\["?.*\],?|(?:"[^"]*"|-?\d+(?:\.\d+)?|true|false|null),?)\s*$/u;

/** Separators on a line; two and more make it a row, if its neighbours have the same number. */
const separators = (line: string): number => {
  let tabs = 0;
  let bars = 0;
  let semicolons = 0;
  let commas = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === 44) commas += 1;
    else if (code === 9) tabs += 1;
    else if (code === 124) bars += 1;
    else if (code === 59) semicolons += 1;
  }
  return Math.max(tabs, bars, semicolons, commas);
};

const isProse = (line: string): boolean =>
  /(?<!\p{L})\p{L}{2,}(?:[ ,]+\p{L}{2,}){5}/u.test(line) && !/[|\t;]/u.test(line);

/** What is longer is more of the same. */
const MOST_LINES = 20_000;

const kindOf = (lines: readonly string[], counts: readonly number[], place: number): BlockKind | undefined => {
  const line = lines[place] ?? '';
  if (LOG.test(line)) return 'log lines';
  if (JSON_LINE.test(line)) return 'lines of JSON';
  const count = counts[place] ?? 0;
  const alike = [counts[place - 1], counts[place + 1]].some(
    (near) => near !== undefined && Math.abs(near - count) <= count * 0.2,
  );
  return count >= 2 && alike && !isProse(line) ? 'rows' : undefined;
};

/** Pasted tables, logs and JSON in a text, in order. Linear in the text; single blank lines do not end a block. */
export const pastedBlocks = (text: string): PastedBlock[] => {
  const lines = text.split('\n', MOST_LINES);
  const counts = lines.map(separators);
  const blocks: { kind: BlockKind; lines: number; start: number; end: number }[] = [];
  let at = 0;
  let last = -2;
  for (const [place, line] of lines.entries()) {
    const kind = line.trim() === '' ? undefined : kindOf(lines, counts, place);
    const open = blocks.at(-1);
    if (kind) {
      if (open && open.kind === kind && place - last <= 2)
        Object.assign(open, { lines: open.lines + 1, end: at + line.length });
      else blocks.push({ kind, lines: 1, start: at, end: at + line.length });
      last = place;
    }
    at += line.length + 1;
  }
  return blocks;
};
