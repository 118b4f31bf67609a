import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { mergePacks, type Merged } from '../lib/packs/compile';
import { isKind, KINDS } from '../lib/packs/kinds';
import type { Pack, PackRule } from '../lib/packs/pack';
import { ruleSchemas } from '../lib/packs/schema';
import { assetSchema, faultsOf } from './asset-schema';
import { messageOf } from '../lib/text/message-of';

const level = v.picklist(['off', 'info', 'hint', 'warn']);
const tokens = v.optional(v.pipe(v.number(), v.minValue(1)));
const ANY_RULE = v.object({ kind: v.string() });

/** A rule of a kind that is known; of another, its kind alone. */
const anyRule = v.lazy((rule) => {
  const kind = v.is(ANY_RULE, rule) ? rule.kind : '';
  return isKind(kind) ? ruleSchemas[kind] : ANY_RULE;
});

/** The parts of a pack that a lint uses. A file of assets alone will do; `coach pack check` is stricter. */
const packFile = v.object({
  id: v.optional(v.string()),
  name: v.optional(v.string()),
  assets: v.optional(v.array(assetSchema), []),
  glossary: v.optional(
    v.array(v.object({ term: v.string(), definition: v.string(), aliases: v.optional(v.array(v.string())) })),
    [],
  ),
  settings: v.optional(
    v.object({
      rules: v.optional(v.record(v.string(), level), {}),
      pastedBulkTokens: tokens,
      overlongThreadTokens: tokens,
    }),
    {},
  ),
  rules: v.optional(v.array(anyRule), []),
});

const isKnown = ({ kind }: { readonly kind: string }): boolean => (KINDS as readonly string[]).includes(kind);

/** Reads a file as a pack as far as it goes. What the extension asks of a pack's head is not asked here. */
const readPackFile = async (path: string): Promise<Pack> => {
  try {
    const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
    const parsed = v.safeParse(packFile, text.trimStart().startsWith('{') ? JSON.parse(text) : (parse(text) ?? {}));
    if (!parsed.success) throw new Error(faultsOf(parsed.issues, 'pack'));
    const { id = basename(path).replace(/\.\w+$/u, ''), name = id, rules, ...rest } = parsed.output;
    const head = { format: 1, id, name, version: '0.0.0', serial: 1, guides: [] } as const;
    return { ...head, ...rest, rules: rules.filter(isKnown) as PackRule[] } as Pack;
  } catch (error) {
    throw new Error(`${path}: ${messageOf(error)}`, { cause: error });
  }
};

/**
 * Reads packs (JSON or YAML) and joins them as the extension does, later ones winning.
 * @throws Error with the file's name and what is wrong when one cannot be used.
 */
export const readPackFiles = async (paths: readonly string[]): Promise<Merged> =>
  mergePacks(await Promise.all(paths.map(readPackFile)));
