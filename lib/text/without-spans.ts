import type { Span } from './draft';

/** Replaces spans, in any order, by a character that ends every name and sentence; offsets stay. */
export const withoutSpans = (text: string, spans: readonly Span[]): string => {
  if (spans.length === 0) return text;
  let rest = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    rest += text.slice(at, start) + ';'.repeat(end - start);
    at = end;
  }
  return rest + text.slice(at);
};
