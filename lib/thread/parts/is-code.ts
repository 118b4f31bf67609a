import type { Span } from '../../text/draft';
import { sqlStatements } from '../../text/sql';

/** A line that asks a database, or goes on asking: "select …", "and x in (…)". */
const QUERY =
  /^[\s("'`]*(?:select|with \w+ as|from|where|and|or|not exists|(?:(?:left|right|inner|full|outer|cross|anti|semi|asof) )*join|group by|order by|having|qualify|union(?: all)?|case when|insert into|update|delete from|merge into|create (?:or replace )?(?:temp(?:orary)? )?(?:table|view|function|index|materialized)|alter table|drop table|truncate|explain|describe|refresh|grant)\b/iu;
const OPERATES = /[=<>()*'"_]|\w\.\w/u;
/** "select ... from", "... and site = 7", "-- as before, plus". */
const PART_OF_QUERY = /^\s*(?:select\s|--|\/\/|\/\*|(?:\.{3}|…)(?:$|\s*[\w(/*+-]))/iu;

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
/** Of a program: an import, a name that is set to a call, a call on what another one gave. */
const PROGRAM = new RegExp(
  String.raw`^\s*(?:import ${NAME}|from ${NAME} import |def |(?:const|let|var) ${NAME}\s*=|library\(|#\s|[)\]}]|\.\p{L}|${NAME}(?:\[[^\]\n]+\])*(?:, ${NAME})*\s*(?:=|<-)\s*(?:${NAME}|\()[^|;]*[.([]|${NAME}(?:\[[^\]\n]+\])+\s*[.=]|${NAME}\([^\n]*\)(?:$|\s*[-+*/%.[(]| over\b))`,
  'iu',
);
/** A call and what it gave: "count(1)\n96,020", "get_page('KPI') -> 403". */
const GAVE = /->|→|=>|\)\s*[=:]\s*[-+~]?\d/u;

const CELLS = /^[^'"=<>()]*\S \| \S/u;

/** A program shows in its first lines (UTF-16 units). */
const LOOK = 4000;
const LONGEST_LINE = 300;

const isProgram = (text: string): boolean => {
  const lines = text
    .slice(0, LOOK)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(0, LONGEST_LINE));
  return (
    !GAVE.test(text.slice(0, LOOK)) &&
    lines.filter((line) => PROGRAM.test(line) || /^\s{2,}\S/u.test(line)).length * 2 > lines.length
  );
};

/** A statement begins early, and tells its kind soon (UTF-16 units). */
const LOOK_FOR_SQL = 20_000;
/** The SQL statements at the beginning of a text; one that goes on where nobody looks ends with the text. */
export const statementsOf = (text: string): readonly Span[] =>
  sqlStatements(text.slice(0, LOOK_FOR_SQL)).map((span) =>
    span.end >= LOOK_FOR_SQL ? { ...span, end: text.length } : span,
  );

/** Whether what a tool shows is what it ran, and not what came back. */
export const isCode = (text: string): boolean => {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  if (CELLS.test(line)) return false;
  const [statement] = statementsOf(text);
  if (statement && text.slice(0, statement.start).trim() === '') return true;
  return PART_OF_QUERY.test(line) || (QUERY.test(line) && OPERATES.test(text)) || isProgram(text);
};
