import type { Span } from '../text/draft';
import { doAll, type Steps } from '../text/steps';
import type { Asset, GlossaryEntry } from './asset';
import { indexingAssets, nameStems, type CatalogIndex } from './index-assets';
import { longestFrom } from './walk';
import { wordsOf } from './words';

interface Terms {
  readonly index: CatalogIndex;
  readonly entries: readonly GlossaryEntry[];
  /** Entries by the last word of their term: "net revenue" and "gross revenue" under "revenue". */
  readonly byHead: ReadonlyMap<string, readonly GlossaryEntry[]>;
}

/** A glossary stays the same while drafts are typed. */
const memory = new WeakMap<readonly GlossaryEntry[], Terms>();

/** Entries between two rests, less than a millisecond of work. */
const STRETCH = 50;

/** Makes a glossary ready, about 20 µs an entry; what needs it later finds it made. */
export function* indexingTerms(glossary: readonly GlossaryEntry[]): Steps<Terms> {
  const byHead = new Map<string, GlossaryEntry[]>();
  for (const [place, entry] of glossary.entries()) {
    if (place % STRETCH === 0) yield undefined;
    const stems = nameStems(entry.term);
    const head = stems.at(-1);
    if (head !== undefined && stems.length > 1) {
      const others = byHead.get(head);
      if (others) others.push(entry);
      else byHead.set(head, [entry]);
    }
  }
  const assets = glossary.map(({ term, aliases = [] }, at): Asset => ({
    id: String(at),
    name: term,
    kind: 'other',
    aliases,
  }));
  const terms = { index: yield* indexingAssets(assets), entries: glossary, byHead };
  memory.set(glossary, terms);
  return terms;
}

const termsOf = (glossary: readonly GlossaryEntry[]): Terms => memory.get(glossary) ?? doAll(indexingTerms(glossary));

/** Words of a text that are a term of the glossary, with every entry they fit. */
export interface FoundTerm extends Span {
  readonly entries: readonly GlossaryEntry[];
}

/** The glossary's terms and aliases in a text, as written or misspelt, the longest at each place; in order. */
export const findTerms = (glossary: readonly GlossaryEntry[], text: string): FoundTerm[] => {
  if (glossary.length === 0) return [];
  const { index, entries } = termsOf(glossary);
  const words = wordsOf(text);
  const found: FoundTerm[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const run = longestFrom(index, words, at);
    if (!run) continue;
    const meant = new Set(run.forms.flatMap(({ asset }) => entries[Number(asset.id)] ?? []));
    found.push({ start: words[run.first]?.start ?? 0, end: words[run.last]?.end ?? 0, entries: [...meant] });
    at = run.last;
  }
  return found;
};

/** The entries whose term ends in this one word: what "revenue" may be short for. */
export const termsEndingIn = (glossary: readonly GlossaryEntry[], word: string): readonly GlossaryEntry[] =>
  glossary.length === 0 ? [] : (termsOf(glossary).byHead.get(nameStems(word).join(' ')) ?? []);
