import type { Span } from './draft';

const STATEMENT =
  /\b(?:SELECT|INSERT\s+INTO|DELETE\s+FROM|MERGE\s+INTO|ALTER\s+TABLE|(?:UPDATE\s+[\w.]+\s+SET|WITH\s+(?:RECURSIVE\s+)?\w+\s+AS)\b|CREATE\s+(?:OR\s+REPLACE\s+)?(?:TEMP(?:ORARY)?\s+)?(?:TABLE|VIEW|FUNCTION))\b/gu;
/** In lower case a statement begins its line, and what follows is no English object ("select the top 10 customers"). */
const LOWER =
  /(?<=^|\n|: |; |\()[ \t]{0,200}(?:select\s{1,200}(?:distinct\s{1,200})?(?:\*|[\w.]+(?:\s{0,200}[,(]|\s{1,200}(?:as|from)\s)|[\w]+\.\w+)|with\s{1,200}\w+\s{1,200}as\s{0,200}\(|(?:create|drop|alter)\s{1,200}(?:or replace\s{1,200})?table\s{1,200}[\w.]+\s{0,200}[(;a]|insert\s{1,200}into\s{1,200}\w|delete\s{1,200}from\s{1,200}\w+\s{1,200}where|update\s{1,200}[\w.]+\s{1,200}set\s)/gu;
const GOES_ON =
  /^\s*(?:select|from|where|and|or|on|using|(?:left|right|full|inner|outer|cross)\b.*join|join|group\s+by|order\s+by|having|limit|offset|union|case|when|else|end|as|with|values|set|partition\s+by|qualify|window|over|between|in|not|lateral|coalesce|count|sum|avg|min|max|date_trunc|cast|[),(*]|--|\w+\.\w+|[\w."]+\s*(?:,|=|<|>|as\b)|\w+\()/iu;
const OPEN_END = /(?:[,(=]|\b(?:select|from|where|and|or|on|by|as|then|else|case|join))\s*$/iu;
const FOLLOWED = /\s(?:from|set|as|into|table|view|values)\b|\bSELECT\s+(?:\*|\d|[\w.]+\()/iu;
const LOOK = 3000;
/** More beginnings than anybody writes statements; each costs a look ahead. */
const MOST = 60;

/** Where a statement that starts at `start` ends: at its ";", or with the last line that reads like SQL. */
const endOf = (text: string, start: number): number => {
  let end = start;
  for (let lineStart = start; lineStart <= text.length;) {
    const broken = text.indexOf('\n', lineStart);
    const lineEnd = broken < 0 ? text.length : broken;
    const line = text.slice(lineStart, lineEnd);
    const begun = lineStart > start;
    if (begun && !GOES_ON.test(line) && !OPEN_END.test(text.slice(Math.max(start, end - 40), end))) break;
    const stop = line.indexOf(';');
    if (stop >= 0) return lineStart + stop + 1;
    end = lineEnd;
    if (broken < 0) break;
    lineStart = broken + 1;
  }
  return end;
};

/** SQL statements in a text, also where no fence marks them. Capitals, or the shape of a statement, tell SQL from English. */
export const sqlStatements = (text: string): Span[] => {
  if (!/select|insert|delete|merge|alter|update|with|create|drop/iu.test(text)) return [];
  const spans: Span[] = [];
  const starts = [...text.matchAll(STATEMENT), ...text.matchAll(LOWER)].map(({ index }) => index).sort((a, b) => a - b);
  for (const start of starts.slice(0, MOST)) {
    if (start < (spans.at(-1)?.end ?? 0) || !FOLLOWED.test(text.slice(start, start + LOOK))) continue;
    spans.push({ start, end: endOf(text, start) });
  }
  return spans;
};
