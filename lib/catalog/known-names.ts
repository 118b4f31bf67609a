import type { Draft, Span } from '../text/draft';
import type { Prose } from '../text/prose';
import { isIn } from '../text/small-letters';
import { withoutSpans } from '../text/without-spans';
import type { GlossaryEntry } from './asset';
import { findAssets } from './find-assets';
import { nodeOf, type CatalogIndex } from './index-assets';
import { metricsIn } from './metrics-in';
import { findTerms } from './terms';
import { typedMentions } from './typed-mentions';

/** What a draft calls by a name that the team knows. */
export interface KnownNames {
  /** Measures: metrics of the catalogue, by name or alias, and terms of the glossary that are worked out. */
  readonly metrics: readonly Span[];
  /** Dashboards, tables and what else is no measure. */
  readonly things: readonly Span[];
  /** Mentions of what the catalogue does not have. */
  readonly others: readonly Span[];
}

const RATE =
  /\b(?:rate|share|ratio|index|score|margin|revenue|cost|costs|profit|sales|income|spend|growth|retention|churn|volume|value|arpu|arpa|time|hours|days of \p{L}+|per \p{L}+|mortality|conversion|coverage|utili[sz]ation|efficiency|yield)$/iu;
const WORKED_OUT =
  /^(?:the )?(?:(?:total|average|median|mean|weighted|net|gross|annual\p{L}*|monthly|daily) )*(?:share|number|count|sum|ratio|percentage|proportion|rate|amount|revenue|cost|average|median|total|all fees)\b|\bdivided by\b|\bminus\b|[÷×]| \/ |\bas a (?:share|percentage)\b|\bover the (?:index|average|total|number|sum)\b/iu;

/** Whether a term stands for a number: "net revenue", and not "active customer". */
const isMeasure = ({ term, definition }: GlossaryEntry): boolean => isIn(RATE, term) || isIn(WORKED_OUT, definition);

/** Reads the names of a draft. Linear in the draft; asked for by what is shown, not by every keystroke. */
export const knownNames = (
  { mentions }: Draft,
  prose: Prose,
  catalog: CatalogIndex,
  glossary: readonly GlossaryEntry[],
): KnownNames => {
  const names: Record<'metrics' | 'things' | 'others', Span[]> = { metrics: [], things: [], others: [] };
  for (const { name, start, end } of mentions) {
    const kinds = nodeOf(catalog, name)?.forms.map(({ asset }) => asset.kind) ?? [];
    names[kinds.length === 0 ? 'others' : kinds.includes('metric') ? 'metrics' : 'things'].push({ start, end });
  }
  for (const { start, end } of typedMentions(catalog, prose.text, mentions)) {
    const known = nodeOf(catalog, prose.text.slice(start + 1, end))?.forms ?? [];
    if (known.length === 0) names.others.push({ start, end });
  }
  const rest = withoutSpans(prose.text, mentions);
  if (catalog.assets.length > 0) {
    names.metrics.push(...metricsIn(catalog, rest));
    for (const { start, end, candidates } of findAssets(catalog, rest, prose.language))
      if (candidates.every(({ kind }) => kind !== 'metric')) names.things.push({ start, end });
  }
  for (const { start, end, entries } of findTerms(glossary, rest))
    if (entries.some(isMeasure)) names.metrics.push({ start, end });
  return names;
};
