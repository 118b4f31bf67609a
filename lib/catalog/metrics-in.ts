import type { Span } from '../text/draft';
import type { Asset } from './asset';
import type { CatalogIndex } from './index-assets';
import { kindsOf } from './kind-words';
import { longestFrom } from './walk';
import { wordsOf } from './words';

/** Words of a text that name metrics of the catalogue, with what else has that name; never without a metric. */
export interface NamedMetric extends Span {
  readonly assets: readonly Asset[];
}

/** Metrics of the catalogue in a text, also where they are plain words; those before "dashboard" name a dashboard. */
export const metricsIn = (catalog: CatalogIndex, text: string): NamedMetric[] => {
  const words = wordsOf(text);
  const found: NamedMetric[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const run = longestFrom(catalog, words, at);
    if (!run) continue;
    const next = words[run.last + 1];
    const kinds = next?.joined ? kindsOf(next.stem) : undefined;
    const assets = run.forms.map(({ asset }) => asset);
    if (assets.some(({ kind }) => kind === 'metric') && (!kinds || kinds.has('metric')))
      found.push({ start: words[run.first]?.start ?? 0, end: words[run.last]?.end ?? 0, assets });
    at = run.last;
  }
  return found;
};
