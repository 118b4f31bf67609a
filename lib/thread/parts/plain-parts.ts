import { remember } from '../remember';
import type { Part } from '../thread';
import { holdsSecrets, readTable } from '../brief/tables';
import { isCode, statementsOf } from './is-code';
import { beginsAsError, isError } from './is-error';
import { jsonOf } from './json-rows';
import { ledRows } from './led-rows';
import { withBars } from './rows';
import { unwrapped } from './unwrapped';

/** "Ran SQL query", "run_sql:", "→": stands before what was run, or what it gave. A name over a rule is a column: "count\n-----". */
const TITLE = /^\s*(?:[^\n:|=()\d]{1,40}(?::|\n(?![ \t]*[-=+|][-=+| \t]*(?:\n|$)))|→|=>|->)\s*/u;
/** Blocks in a text: fenced ones with their language, tables of Markdown and those that a page shows (cells apart by tabs), an error as code on its own line. */
const BLOCK =
  /^[ \t]*```(?=[^\n]*\n)[ \t]*(?<language>[\w+-]*)[^\n]*\n(?<fenced>[\s\S]*?)(?:\n[ \t]*```[ \t]*$|$(?![\s\S]))|^(?<table>[ \t]*\|[^\n]*\|[ \t]*\n[ \t]*\|[ \t:|-]+\|[ \t]*(?:\n[ \t]*\|[^\n]*\|[ \t]*)+)$|^(?<cells>[^\n\t]*\t[^\n]*(?:\n[^\n\t]*\t[^\n]*)+)$|^[ \t]*`(?<line>[^`\n]+)`[ \t]*$/gmu;
const EMPHASIS = /[*]{2}|`/gu;
const LANGUAGES =
  /^(?:\w*sql|bigquery|snowflake|python|py|r|julia|scala|bash|sh|js|javascript|ts|typescript|jinja|dbt|dax|m|stata|ya?ml)$/iu;

/** Code and what it gave, where one text holds both: "select count(*) from x;\n\ncount\n41". */
const splitCode = (text: string): readonly [code: string, rest: string] => {
  const paragraphs = text.split(/\n[ \t]*\n/u);
  const first = paragraphs.findIndex((one) => beginsAsError(one) || !isCode(one));
  if (first > 0) return [paragraphs.slice(0, first).join('\n\n'), paragraphs.slice(first).join('\n\n')];
  const end = statementsOf(text).at(-1)?.end ?? text.length;
  const rest = text.slice(end);
  return rest.trim() === '' || isCode(rest) ? [text, ''] : [text.slice(0, end), rest];
};

const asRows = (text: string): Part => ({ kind: 'tool', text: withBars(text) });

/** One output with more queries than these is read no further. */
const MOST_ROUNDS = 20;

/** What a tool shows, told apart: what it ran, what went wrong, and what came back. */
const ofTool = (text: string, rounds = MOST_ROUNDS): readonly Part[] => {
  if (text.trim() === '') return [];
  const inside = unwrapped(text);
  if (inside)
    return inside.flatMap((part) => {
      if (part.kind !== 'tool') return [part];
      return rounds > 0 && jsonOf(part.text) === undefined ? ofTool(part.text, rounds - 1) : [asRows(part.text)];
    });
  if (jsonOf(text) !== undefined) return [asRows(text)];
  if (beginsAsError(text)) return [{ kind: 'error', text }];
  const forms = [text, text.replace(TITLE, '')];
  const run = forms.find(isCode);
  if (run === undefined) {
    const error = forms.find(isError);
    return [error === undefined ? asRows(text) : { kind: 'error', text: error }];
  }
  const [code, rest] = splitCode(run);
  return [{ kind: 'code', text: code }, ...(rounds > 0 ? ofTool(rest, rounds - 1) : [asRows(rest)])];
};

/** What a site shows as code may be rows or an error that came back. */
const ofCode = (text: string): readonly Part[] => {
  const parts = isCode(text) && !beginsAsError(text) ? [] : ofTool(text);
  const isOther = parts.some((part) => part.kind === 'error' || (part.kind === 'tool' && part.text.includes(' | ')));
  return isOther ? parts : [{ kind: 'code', text }];
};

type Groups = Readonly<Record<string, string | undefined>>;

const rowsOf = ({ table, cells }: Groups): string | undefined => (table ?? cells)?.replace(EMPHASIS, '');

const ofBlock = (groups: Groups, before: string): readonly Part[] => {
  const { language = '', fenced = '', line } = groups;
  if (line !== undefined) return [{ kind: 'error', text: line }];
  const rows = rowsOf(groups);
  if (rows !== undefined) return [ledRows(before, rows)];
  return LANGUAGES.test(language) ? ofCode(fenced) : ofTool(fenced);
};

/** "`column net does not exist`", and not "`status <> 'not found'`". */
const isErrorLine = (line: string): boolean => beginsAsError(line) || (!/[=<>]/u.test(line) && isError(line));

/** Whether a block is no part of its own: a name in backticks, a table of words or too large to carry along. */
const staysInText = (groups: Groups): boolean => {
  const rows = rowsOf(groups);
  if (groups['line'] !== undefined) return !isErrorLine(groups['line']);
  return rows !== undefined && !readTable(rows) && !holdsSecrets(rows);
};

/** The blocks of a text as parts of their own, `ofRest` of what is between them. */
const outOf = (text: string, ofRest: (between: string) => readonly Part[]): readonly Part[] => {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: all, groups = {}, index } of text.matchAll(BLOCK)) {
    if (staysInText(groups)) continue;
    const before = text.slice(from, index);
    parts.push(...ofRest(before), ...ofBlock(groups, before));
    from = index + all.length;
  }
  return from === 0 ? ofRest(text) : [...parts, ...ofRest(text.slice(from))];
};

const ofText = (text: string): readonly Part[] => (text.trim() === '' ? [] : [{ kind: 'text', text }]);

const KINDS = {
  error: (text: string): readonly Part[] => [{ kind: 'error', text }],
  code: ofCode,
  text: (text: string): readonly Part[] => outOf(text, ofText),
  tool: (text: string): readonly Part[] =>
    text.includes('```') ? outOf(text, (between) => ofTool(between)) : ofTool(text),
};
/** Texts up to this length (UTF-16 units) are kept with their parts. */
const LONGEST_KEPT = 8000;
const MOST_KEPT = 1000;
const known = {
  error: KINDS.error,
  code: remember(KINDS.code, MOST_KEPT),
  text: remember(KINDS.text, MOST_KEPT),
  tool: remember(KINDS.tool, MOST_KEPT),
};

/** Ends of lines as other systems write them, which `^` takes for one but "." and a split at "\n" do not: "\r\n", a lone "\r". */
const LINE_END = /\r\n?|[\u2028\u2029]/gu;
const BOM = /^\uFEFF/u;

/**
 * The parts of an answer by what they are, however a page packs them: queries and programs as code, what a tool could not do as
 * errors, rows of any form as lines of cells between bars. Tables and fenced blocks of a text are parts of their own.
 */
export const plainParts = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap(({ kind, text }) => {
    const plain = text.replace(BOM, '').replace(LINE_END, '\n');
    return (plain.length <= LONGEST_KEPT ? known : KINDS)[kind](plain);
  });
