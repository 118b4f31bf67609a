import type { Asset } from '../catalog/asset';
import { RULES } from '../rules/index';
import { placeholdersOf } from './kinds';
import { LIMITS } from './limits';
import type { Pack } from './pack';
import type { PackPath } from './path';

interface Fault {
  readonly path: PackPath;
  readonly message: string;
}

const twice = (keys: readonly string[], pathOf: (at: number) => PackPath): Fault[] => {
  const first = new Map<string, number>();
  return keys.flatMap((key, at) => {
    if (!first.has(key)) first.set(key, at);
    return first.get(key) === at ? [] : [{ path: pathOf(at), message: `“${key}” stands here twice` }];
  });
};

/** Successors must lead to an asset of this pack, and not round in a circle. */
const successors = (assets: readonly Asset[]): Fault[] => {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  return assets.flatMap(({ id, successor }, at): Fault[] => {
    if (successor === undefined) return [];
    const path = ['assets', at, 'successor'];
    if (!byId.has(successor)) return [{ path, message: `no asset of this pack has the id “${successor}”` }];
    const seen = new Set([id]);
    for (let next: string | undefined = successor; next !== undefined; next = byId.get(next)?.successor) {
      if (seen.has(next)) return [{ path, message: `leads back to “${next}”` }];
      seen.add(next);
    }
    return [];
  });
};

const placeholders = ({ rules }: Pack, places: readonly number[]): Fault[] =>
  rules.flatMap((rule, index) =>
    (['message', 'why'] as const).flatMap((field) =>
      Array.from(rule[field].matchAll(/\{(\w*)\}/gu), ([, name = '']) => name)
        .filter((name) => !placeholdersOf(rule.kind).includes(name))
        .map((name) => ({
          path: ['rules', places[index] ?? index, field],
          message: `{${name}} is not known here; known: ${
            placeholdersOf(rule.kind)
              .map((known) => `{${known}}`)
              .join(', ') || 'none'
          }`,
        })),
    ),
  );

const guards = ({ settings }: Pack): Fault[] =>
  RULES.filter(({ id, group }) => group === 'hygiene' && settings.rules?.[id] !== undefined).map(({ id }) => ({
    path: ['settings', 'rules', id],
    message: 'guards the user and is theirs alone to change',
  }));

const allPhrases = ({ rules }: Pack): number =>
  rules.reduce(
    (sum, { phrases = [], when = [], need = [], replacements = {} }) =>
      sum + phrases.length + when.length + need.length + Object.keys(replacements).length,
    0,
  );

/** Faults of what a well-formed pack says. `places` are the positions of its rules in the file. */
export const meaningFaults = (pack: Pack, places: readonly number[]): Fault[] => [
  ...twice(
    pack.rules.map(({ id }) => id),
    (at) => ['rules', places[at] ?? at, 'id'],
  ),
  ...twice(
    pack.assets.map(({ id }) => id),
    (at) => ['assets', at, 'id'],
  ),
  ...twice(
    pack.guides.map(({ id }) => id),
    (at) => ['guides', at, 'id'],
  ),
  ...twice(
    pack.glossary.map(({ term }) => term.toLowerCase()),
    (at) => ['glossary', at, 'term'],
  ),
  ...successors(pack.assets),
  ...placeholders(pack, places),
  ...guards(pack),
  ...(allPhrases(pack) > LIMITS.phrases
    ? [{ path: ['rules'], message: `hold ${allPhrases(pack)} phrases; ${LIMITS.phrases} are allowed` }]
    : []),
];
