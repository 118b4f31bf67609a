import type { Draft } from '../text/draft';
import type { Prose } from '../text/prose';
import { withoutSpans } from '../text/without-spans';
import { saidBefore } from './already';
import type { AssetMatch } from './asset-match';
import { builtThings } from './built-things';
import { CONTAINERS, describedThings } from './described-things';
import { findAssets } from './find-assets';
import type { CatalogIndex } from './index-assets';
import { quotedAssets } from './quoted-assets';
import { soleThings } from './sole-things';
import { nameRole, type NameRole } from './role';
import { typedMentions, type TypedMention } from './typed-mentions';

/** What the references of a draft are read from; a rule's input has all of it. */
export interface ReferenceInput {
  readonly draft: Draft;
  readonly prose: Prose;
  readonly catalog: CatalogIndex;
  readonly thread: { readonly prompts: readonly string[]; readonly mentions: readonly string[] };
}

export interface Reference extends AssetMatch {
  readonly role: NameRole;
}

export interface References {
  /** Assets that the prose names without mentioning them, new in this thread. */
  readonly named: readonly Reference[];
  /** "@name" that is plain text. */
  readonly typed: readonly TypedMention[];
  /** The prose without the mentions. */
  readonly text: string;
}

const sentenceOf = (text: string, at: number): number => text.slice(0, at).split(/[.!?;\n] |\n/u).length;

/** In order, each asset once; metrics beside a metric that is explained are part of the explanation. */
const onlyNew = (named: readonly Reference[], text: string): Reference[] => {
  const seen = new Set<string>();
  const explained = new Set(
    named.filter(({ role }) => role === 'explained').map(({ start }) => sentenceOf(text, start)),
  );
  return [...named]
    .sort((a, b) => a.start - b.start)
    .filter(({ candidates: [asset], role, start }) => {
      if (!asset || seen.has(asset.id)) return false;
      seen.add(asset.id);
      return role !== 'named' || asset.kind !== 'metric' || !explained.has(sentenceOf(text, start));
    });
};

const mentionsContainer = ({ mentions }: Draft, { assets }: CatalogIndex): boolean => {
  const names = new Set(mentions.map(({ name }) => name));
  return assets.some(({ name, kind }) => names.has(name) && CONTAINERS.has(kind));
};

/** Longer prompts are not read again. */
const LONGEST = 4000;
/** More prompts than this never hold the names of one draft. */
const REMEMBERED = 20;
const earlier = new WeakMap<CatalogIndex, Map<string, ReadonlySet<string>>>();

/** Ids of the assets that an earlier prompt names. */
const namedIn = (catalog: CatalogIndex, prompt: string): ReadonlySet<string> => {
  const known = earlier.get(catalog) ?? new Map<string, ReadonlySet<string>>();
  earlier.set(catalog, known);
  const ids =
    known.get(prompt) ??
    new Set(findAssets(catalog, prompt).flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  if (known.size >= REMEMBERED) known.clear();
  known.set(prompt, ids);
  return ids;
};

const read = ({ draft, prose, catalog, thread }: ReferenceInput): References => {
  const typed = typedMentions(catalog, prose.text, draft.mentions);
  const text = withoutSpans(prose.text, [...draft.mentions, ...typed]);
  const said = saidBefore(
    [...draft.mentions.map(({ name }) => name), ...typed.map(({ name }) => name), ...thread.mentions],
    thread.prompts,
    (prompt, asset) =>
      prompt.length > LONGEST ||
      prompt.toLowerCase().includes(`@${asset.name.toLowerCase()}`) ||
      namedIn(catalog, prompt).has(asset.id),
  );
  const found = [...findAssets(catalog, text, prose.language), ...quotedAssets(catalog, draft.text, text, prose.masks)];
  if (found.length === 0 && thread.prompts.length === 0) found.push(...soleThings(catalog, text));
  const built = builtThings(catalog, text);
  if (built.length === 0) {
    const described = describedThings(catalog, text);
    // Whoever mentions a dashboard knows what there is.
    if (described.length > 0 && !mentionsContainer(draft, catalog)) built.push(...described);
  }
  const fresh = (match: AssetMatch): boolean => !match.candidates.some(said);
  const named: Reference[] = [];
  for (const match of built.filter(fresh)) named.push({ ...match, role: 'built' });
  for (const match of found.filter(fresh)) {
    const inside = built.some(({ start, end }) => match.start < end && match.end > start);
    if (!inside) named.push({ ...match, role: nameRole(text, match) });
  }
  return { named: onlyNew(named, text), typed, text };
};

const memory = new WeakMap<Prose, References>();

/** The references of a draft. Several rules ask for them; the answer is kept for as long as the prose lives. */
export const referencesOf = (input: ReferenceInput): References => {
  let known = memory.get(input.prose);
  if (!known) {
    known = read(input);
    memory.set(input.prose, known);
  }
  return known;
};
