import type { Asset, GlossaryEntry } from '../catalog/asset';
import { RULES } from '../rules/index';
import { visible } from './hidden';
import { placeholdersOf } from './kinds';
import { LIMITS } from './limits';
import type { PackGuide, PackRule, PackSettings } from './pack';
import type { Kept, Placed } from './read-entries';

/** What an entry of a list is called: it must not stand there twice. */
export interface Named {
  readonly key: string;
  readonly at: number;
}

/** The well-formed parts of a pack. */
export interface Parts {
  readonly assets: readonly Kept<Asset>[];
  readonly glossary: readonly Kept<GlossaryEntry>[];
  readonly guides: readonly Kept<PackGuide>[];
  readonly rules: readonly Kept<PackRule>[];
  readonly settings: PackSettings;
  /** What the entries of each list are called, the faulty ones too. */
  readonly names: Readonly<Record<'assets' | 'glossary' | 'guides' | 'rules', readonly Named[]>>;
}

const twice = (named: readonly Named[], list: string, field: string): Placed[] => {
  const seen = new Set<string>();
  return named.flatMap(({ key, at }) => {
    const again = seen.has(key);
    seen.add(key);
    return again ? [{ path: [list, at, field], message: `“${visible(key.slice(0, 60))}” stands here twice` }] : [];
  });
};

/** Successors must lead to an asset of this pack, and not round in a circle, which is told of once. Linear. */
const successors = ({ assets, names }: Parts): Placed[] => {
  const ids = new Set(names.assets.map(({ key }) => key));
  const byId = new Map(assets.map((kept) => [kept.entry.id, kept]));
  const done = new Set<string>();
  return assets.flatMap(({ entry: { id, successor }, at }): Placed[] => {
    if (successor !== undefined && !ids.has(successor)) {
      return [{ path: ['assets', at, 'successor'], message: `no asset of this pack has the id “${successor}”` }];
    }
    const walked = new Set<string>();
    let next = byId.get(id);
    while (next && !done.has(next.entry.id) && !walked.has(next.entry.id)) {
      walked.add(next.entry.id);
      next = next.entry.successor === undefined ? undefined : byId.get(next.entry.successor);
    }
    for (const one of walked) done.add(one);
    if (!next || !walked.has(next.entry.id)) return [];
    return [{ path: ['assets', next.at, 'successor'], message: `leads back to “${next.entry.id}” in a circle` }];
  });
};

const placeholders = ({ rules }: Parts): Placed[] =>
  rules.flatMap(({ entry: rule, at }) => {
    const known = placeholdersOf(rule.kind);
    const names = known.map((name) => `{${name}}`).join(', ') || 'none';
    return (['message', 'why'] as const).flatMap((field) =>
      Array.from(rule[field].matchAll(/\{(\w*)\}/gu), ([, name = '']) => name)
        .filter((name) => !known.includes(name))
        .map((name) => ({ path: ['rules', at, field], message: `{${name}} is not known here; known: ${names}` })),
    );
  });

const guards = ({ settings }: Parts): Placed[] =>
  RULES.filter(({ id, group }) => group === 'hygiene' && settings.rules?.[id] !== undefined).map(({ id }) => ({
    path: ['settings', 'rules', id],
    message: 'guards the user and is theirs alone to change',
  }));

const allPhrases = ({ rules }: Parts): number =>
  rules.reduce(
    (sum, { entry: { phrases = [], when = [], need = [], replacements = {} } }) =>
      sum + phrases.length + when.length + need.length + Object.keys(replacements).length,
    0,
  );

/** Faults of what the well-formed parts of a pack say. */
export const meaningFaults = (parts: Parts): Placed[] => {
  const phrases = allPhrases(parts);
  return [
    ...twice(parts.names.rules, 'rules', 'id'),
    ...twice(parts.names.assets, 'assets', 'id'),
    ...twice(parts.names.guides, 'guides', 'id'),
    ...twice(parts.names.glossary, 'glossary', 'term'),
    ...successors(parts),
    ...placeholders(parts),
    ...guards(parts),
    ...(phrases > LIMITS.phrases
      ? [{ path: ['rules'], message: `hold ${phrases} phrases; ${LIMITS.phrases} are allowed` }]
      : []),
  ];
};
