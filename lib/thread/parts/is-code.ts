import type { Span } from '../../text/draft';
import { sqlStatements } from '../../text/sql';

/** A line that asks a database, or goes on asking: "select …", "and x in (…)". */
const QUERY =
  /^[\s("'`]*(?:select|with \w+ as|from(?! \d)|where|and|or|not exists|(?:(?:left|right|inner|full|outer|cross|anti|semi|asof) )*join|group by|order by|having|qualify|union(?: all)?|case when|insert into|update|delete from|merge into|create (?:or replace )?(?:temp(?:orary)? )?(?:table|view|function|index|materialized)|alter table|drop table|truncate|explain|describe|refresh|grant)\b/iu;
const OPERATES = /[=<>()*'"_]|\w\.\w/u;
/** "select ... from", "... and site = 7", "-- as before, plus". */
const PART_OF_QUERY =
  /^\s*(?:select\s|\/\/|\/\*|--(?!-)(?:[^\d\n]*(?:\n|$)|[^\n]*(?:[=<>*()_]|\b(?:select|from|where|and|or|join|filter|same|without)\b))|(?:\.{3}|…)\s*(?:[(/*+-]|\w+\.\w|[^\n\d]*[=<>]|(?:select|from|where|and|or|not|(?:\w+ )?join|group|order|having|union|case|when|same|as|with|without|plus|on|in)\b))/iu;
/** How much was left out or came back: "... and 412 more", "-- 412 rows". */
const COUNTS_ROWS =
  /^\s*(?:--|\.{3}|…)\s*(?:and\s+|plus\s+)?\d[\d.,]*\s+(?:more|others?|rows?|lines?|records?|results?)\b/iu;
/** A sentence with its result: "Select customers: 412", "Join rate: 98.2 %", "Left join keeps 412 rows, inner join 371 (41 lost)". */
const REPORTS =
  /:\s+[-+~≈]?\d|(?<![\d'":]):\d|\d ?%(?=[\s,;.)]|$)|(?<!\b(?:in|by|values|over|limit|top))\s\(~?\d[\d.,]*(?:\)|\s?%|\s\p{L})/iu;
const ASKS = /\bselect\b[\s\S]*\bfrom\b/iu;

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
/** Of a program: an import, a name that is set to a call, a call on what another one gave. */
const PROGRAM = new RegExp(
  String.raw`^\s*(?:import ${NAME}(?:$| as |,)|from ${NAME} import |def \w+\(|(?:const|let|var) ${NAME}\s*=|library\(|[)\]}]|\.\p{L}[\p{L}\p{N}_]*\(|${NAME}(?:\[[^\]\n]+\])*(?:, ${NAME})*\s*(?:=|<-)\s*(?:${NAME}|\()[^|;]*(?:(?<=\S)[([]|\.\p{L})|${NAME}(?:\[[^\]\n]+\])+\s*[.=]|${NAME}\([^\n]*\)(?:$|\s*[-+*/%.[(]| over\b))`,
  'u',
);
/** A call and what it gave: "count(1)\n96,020", "get_page('KPI') -> 403". */
const GAVE = /->|→|=>|\)\s*[=:]\s*[-+~]?\d/u;

const CELLS = /^[^'"=<>()]*\S \| \S/u;

/** A program shows in its first lines (UTF-16 units). */
const LOOK = 4000;
const LONGEST_LINE = 300;

/** More than half of the lines are of a program, or go on with one by being set in. */
const isProgram = (text: string): boolean => {
  const begun = text.slice(0, LOOK);
  const lines = begun.split('\n').filter((line) => line.trim() !== '');
  const ofProgram = lines.map((line) => PROGRAM.test(line.slice(0, LONGEST_LINE)));
  const first = ofProgram.indexOf(true);
  if (first < 0 || GAVE.test(begun)) return false;
  const goesOn = lines.filter((line, place) => ofProgram[place] || (place > first && /^\s{2,}\S/u.test(line)));
  return goesOn.length * 2 > lines.length;
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
  if (COUNTS_ROWS.test(line) || (REPORTS.test(line) && !ASKS.test(text.slice(0, LOOK)))) return false;
  return PART_OF_QUERY.test(text.slice(0, LOOK)) || (QUERY.test(line) && OPERATES.test(text)) || isProgram(text);
};
