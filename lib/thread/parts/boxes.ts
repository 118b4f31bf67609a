const BOX_BARS = /[│┃║┆┊]/gu;
const BOX_LINES = /[─━═┄┈┌┐└┘├┤┬┴┼╞╪╡╔╗╚╝╠╣╦╩╬╭╮╰╯┏┓┗┛┣┫┳┻╋╇┡┩╂]/gu;
/** Some write the names of the columns into the upper edge of a box: "┌─region─┬─net─┐". */
const HEAD_IN_EDGE = /^[ \t]*[┌┏╭][^\n]*\p{L}[^\n]*$/gmu;
/** Under the names, databases that draw boxes say of what type each is: "| varchar | int64 |". */
const TYPES =
  /^\s*\|(?:\s*(?:varchar(?:\(\d+\))?|str|string|text|char|u?int\d*|u?(?:tiny|small|big|huge)int|integer|bigint|i\d+|u\d+|f\d+|float\d*|double|real|decimal(?:\([^)|]*\)|\[[^\]|]*\])?|numeric|bool(?:ean)?|date|time(?:stamp)?(?: with(?:out)? time zone|tz)?|datetime(?:\[[^\]|]*\])?|duration(?:\[[^\]|]*\])?|uuid|json|blob|interval|list(?:\[[^|]*\])?|struct(?:\[[^|]*\]|\([^|]*\))?|cat|enum|-{3}|…)(?:\[\])*\s*\|)+\s*$/iu;
/** What tools say over and under rows with bars around them: "shape: (2, 2)", "2 rows in set (0.01 sec)". */
const NOTE =
  /^\s*(?:shape: \(\d+, \d+\)|\(?\d+ rows?(?: in set| selected| returned)?\b[^|]*|only showing top \d+ rows?)\s*$/iu;
const FRAMED = /^\s*\|.*\|\s*$/u;
const RULE = /^[\s|:+=-]*$/u;

/** Whether a text draws a box around rows. */
export const isDrawn = (text: string): boolean => /[│┃║]/u.test(text);

/** The lines of rows without notes, where all others have bars around them; undefined where there is no note to leave out. */
export const withoutNotes = (lines: readonly string[]): readonly string[] | undefined => {
  const rows = lines.filter((line) => !NOTE.test(line));
  const isWhole = rows.length < lines.length && rows.every((line) => FRAMED.test(line) || RULE.test(line));
  return isWhole ? rows : undefined;
};

const headOf = (edge: string): string =>
  `|${edge.trim().slice(1, -1).replace(/[┬┳╦]/gu, '|').replace(BOX_LINES, ' ')}|`;

/** The lines of a text that are not blank; boxes in plain bars and rules, without what they say of types. */
export const boxLines = (text: string): readonly string[] => {
  const isBox = isDrawn(text);
  const plain = isBox ? text.replace(HEAD_IN_EDGE, headOf).replace(BOX_BARS, '|').replace(BOX_LINES, '-') : text;
  const lines = plain.split('\n').filter((line) => line.trim() !== '' && !(isBox && TYPES.test(line)));
  return (isBox && withoutNotes(lines)) || lines;
};
