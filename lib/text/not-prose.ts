import type { Span } from './draft';
import { allMatches } from './small-letters';
import type { Mask, MaskKind } from './mask';
import { pastedBlocks, type PastedBlock } from './pasted-blocks';
import { sqlStatements } from './sql';

type Finder = readonly [MaskKind, (text: string) => readonly Span[]];

const all =
  (pattern: RegExp) =>
  (text: string): Span[] =>
    allMatches(pattern, text).map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** The same, for patterns that cannot match without one of these: most drafts have none. */
const allWith = (signs: readonly string[], pattern: RegExp): ((text: string) => Span[]) => {
  const find = all(pattern);
  return (text) => (signs.some((sign) => text.includes(sign)) ? find(text) : []);
};

const FENCED = /(?:```|~~~)[\s\S]*?(?:```|~~~|$)/gu;
const INLINE_CODE = /`[^`\n]+`/gu;
/** The indent is taken whole: given back letter by letter, a long one would be tried again at each. */
const CODE_LINE =
  /^(?=([ \t]*))\1(?:(?:import|from) [\w.{} ,*]+(?: import .*|;)$|def \w+\(.*|class \w+(?:\(.*\))?:$|(?:const|let|var) \w+ ?=.*|(?:async )?function \w*\(.*|(?:if|for|while|elif|with) .*[:{]$|(?:return|raise|throw) .*[;)\]]$|[\w.]+ ?[+-]?= ?[\w.]+[([].*|\w+(?:\.\w+)+\(.*|\w+\(.*\)[;:]?$|[{}()[\]]+[;,]?$|(?:>>>|\$) \S.*|#include.*|<\/?[a-zA-Z][^>]*>.*|(?=.*;$)(?=.*[=(){}]).*)/gmu;
const QUOTED_LINE = /^[ \t]*>.*$/gmu;
const LINK = /\b(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.)[^\s<>"']*[^\s<>"'.,;:!?)\]]/giu;
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu;
const HOST = /(?<![\w.-])[\w-]{1,63}(?:\.[a-z][\w-]{0,62})+\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/giu;
const PATH =
  /(?<![\w/])(?:~|\.{1,2})?\/(?:[\w.@-]+\/)+[\w.@-]*\w|\b[A-Za-z]:\\[^\s"']+|(?<![\w/.-])(?:[\w-]+\/)+[\w-]+\.[a-z]{2,5}\b/gu;
const INLINE_JSON = /\{\s*"[^{}]{0,2000}\}|\[\s*(?:"[^"\n]*"|-?[\d.]+)(?:\s*,\s*(?:"[^"\n]*"|-?[\d.]+))+\s*\]/gu;
/** A quote ends within a few lines; an apostrophe stands inside or at the end of a word and opens nothing. */
const QUOTE =
  /"[^"\n]{1,400}"|(?<![\p{L}\p{N}])'(?=\S)(?:[^'\n]|'(?=\p{L})){0,120}?[^']'(?![\p{L}\p{N}])|«[^»\n]{1,400}»/gu;

const BULLET = /^[ \t]*(?:[-*•]|\d+[.)])[ \t]/u;
const KEYED = /[{,[]\s*"?\w+"?\s*:|^\s*"[^"]*"\s*:|^\s*\[\s*["\d{-]/u;

/** Two lines with commas, a list, or one quoted line are still somebody's words. */
const isPasted = (text: string, { kind, start, end, lines }: PastedBlock): boolean => {
  const block = text.slice(start, end);
  if (kind === 'rows') return (lines >= 3 || /[\t|]/u.test(block)) && !BULLET.test(block);
  return kind === 'log lines' || lines >= 3 || KEYED.test(block);
};

const FINDERS: readonly Finder[] = [
  ['code', allWith(['```', '~~~'], FENCED)],
  ['code', allWith(['`'], INLINE_CODE)],
  ['data', (text) => pastedBlocks(text).filter((block) => isPasted(text, block))],
  ['sql', sqlStatements],
  ['quote', all(QUOTED_LINE)],
  ['code', all(CODE_LINE)],
  ['link', allWith(['://', 'www.', 'WWW.'], LINK)],
  ['link', allWith(['@'], MAIL)],
  ['link', allWith(['/'], HOST)],
  ['path', allWith(['/', ':\\'], PATH)],
  ['data', allWith(['{', '['], INLINE_JSON)],
  ['quote', allWith(['"', "'", '«'], QUOTE)],
];

/** Replaces spans, in order, by spaces; line breaks and length stay. */
export const blankOut = (text: string, spans: readonly Span[]): string => {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return out + text.slice(at);
};

/** The pieces of a folded text that are not prose, in order and without overlap. Linear in the text. */
export const notProse = (text: string): Mask[] => {
  const masks: Mask[] = [];
  let rest = text;
  for (const [kind, find] of FINDERS) {
    const spans = find(rest);
    if (spans.length === 0) continue;
    for (const { start, end } of spans) masks.push({ kind, start, end });
    rest = blankOut(rest, spans);
  }
  return masks.sort((a, b) => a.start - b.start);
};
