import type { Span } from '../text/draft';
import { allMatches } from '../text/small-letters';

/** Spans of all matches of patterns; an empty match, or one that `keep` refuses, is left out. */
export const spansOf = (
  text: string,
  patterns: readonly RegExp[],
  keep: (match: RegExpExecArray) => boolean = () => true,
): Span[] =>
  patterns.flatMap((pattern) =>
    allMatches(pattern, text)
      .filter((match) => match[0] !== '' && keep(match))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );

/** Puts spans in order and makes one of those that overlap or have only `glue` between them. */
export const joinSpans = (text: string, spans: readonly Span[], glue?: RegExp): Span[] => {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const gap = last ? text.slice(last.end, span.start) : '';
    if (last && (span.start <= last.end || (glue && gap.length < 20 && glue.test(gap))))
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
};
